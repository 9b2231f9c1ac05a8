/// How a piece of text looks: its role, and the address that it leads to.
struct Style: Equatable {
  var role = Role.plain
  var address: String?
}

/// Safe text in styles, before it is broken into lines.
struct RichText {
  /// A part of the text in one style.
  struct Run {
    let style: Style
    var range: Range<Int>
  }

  /// The characters of all runs.
  private(set) var text = SafeText()
  /// The runs from left to right, without gaps.
  private(set) var runs: [Run] = []

  init() {}

  /// A text in one role.
  init(_ raw: String, _ role: Role = .plain, charset: Charset) {
    append(raw, Style(role: role), charset: charset)
  }

  mutating func append(_ raw: String, _ style: Style = Style(), charset: Charset) {
    text.append(raw, charset: charset)
    extendRuns(style)
  }

  /// Adds another text, or a part of it.
  mutating func append(_ other: RichText, _ range: Range<Int>? = nil) {
    for run in other.runs {
      let part = run.range.clamped(to: range ?? run.range)
      text.append(other.text, part)
      extendRuns(run.style)
    }
  }

  mutating func breakLine() {
    text.breakLine()
    extendRuns(runs.last?.style ?? Style())
  }

  /// Whether a part of it can be opened.
  var hasAddress: Bool { runs.contains { $0.style.address != nil } }

  /// Cells of the text on one line.
  var cells: Int { CellMap(text.utf8).cells(in: 0..<text.utf8.count) }

  /// Cells of the longest part that a line break would have to cut.
  var longestWord: Int {
    let utf8 = text.utf8
    let cells = CellMap(utf8)
    return utf8.indices.split {
      utf8[$0] == 0x0A || utf8[$0] == 0x20 && LineBreaker.canBreak(utf8, at: $0)
    }.map { cells.cells(in: $0.startIndex..<$0.endIndex) }.max() ?? 0
  }

  /// Gives a style to what was added last.
  private mutating func extendRuns(_ style: Style) {
    let start = runs.last?.range.upperBound ?? 0
    guard start < text.utf8.count else { return }
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].range = runs[last].range.lowerBound..<text.utf8.count
    } else {
      runs.append(Run(style: style, range: start..<text.utf8.count))
    }
  }
}
