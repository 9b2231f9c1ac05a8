/// The characters that charts are drawn with, in one charset.
struct Strokes {
  private let charset: Charset

  init(_ charset: Charset) {
    self.charset = charset
  }

  /// A vertical axis beside a bar, or beside a number that it carries.
  var tick: String { charset == .ascii ? "+" : "┤" }
  /// A vertical axis beside a horizontal bar.
  var base: String { charset == .ascii ? "|" : "┤" }
  /// A vertical line.
  var vertical: String { charset == .ascii ? "|" : "│" }
  /// A horizontal line.
  var horizontal: String { charset == .ascii ? "-" : "─" }
  /// Where the two axes meet.
  var corner: String { charset == .ascii ? "+" : "└" }
  /// A place on a horizontal axis that has a label.
  var mark: String { charset == .ascii ? "+" : "┴" }
  /// A line that is no axis: a threshold.
  var rule: String { charset == .ascii ? "-" : charset == .console ? "─" : "┄" }
  /// A full cell of an ordinary bar.
  var full: String { charset == .ascii ? "#" : "█" }
  /// A full cell of a bar that stands out, to be told apart without colour.
  var shade: String { charset == .ascii ? "x" : "▒" }
  /// An ordinary point.
  var point: String { charset == .ascii ? "*" : "•" }
  /// A flagged point; lower is stranger, so it points down.
  var down: String { charset == .ascii ? "v" : "▼" }
  /// The one point that is spoken of.
  var here: String { charset == .ascii ? "O" : "◆" }
  /// What is there for comparison only: a line of reference, or the rest of a bar.
  var faint: String { charset == .ascii ? "." : "·" }
}
