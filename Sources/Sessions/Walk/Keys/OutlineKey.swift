import Display

/// Lists the stops of the lesson, and says which are done and where the learner is.
enum OutlineKey: Key {
  static let letter = "o"
  static let word = "outline"
  static let places: Set<PromptPlace> = [.stop, .question]

  static func help(_ language: Language) -> String {
    language(en: "the outline of this lesson", de: "die Gliederung dieser Lektion")
  }

  static func press(_ walk: inout Walk, with words: String) -> WalkMove {
    walk.showOutline()
    return .stay
  }
}
