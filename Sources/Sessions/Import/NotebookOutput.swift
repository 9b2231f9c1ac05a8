import Lessons

/// What a cell printed, as text that stays where it is: without escapes and controls of a terminal.
///
/// Of a line that was written over, such as a progress bar, the last state is kept.
struct PrintedText {
  /// The most bytes that are kept: more than anybody reads in a lesson.
  static let limit = 16 << 10

  /// The lines, each with a line feed.
  private(set) var text = ""
  /// Whether something behind them was left out.
  private(set) var isCut = false
  private var line = ""
  /// Whether the next character stands at the beginning of the line again.
  private var isReturned = false

  /// Reads what was printed.
  init(_ printed: String) {
    var rest = printed.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard text.utf8.count + line.utf8.count < Self.limit else {
        isCut = true
        break
      }
      switch scalar {
      case "\u{1B}" where rest.first == "[": rest = Self.afterSequence(rest.dropFirst())
      case "\n": endLine()
      case "\r": isReturned = true
      default: write(scalar)
      }
    }
    endLine()
  }

  /// What follows a sequence by which a terminal is told to colour its text or to move.
  private static func afterSequence(
    _ sequence: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView {
    let end = sequence.drop { !("@"..."~").contains($0) && $0 != "\n" }
    return end.first == "\n" ? end : end.dropFirst()
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    guard scalar == "\t" || !scalar.isControl && !scalar.isHidden else { return }
    if isReturned { line = "" }
    isReturned = false
    line.unicodeScalars.append(scalar)
  }

  private mutating func endLine() {
    while line.last?.isWhitespace == true { line.removeLast() }
    text += line + "\n"
    line = ""
    isReturned = false
  }
}

extension String {
  /// The text without empty lines at its beginning and its end.
  var withoutOuterBlankLines: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    let isFilled = { (line: Substring) in line.contains { !$0.isWhitespace } }
    guard let first = lines.firstIndex(where: isFilled),
      let last = lines.lastIndex(where: isFilled)
    else { return "" }
    return lines[first...last].joined(separator: "\n")
  }

  /// A fenced block of Markdown that holds the text, whatever stands in it.
  func fenced(_ info: String) -> String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let fence = String(repeating: "`", count: fenceLength(for: lines))
    return "\(fence)\(info)\n\(self)\n\(fence)"
  }
}
