import Display

/// Goes on; at a question, without answering it.
enum NextKey: Key {
  static let letter = "n"
  static let word = "next"
  static let places: Set<PromptPlace> = [.stop, .question]

  static func help(_ language: Language) -> String {
    language(
      en: "go on (Enter does the same; at a question: go on without answering)",
      de: "weiter (Enter tut dasselbe; bei einer Frage: weiter, ohne zu antworten)")
  }

  static func press(_ walk: inout Walk, with words: String) -> WalkMove {
    walk.pass()
    return .next
  }
}
