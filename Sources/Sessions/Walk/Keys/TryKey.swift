import Display

/// Runs this stop with other values, on a copy.
enum TryKey: Key {
  static let letter = "t"
  static let word = "try"
  static let places: Set<PromptPlace> = [.stop, .question]
  static let takesWords = true

  static func isOffered(in walk: Walk) -> Bool { !walk.trial.sources.isEmpty }

  static func help(_ language: Language) -> String {
    language(
      en: "try other values, such as t contamination=0.05; t alone lists them",
      de: "andere Werte ausprobieren, etwa t contamination=0.05; t allein nennt sie")
  }

  static func press(_ walk: inout Walk, with words: String) -> WalkMove {
    walk.tryOut(words)
    return .stay
  }
}
