import Display

/// Shows the stop before the one that was shown last, from the record; nothing runs again.
enum BackKey: Key {
  static let letter = "b"
  static let word = "back"
  static let places: Set<PromptPlace> = [.stop, .question]

  static func help(_ language: Language) -> String {
    language(
      en: "show the stop before this one; again, the one before that",
      de: "den Schritt davor noch einmal zeigen; wiederholt: den davor")
  }

  static func press(_ walk: inout Walk, with words: String) -> WalkMove {
    walk.showBack()
    return .stay
  }
}
