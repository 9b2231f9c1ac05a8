import Display

/// What a learner sees of a try.
extension Trial {
  /// Everything that can be tried, with its present value and something to type.
  ///
  /// - Parameters:
  ///   - language: The language of the words.
  ///   - colon: What stands before a key here.
  /// - Returns: A list, or a sentence where there is nothing.
  func choices(_ language: Language, _ colon: String) -> Page {
    guard let first = sources.reachable.first else {
      return [
        .paragraph(
          language(
            en: "Nothing is computed at this step that could be tried with other values. "
              + "\(colon)f opens free play.",
            de: "In diesem Schritt wird nichts berechnet, das sich mit anderen Werten ausprobieren "
              + "ließe. \(colon)f öffnet freies Ausprobieren."))
      ]
    }
    let items = sources.reachable.map { label, source, tunable -> ListItem in
      let told = choice(tunable, of: source, language)
      return [.paragraph([.code("\(colon)t \(label)=\(tunable.example)"), .text(" \(told)")])]
    }
    let example = "\(colon)t \(first.label)=\(first.tunable.example)"
    return [
      .paragraph(language(en: "What can be tried here:", de: "Das lässt sich hier ausprobieren:")),
      .list(items: items),
      .paragraph(
        language(
          en: "Type for example \(example), or several with a blank between them. "
            + "The lesson itself keeps its values.",
          de: "Tippe zum Beispiel \(example), oder mehrere mit einem Leerzeichen dazwischen. "
            + "Die Lektion behält ihre eigenen Werte.")),
    ]
  }

  /// `(train: now 0.02; can be 0.001 to 0.5, or auto)`.
  private func choice(_ tunable: Tunable, of source: TrySource, _ language: Language) -> String {
    let now = source.present(tunable).map { language(en: "now \($0); ", de: "jetzt \($0); ") }
    let range = tunable.range(language)
    return "(\(source.names[0]): \(now ?? "")"
      + language(en: "can be \(range))", de: "möglich: \(range))")
  }

  /// What was tried and what came of it, such as `contamination 0.02 to 0.05: flagged 11 to 26`.
  func sentence(of outcome: Outcome, _ settings: [TrySetting], _ language: Language) -> String {
    let changed = outcome.changes.sentence(language)
    let came = changed.isEmpty ? withoutNumbers(outcome, language) : changed
    return "\(tried(settings, language)): \(came)"
  }

  /// What was tried, such as `contamination 0.02 to 0.05`.
  func tried(_ settings: [TrySetting], _ language: Language) -> String {
    settings.map { setting in
      language.span(
        setting.label, setting.source.present(setting.tunable) ?? "?", setting.value)
    }.joined(separator: ", ")
  }

  private func withoutNumbers(_ outcome: Outcome, _ language: Language) -> String {
    outcome.page.blocks.isEmpty
      ? language(en: "nothing changes at this step", de: "an diesem Schritt ändert sich nichts")
      : language(
        en: "the output is another one, but no number beside it changes",
        de: "die Ausgabe ist eine andere, aber sonst ändert sich keine Zahl")
  }

  /// The stop's new output, what changed in numbers, and the sentence.
  func page(of outcome: Outcome, _ sentence: String, _ language: Language) -> Page {
    let kept = language(
      en: "That was only a try: the lesson goes on with its own values.",
      de: "Das war nur ein Versuch: Die Lektion geht mit ihren eigenen Werten weiter.")
    return outcome.page + outcome.changes.page(language) + [
      .paragraph("\(sentence)."), .paragraph(kept),
    ]
  }
}
