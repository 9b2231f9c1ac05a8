import Lessons

/// The words of a command, sorted: those at the beginning, those after a keyword, and settings.
struct FreeWords {
  /// What stands before the first keyword.
  private(set) var leading: [String] = []
  /// What follows each keyword, and the values of settings, in order.
  private(set) var named: [(key: String, words: [String])] = []

  /// Sorts words.
  ///
  /// - Parameters:
  ///   - words: What follows the command.
  ///   - keywords: The words that begin a part.
  ///   - conditions: Those of them after which `=` is no setting.
  init(_ words: [String], keywords: [String], conditions: Set<String> = ["where", "truth"]) {
    for word in words {
      let isCondition = named.last.map { conditions.contains($0.key) } ?? false
      if keywords.contains(word) {
        named.append((word, []))
      } else if !isCondition, let (name, value) = assignment(word) {
        named.append((name, [value]))
      } else if let last = named.indices.last {
        named[last].words.append(word)
      } else {
        leading.append(word)
      }
    }
  }
}

extension ParameterNode {
  /// Where words of free play stand: in no file.
  static let typedPlace = SourceLocation(file: "", line: 1)

  /// A group of keys that a learner typed; of several values for a key the last one counts.
  init(typed entries: [(key: String, value: ParameterNode)]) {
    let node = ParameterNode(.mapping([]), at: Self.typedPlace)
    self = entries.reduce(node) { node, entry in
      node.setting(Located(entry.key, at: Self.typedPlace), to: entry.value)
    }
  }

  /// A value that a learner typed: a list or a group in brackets is read as in a lesson.
  ///
  /// - Throws: What is wrong with the brackets.
  init(typed text: String) throws {
    guard let first = text.first, "[{".contains(first) else {
      self.init(.scalar(text.unquoted, .plain), at: Self.typedPlace)
      return
    }
    let (node, problems) = readParameters(
      SourceText(file: "", text: "value: \(text)\n"), lines: 1..<2)
    guard let value = node?["value"] else { throw problems.firstError(at: Self.typedPlace) }
    self = value
  }

  /// Names with commas or blanks between them.
  init(typedList words: [String]) {
    let names = words.flatMap { $0.split(separator: ",") }.map { String($0) }
    self.init(
      .sequence(names.map { Self(.scalar($0.unquoted, .plain), at: Self.typedPlace) }),
      at: Self.typedPlace)
  }
}

extension String {
  /// The text without the quotes around all of it.
  fileprivate var unquoted: String {
    guard count >= 2, hasPrefix("\""), hasSuffix("\""), count(where: { $0 == "\"" }) == 2 else {
      return self
    }
    return String(dropFirst().dropLast())
  }
}
