import Display

/// Shows the table behind the last chart.
enum DataKey: Key {
  static let letter = "d"
  static let word = "data"
  static let places: Set<PromptPlace> = [.stop, .question]

  static func help(_ language: Language) -> String {
    language(
      en: "the table behind the last chart", de: "die Tabelle hinter dem letzten Diagramm")
  }

  static func press(_ walk: inout Walk, with words: String) -> WalkMove {
    walk.showData()
    return .stay
  }
}
