extension CodeFence {
  /// Reads the fence that opens on a line at the top level of a document, if one does.
  ///
  /// - Parameters:
  ///   - lines: The lines of the document.
  ///   - index: The line to look at.
  ///   - firstLine: The number of the first of the lines in its file.
  init?(in lines: [String], at index: Int, firstLine: Int) {
    guard let opening = FenceLine(lines[index]), opening.canOpen else { return nil }
    let following = lines[(index + 1)...]
    let end = following.firstIndex { line in
      FenceLine(line).map { $0.closes(opening) } ?? false
    }
    let body = lines[(index + 1)..<(end ?? lines.endIndex)]
    self.init(
      info: opening.info,
      body: body.map { removingIndent($0, upTo: opening.indent) + "\n" }.joined(),
      bodyFirstLine: firstLine + index + 1, bodyLastLine: firstLine + index + body.count,
      length: opening.length, indent: opening.indent, isClosed: end != nil)
  }
}

/// A line that may open or close a fence.
private struct FenceLine {
  let indent: Int
  let mark: Character
  let length: Int
  /// What follows the marks, without blanks around it.
  let info: String

  init?(_ line: String) {
    let content = line.drop { $0 == " " }
    indent = line.count - content.count
    guard indent <= 3, let mark = content.first, mark == "`" || mark == "~" else { return nil }
    self.mark = mark
    let rest = content.drop { $0 == mark }
    length = content.count - rest.count
    guard length >= 3 else { return nil }
    info = trimmingBlanks(rest)
  }

  /// Back-ticks after back-ticks are code in a line, not a fence.
  var canOpen: Bool { mark == "~" || !info.contains("`") }

  func closes(_ opening: Self) -> Bool {
    mark == opening.mark && length >= opening.length && info.isEmpty
  }
}

/// A line without some of the spaces it begins with.
func removingIndent(_ line: String, upTo indent: Int) -> String {
  let spaces = line.prefix(indent).prefix { $0 == " " }
  return String(line.dropFirst(spaces.count))
}

/// A text without spaces and tabs around it.
func trimmingBlanks(_ text: some StringProtocol) -> String {
  let start = text.drop { $0 == " " || $0 == "\t" }
  guard let end = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
  return String(start[...end])
}
