import Display

/// Opens a prompt for steps, tables and charts on a copy of the session.
enum FreeKey: Key {
  static let letter = "f"
  static let word = "free"
  static let places: Set<PromptPlace> = [.stop, .question]

  static func help(_ language: Language) -> String {
    language(
      en: "free play: run steps, tables and charts on a copy; done leads back",
      de: "frei ausprobieren: Schritte, Tabellen und Diagramme auf einer Kopie; done führt zurück")
  }

  static func press(_ walk: inout Walk, with words: String) -> WalkMove {
    walk.playFreely()
    return .stay
  }
}
