import Display
import Lessons

extension Walk {
  /// Shows the stop before the one that was shown last, from the record.
  mutating func showBack() {
    guard shown > 0 else {
      let text = language(
        en: "This is the beginning of the lesson.", de: "Hier beginnt die Lektion.")
      return show([.paragraph(text)])
    }
    shown -= 1
    showRecord(of: shown)
  }

  /// Shows the present stop again.
  mutating func showAgain() {
    shown = here
    showRecord(of: here)
  }

  private mutating func showRecord(of index: Int) {
    tried = nil
    let position = PromptWords(language).position(index + 1, of: stops.count)
    let title = language(en: "Again, \(position)", de: "Noch einmal, \(position)").trimmed
    show([.rule, .paragraph([.emphasis([.text(String(title.dropLast()))])])] + record[index])
    guard index != here else { return }
    let text =
      question == nil
      ? language(
        en: "You are still at step \(here + 1). Enter goes on from there.",
        de: "Du bist weiterhin bei Schritt \(here + 1). Enter geht von dort weiter.")
      : PromptWords(language).waiting(here + 1)
    show([.paragraph([.emphasis([.text(text)])])])
  }

  /// Lists the stops, with what is done and where the learner is.
  mutating func showOutline() {
    let items = stops.indices.map { index -> ListItem in
      let state = state(of: index)
      return [.paragraph(state.isEmpty ? title(of: index) : "\(title(of: index)) (\(state))")]
    }
    show([.list(start: 1, items: items)])
  }

  private func state(of index: Int) -> String {
    if index == here { return language(en: "here", de: "hier") }
    let step = keeper.progress.steps[stops[index].id]
    if step?.isChanged(since: seenStops[index].hash) == true {
      return language(en: "changed", de: "geändert")
    }
    switch step?.state {
    case .done: return language(en: "done", de: "erledigt")
    case .shown: return language(en: "shown", de: "gezeigt")
    case .skipped: return language(en: "not answered", de: "ohne Antwort")
    case .open: return language(en: "open", de: "offen")
    case nil: return ""
    }
  }

  /// Lists the keys that can be pressed here.
  mutating func showKeys() {
    let place: PromptPlace = question == nil ? .stop : .question
    let colon = place == .question ? ":" : ""
    let offered = keys.filter { $0.places.contains(place) && $0.isOffered(in: self) }
    let items = offered.map { key -> ListItem in
      [.paragraph([.code("\(colon)\(key.letter)"), .text(" = \(key.help(language))")])]
    }
    show([.list(items: items)])
  }
}
