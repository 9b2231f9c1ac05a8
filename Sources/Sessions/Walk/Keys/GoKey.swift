import Display

/// Goes to any stop of the lesson, forwards or back.
enum GoKey: Key {
  static let letter = "g"
  static let word = "go"
  static let places: Set<PromptPlace> = [.stop, .question]
  static let takesWords = true

  static func help(_ language: Language) -> String {
    language(
      en: "go to another step: g 7, or g and the beginning of its title",
      de: "zu einem anderen Schritt gehen: g 7, oder g und der Anfang seines Titels")
  }

  static func press(_ walk: inout Walk, with words: String) -> WalkMove { walk.goes(to: words) }
}
