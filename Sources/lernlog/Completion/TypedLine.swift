#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A line that is being typed in a shell, as far as it matters for what may come next.
struct TypedLine {
  private let words: [String]

  /// A line.
  ///
  /// - Parameter words: Its words as they stand there, with quotes and escapes.
  init(_ words: [String]) { self.words = words }

  /// What an option is given in the line, each time that it stands there.
  ///
  /// - Parameter option: The option with its dashes, `--courses`.
  /// - Returns: Its values, without quotes.
  func values(of option: String) -> [String] {
    var rest = words[...]
    var values: [String] = []
    while let word = rest.popFirst() {
      if word == option {
        // bash takes `--option=value` for three words.
        if rest.first == "=" { rest.removeFirst() }
        if let value = rest.popFirst() { values.append(value) }
      } else if word.hasPrefix(option + "=") {
        values.append(String(word.dropFirst(option.count + 1)))
      }
    }
    return values.map(Self.meant).filter { !$0.isEmpty }
  }

  /// What a shell would make of a word: the home folder, and no quotes or escapes.
  private static func meant(_ word: String) -> String {
    var text = ""
    var quote: Character?
    var isEscaped = false
    for character in word {
      if isEscaped {
        text.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else {
        text.append(character)
      }
    }
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    return word.hasPrefix("~/") && !home.isEmpty ? home + text.dropFirst() : text
  }
}
