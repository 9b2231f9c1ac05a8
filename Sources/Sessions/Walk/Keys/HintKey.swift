import Display

/// Gives the next hint of a question.
enum HintKey: Key {
  static let letter = "h"
  static let word = "hint"
  static let places: Set<PromptPlace> = [.question]

  static func help(_ language: Language) -> String {
    language(en: "at a question: the next hint", de: "bei einer Frage: der nächste Hinweis")
  }

  static func press(_ walk: inout Walk, with words: String) -> WalkMove {
    walk.giveHint()
    return .stay
  }
}
