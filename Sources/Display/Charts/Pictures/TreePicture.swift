extension TreeChart {
  package func picture(width: Double) -> Picture? { TreePicture(self, width: width).picture }
}

/// A row for each node, further in the deeper it lies, with the event's path drawn strongly.
private struct TreePicture {
  private static let (step, indent) = (18.0, 6.0)
  private let chart: TreeChart
  private let isNarrow: Bool
  private var height: Double { isNarrow ? 42 : 24 }
  private(set) var picture: Picture

  init(_ chart: TreeChart, width: Double) {
    self.chart = chart
    isNarrow = width < 480
    picture = Picture(width: width)
    let rows = chart.rows
    for (place, row) in rows.enumerated() { drawBranch(row, place, rows) }
    for (place, row) in rows.enumerated() { draw(row, place) }
    picture.height = Double(rows.count) * height + 8
  }

  private func x(_ level: Int) -> Double { Self.indent + Double(level) * Self.step }
  private func y(_ place: Int) -> Double { Double(place) * height + 12 }

  /// The lines that lead to a node from the one above it.
  private mutating func drawBranch(_ row: TreeRow, _ place: Int, _ rows: [TreeRow]) {
    guard row.level > 0,
      let parent = rows[..<place].lastIndex(where: { $0.level == row.level - 1 })
    else { return }
    let ink: Picture.Ink = row.step == nil ? .frame : .strong
    let corner = Picture.Point(x(row.level - 1), y(place))
    picture.line(.init(corner.x, y(parent) + 5), corner, ink)
    picture.line(corner, .init(x(row.level), corner.y), ink)
  }

  private mutating func draw(_ row: TreeRow, _ place: Int) {
    let isOnPath = row.step != nil
    picture.mark(
      isOnPath ? .diamond : .circle, .init(x(row.level), y(place)), isOnPath ? .strong : .muted)
    let start =
      "\(isOnPath ? "* " : "")\(chart.word(row.answer)) · n=\(Numbers.count(chart.nodes[row.node].count))"
    let what = TreeDrawing.words(row, of: chart)
    let lines = isNarrow ? [start, what] : ["\(start) · \(what)"]
    for (index, line) in lines.enumerated() {
      let left = x(row.level) + 12
      picture.text(
        line, left, y(place) + 4.5 + Double(index) * 17, .start, isOnPath ? .strong : .plain)
      picture.width = max(picture.width, left + Picture.width(of: line))
    }
  }
}
