/// Pairs of numbers as points; where many share a cell, a denser sign stands.
package struct ScatterPlot: SpokenChart {
  /// A pair that can be plotted.
  struct Point {
    let x: Double
    let y: Double
    let isMarked: Bool
  }

  package let title: String
  package let language: Language
  let xName: String
  let yName: String
  let markName: String?
  let points: [Point]
  let missing: Int

  /// A plot of pairs.
  ///
  /// - Parameters:
  ///   - x: The values across; `nil`, what is no number and what is infinite count as missing.
  ///   - y: As many values upwards.
  ///   - xName: What stands across.
  ///   - yName: What stands upwards.
  ///   - marked: Whether a pair has a sign of its own, and what that sign means; `nil` where none has.
  ///   - title: What is shown.
  ///   - language: The language of every text.
  package init(
    x: [Double?], y: [Double?], xName: String, yName: String,
    marked: (rows: [Bool], name: String)? = nil, title: String? = nil, language: Language = .en
  ) {
    precondition(x.count == y.count, "a y for each x")
    precondition(marked.map { $0.rows.count == x.count } ?? true, "a mark for each x")
    points = x.indices.compactMap { row in
      guard let x = x[row], let y = y[row], Sample.canHold(x), Sample.canHold(y) else { return nil }
      return Point(x: x, y: y, isMarked: marked?.rows[row] ?? false)
    }
    missing = x.count - points.count
    self.xName = xName
    self.yName = yName
    markName = marked?.name
    self.language = language
    self.title =
      title ?? language(en: "\(yName) against \(xName)", de: "\(yName) gegen \(xName)")
  }

  /// Whether both axes have a length.
  var isSpread: Bool {
    points.contains { $0.x != points[0].x } && points.contains { $0.y != points[0].y }
  }

  package func drawing(in area: DrawingArea) -> [StyledLine] {
    guard isSpread else { return area.lines(of: flatSentence) }
    return ScatterDrawing(self, in: area).lines
  }
}
