import Display

/// Lists the keys.
enum HelpKey: Key {
  static let letter = "?"
  static let word = "help"
  static let places: Set<PromptPlace> = [.stop, .question]

  static func help(_ language: Language) -> String {
    language(en: "this list", de: "diese Liste")
  }

  static func press(_ walk: inout Walk, with words: String) -> WalkMove {
    walk.showKeys()
    return .stay
  }
}
