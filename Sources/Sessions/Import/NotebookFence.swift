import Lessons

/// The line that opens a block of code in a notebook's prose.
struct NotebookFence {
  /// The blanks before the marks.
  let indent: Substring
  /// The back-ticks or tildes.
  let mark: Substring
  /// What stands behind them.
  let info: String
  private let line: Substring

  /// Reads a line; `nil` where it opens no block.
  init?(_ line: Substring) {
    self.line = line
    indent = line.prefix { $0 == " " }
    let rest = line.dropFirst(indent.count)
    guard let first = rest.first, first == "`" || first == "~", indent.count < 4 else { return nil }
    mark = rest.prefix { $0 == first }
    info = String(rest.dropFirst(mark.count)).trimmed
    // Back-ticks behind back-ticks are code within a line.
    guard mark.count >= 3, first == "~" || !info.contains("`") else { return nil }
  }

  /// Whether it would do something in a lesson; whoever wrote a notebook cannot have meant that.
  var wouldRun: Bool { isOurs(info: info) }

  /// The line as a lesson may have it: one that would run only shows its code.
  var shown: String {
    guard wouldRun else { return String(line) }
    let language = String(info.prefix { !$0.isWhitespace })
    return "\(indent)\(mark)\(isOurs(info: language) ? "text" : language)"
  }

  /// The line that ends the block.
  var end: String { "\(indent)\(mark)" }

  /// Whether a line ends the block.
  func isClosed(by line: Substring) -> Bool {
    let marks = line.drop { $0 == " " }
    return marks.hasPrefix(mark) && String(marks).trimmed.allSatisfy { $0 == mark.first }
  }
}
