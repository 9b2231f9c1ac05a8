/// Writes parameters as YAML, with the texts of another language in their places.
struct YAMLWriter {
  /// Which values are texts of a language.
  let texts: OwnTexts
  /// The parameters that hold the texts of the other language.
  let translations: ParameterNode
  /// What stands before a text that the other language lacks.
  let mark: String

  /// The lines for a key at the top level.
  func lines(for entry: ParameterNode.Entry) -> [String] {
    lines(entry.value, after: "\(entry.key):", path: [.key(entry.key)], indent: "")
  }

  /// The lines for a value.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - prefix: What stands before it on its first line: a key with its colon, or a hyphen.
  ///   - path: The way to it.
  ///   - indent: The blanks before the prefix.
  /// - Returns: One line or more.
  private func lines(
    _ node: ParameterNode, after prefix: String, path: [ParameterStep], indent: String
  ) -> [String] {
    let inner = indent + "  "
    switch node.value {
    case .scalar(let text, let style):
      return scalar(text, style, path).enumerated().map { number, line in
        number == 0 ? "\(indent)\(prefix) \(line)" : line.isEmpty ? "" : inner + line
      }
    case .sequence(let items):
      guard !items.isEmpty else { return ["\(indent)\(prefix) []"] }
      return ["\(indent)\(prefix)"]
        + items.enumerated().flatMap { index, item in
          lines(item, after: "-", path: path + [.item(index)], indent: inner)
        }
    case .mapping(let entries):
      guard !entries.isEmpty else { return ["\(indent)\(prefix) {}"] }
      let below = entries.flatMap { entry in
        lines(
          entry.value, after: "\(entry.key):", path: path + [.key(entry.key)], indent: inner)
      }
      guard prefix == "-" else { return ["\(indent)\(prefix)"] + below }
      return ["\(indent)- \(below[0].dropFirst(inner.count))"] + below.dropFirst()
    }
  }

  /// The lines of a scalar; the first one stands behind its key.
  private func scalar(
    _ text: String, _ style: ParameterNode.ScalarStyle, _ path: [ParameterStep]
  ) -> [String] {
    guard texts.contains(path) else {
      return style == .plain ? [text] : [text.yamlQuoted]
    }
    let text = translations.node(at: path)?.text ?? "\(mark) \(text)"
    guard text.contains("\n") else { return [text.yamlQuoted] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return ["|"] + (lines.last == "" ? lines.dropLast() : lines)
  }
}

extension String {
  /// The text as a scalar of YAML in double quotes.
  package var yamlQuoted: String {
    let escapes: [Character: String] = ["\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\t": "\\t"]
    return "\"" + map { escapes[$0] ?? String($0) }.joined() + "\""
  }
}
