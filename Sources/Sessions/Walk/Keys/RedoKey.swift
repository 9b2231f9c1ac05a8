import Display

/// Runs this stop again as the lesson has it.
enum RedoKey: Key {
  static let letter = "r"
  static let word = "redo"
  static let places: Set<PromptPlace> = [.stop, .question]

  static func isOffered(in walk: Walk) -> Bool { walk.computesHere }

  static func help(_ language: Language) -> String {
    language(
      en: "run this step again, as the lesson has it",
      de: "diesen Schritt noch einmal ausführen, wie ihn die Lektion vorsieht")
  }

  static func press(_ walk: inout Walk, with words: String) -> WalkMove {
    walk.redo()
    return .stay
  }
}
