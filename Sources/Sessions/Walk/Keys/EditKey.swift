import Display

/// Opens a copy of the code of this stop in the learner's editor, and runs what they made of it.
enum EditKey: Key {
  static let letter = "c"
  static let word = "edit"
  static let places: Set<PromptPlace> = [.stop]

  static func isOffered(in walk: Walk) -> Bool { walk.codeHere != nil }

  static func help(_ language: Language) -> String {
    language(
      en: "change a copy of this code in your editor, and run it",
      de: "eine Kopie dieses Codes in deinem Editor ändern und ausführen")
  }

  static func press(_ walk: inout Walk, with words: String) -> WalkMove {
    walk.editCode()
    return .stay
  }
}
