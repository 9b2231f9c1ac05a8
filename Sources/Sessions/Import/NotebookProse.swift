/// The Markdown of a notebook's cells, with headings that begin below the lesson's title and skip no level.
struct NotebookProse {
  /// The levels of the headings around this place, as the notebook has them.
  private var open: [Int] = []
  /// The first heading of the first level, which becomes the lesson's title.
  private(set) var title: String?

  /// The text of a cell; its title is taken out.
  ///
  /// - Returns: The text, and the fences in it that would run in a lesson and only show code now.
  mutating func text(of source: String) -> (text: String, stilled: [String]) {
    var open: NotebookFence?
    var stilled: [String] = []
    var lines: [String] = []
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if let fence = open {
        if fence.isClosed(by: line) { open = nil }
        lines.append(String(line))
      } else if let fence = NotebookFence(line) {
        open = fence
        if fence.wouldRun { stilled.append(fence.info) }
        lines.append(fence.shown)
      } else if let (level, words) = Self.heading(line) {
        if let heading = heading(level, words) { lines.append(heading) }
      } else {
        lines.append(String(line))
      }
    }
    // A notebook ends a fence with its cell; a lesson would show all that follows as code.
    if let open { lines.append(open.end) }
    return (lines.joined(separator: "\n").withoutOuterBlankLines, stilled)
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
