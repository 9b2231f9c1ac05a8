import Display

/// Writes what was walked so far as a file of notes, answers and tries included.
enum ExportKey: Key {
  static let letter = "e"
  static let word = "export"
  static let places: Set<PromptPlace> = [.stop, .question]

  static func isOffered(in walk: Walk) -> Bool { walk.canExport }

  static func help(_ language: Language) -> String {
    language(
      en: "write this lesson so far, with your answers, into a file of notes",
      de: "die Lektion bis hierher mit deinen Antworten in eine Notizdatei schreiben")
  }

  static func press(_ walk: inout Walk, with words: String) -> WalkMove {
    walk.export()
    return .stay
  }
}
