import Display

/// Free play, from its first line to `done`.
extension Walk {
  /// Reads and does lines on a copy of the session, until the learner comes back.
  mutating func playFreely() {
    var play = FreePlay(run)
    let opening = language(
      en: "Free play, on a copy: whatever you do here, the lesson stays as it is. Type values for "
        + "what there is, help for what you can do, done to go back.",
      de: "Freies Ausprobieren auf einer Kopie: Was du hier auch tust, die Lektion bleibt, wie sie "
        + "ist. Tippe values für das, was da ist, help für das, was geht, done für zurück.")
    show([.paragraph(opening)])
    let prompt = language(en: "free play: ", de: "frei: ")
    while let line = environment.terminal.ask("\n\(prompt)")?.trimmed,
      case .page(let page) = play.hear(line)
    {
      show(page)
    }
    let step = here + 1
    let text = language(
      en: "Back at step \(step) of \(stops.count). Nothing of the lesson has changed.",
      de: "Zurück bei Schritt \(step) von \(stops.count). An der Lektion hat sich nichts geändert.")
    let waiting = question == nil ? [] : [PromptWords(language).waiting(step)]
    show(Page(([text] + waiting).map { .paragraph($0) }))
  }
}
