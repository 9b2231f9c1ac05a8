import Display

/// Explains a number of the last output, an event, or a word of the glossary.
enum WhyKey: Key {
  static let letter = "w"
  static let word = "why"
  static let places: Set<PromptPlace> = [.stop, .question]
  static let takesWords = true

  static func help(_ language: Language) -> String {
    language(
      en: "explain a number, an event or a word: w recall, w 507; alone: what can be explained",
      de: "eine Zahl, ein Event oder ein Wort erklären: w recall, w 507; allein: was sich erklären "
        + "lässt")
  }

  static func press(_ walk: inout Walk, with words: String) -> WalkMove {
    walk.explain(words)
    return .stay
  }
}
