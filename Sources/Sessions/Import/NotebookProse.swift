/// The Markdown of a notebook's cells, with headings that begin below the lesson's title and skip no level.
struct NotebookProse {
  /// The levels of the headings around this place, as the notebook has them.
  private var open: [Int] = []
  /// The first heading of the first level, which becomes the lesson's title.
  private(set) var title: String?

  /// The text of a cell; its title is taken out.
  mutating func text(of source: String) -> String {
    var fence: Substring?
    return source.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      let mark = line.drop { $0 == " " }.prefix { $0 == "`" || $0 == "~" }
      if let begun = fence {
        if mark.hasPrefix(begun), line.drop(while: { $0 == " " }) == mark { fence = nil }
      } else if mark.count >= 3 {
        fence = mark
      } else if let (level, words) = Self.heading(line) {
        return heading(level, words)
      }
      return String(line)
    }.joined(separator: "\n").withoutOuterBlankLines
  }

  /// The heading of a line such as `## Words`.
  private static func heading(_ line: Substring) -> (level: Int, words: String)? {
    let indent = line.prefix { $0 == " " }.count
    let marks = line.dropFirst(indent).prefix { $0 == "#" }
    let rest = line.dropFirst(indent + marks.count)
    guard indent < 4, (1...6).contains(marks.count), rest.first.map(\.isWhitespace) ?? true else {
      return nil
    }
    var words = String(rest).trimmed[...]
    let closed = words.reversed().prefix { $0 == "#" }.count
    if closed == words.count || words.dropLast(closed).last?.isWhitespace == true {
      words = words.dropLast(closed)
    }
    return (marks.count, String(words).trimmed)
  }

  private mutating func heading(_ level: Int, _ words: String) -> String? {
    if level == 1, title == nil, !words.isEmpty, open.isEmpty {
      title = words
      return nil
    }
    while let last = open.last, last >= level { open.removeLast() }
    open.append(level)
    return String(repeating: "#", count: min(open.count + 1, 6)) + " " + words
  }
}
