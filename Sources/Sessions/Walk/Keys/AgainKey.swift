import Display

/// Shows the present stop again.
enum AgainKey: Key {
  static let letter = "a"
  static let word = "again"
  static let places: Set<PromptPlace> = [.stop, .question]

  static func help(_ language: Language) -> String {
    language(en: "show this stop again", de: "diesen Schritt noch einmal zeigen")
  }

  static func press(_ walk: inout Walk, with words: String) -> WalkMove {
    walk.showAgain()
    return .stay
  }
}
