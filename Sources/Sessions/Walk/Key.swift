package import Display

/// What a learner can type at a prompt besides an answer: one type, one file, one line in `keys`.
///
/// At the prompt after a stop a letter or a word is enough; at a question, where a plain line is an
/// answer, a colon stands before it (`:q`).
package protocol Key: Sendable {
  /// The letter to type; empty for Enter alone.
  static var letter: String { get }
  /// The same as a word.
  static var word: String { get }
  /// Where this key can be pressed.
  static var places: Set<PromptPlace> { get }
  /// Whether it can do something where the walk is; `?` lists it only then.
  static func isOffered(in walk: Walk) -> Bool
  /// What it does, in a few words for the list of keys.
  static func help(_ language: Language) -> String
  /// Whether words may follow the letter, as in `w recall`.
  static var takesWords: Bool { get }
  /// Does it.
  ///
  /// - Parameters:
  ///   - walk: Where the key was pressed.
  ///   - words: What followed the letter, without blanks around it; empty where nothing did.
  /// - Returns: What follows.
  static func press(_ walk: inout Walk, with words: String) -> WalkMove
}

/// The two prompts of a walk.
package enum PromptPlace: Sendable {
  /// After a stop has been shown.
  case stop
  /// At a question that waits for an answer.
  case question
}

/// What follows a key.
package enum WalkMove: Equatable, Sendable {
  /// Ask again at the same place.
  case stay
  /// Go on to the next stop.
  case next
  /// Go on at a stop, wherever it is.
  case to(Int)
  /// Leave the lesson; it can be resumed here.
  case quit
}

/// Every key, in the order in which `?` lists them.
package let keys: [any Key.Type] = [
  NextKey.self, BackKey.self, AgainKey.self, RedoKey.self, TryKey.self, EditKey.self, HintKey.self,
  ShowKey.self, DataKey.self, WhyKey.self, OutlineKey.self, GoKey.self, FreeKey.self,
  ExportKey.self, HelpKey.self, QuitKey.self,
]

/// The key that a line names at a place, and the words behind it.
///
/// A colon before it is allowed everywhere.
func keyPress(in line: String, at place: PromptPlace) -> KeyPress? {
  keys.lazy.filter { $0.places.contains(place) }.compactMap { $0.press(in: line) }.first
}

extension PromptInput {
  /// What the walk waits for at a place: at a question, where a line is an answer, always for a line.
  static func input(at place: PromptPlace) -> Self {
    guard place == .stop else { return .line }
    return .key(
      beginningLines: Set(keys.filter { $0.takesWords }.compactMap { $0.letter.first }))
  }
}

/// A key with the words that follow it.
struct KeyPress {
  let key: any Key.Type
  let words: String
}

extension Key {
  /// Most keys can do something everywhere.
  package static func isOffered(in walk: Walk) -> Bool { true }

  /// Most keys say all by themselves.
  package static var takesWords: Bool { false }

  /// What a line says to this key: its letter or its word, with or without a colon.
  static func press(in line: String) -> KeyPress? {
    let typed = line.hasPrefix(":") ? line.dropFirst() : line[...]
    let name = typed.prefix { !$0.isWhitespace }
    let words = String(typed.dropFirst(name.count)).trimmed
    let isMeant = [letter, word].contains(name.lowercased())
    guard isMeant, takesWords || words.isEmpty else { return nil }
    return KeyPress(key: self, words: words)
  }
}
