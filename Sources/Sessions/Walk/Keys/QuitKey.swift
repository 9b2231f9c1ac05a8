import Display

/// Leaves the lesson; the next call resumes at this stop.
enum QuitKey: Key {
  static let letter = "q"
  static let word = "quit"
  static let places: Set<PromptPlace> = [.stop, .question]

  static func help(_ language: Language) -> String {
    language(
      en: "leave; the next call resumes here", de: "aufhören; der nächste Aufruf macht hier weiter")
  }

  static func press(_ walk: inout Walk, with words: String) -> WalkMove { .quit }
}
