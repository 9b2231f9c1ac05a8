import Display

/// Tells the answer of a question and goes on.
enum ShowKey: Key {
  static let letter = "s"
  static let word = "show"
  static let places: Set<PromptPlace> = [.question]

  static func help(_ language: Language) -> String {
    language(
      en: "at a question: tell the answer and go on",
      de: "bei einer Frage: die Antwort zeigen und weiter")
  }

  static func press(_ walk: inout Walk, with words: String) -> WalkMove {
    walk.showAnswer()
    return .next
  }
}
