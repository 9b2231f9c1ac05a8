/// The picture of a curve on a square of 0 to 1 by 0 to 1.
struct CurveDrawing {
  private let chart: CurveChart
  private let area: DrawingArea
  private let frame: PlotFrame
  private let traces: [Trace?]

  /// What the curve takes of a column, in rows from the bottom.
  private struct Trace {
    let row: Int
    /// The rows that it passes on its way up or down.
    let passed: ClosedRange<Int>
  }

  /// A tenth for each row.
  private static let rows = 11

  init(_ chart: CurveChart, in area: DrawingArea) {
    self.chart = chart
    self.area = area
    frame = PlotFrame(in: area, rows: Self.rows, rowLabels: [0: "0.0", 5: "0.5", 10: "1.0"]) {
      columns in
      (0...4).map { quarter in
        let text = quarter % 4 == 0 ? "\(quarter / 4).0" : "0.\(["25", "50", "75"][quarter - 1])"
        return AxisLabel(column: Self.place(Double(quarter) / 4, of: columns), text: text)
      }
    }
    traces = Self.traces(chart, columns: frame.columns)
  }

  /// The cell of a number in [0, 1].
  private static func place(_ value: Double, of cells: Int) -> Int {
    Int((value * Double(cells - 1)).rounded())
  }

  private static func traces(_ chart: CurveChart, columns: Int) -> [Trace?] {
    var last: ClosedRange<Int>?
    var rest = chart.points[...]
    return (0..<columns).map { column in
      let x = Double(column) / Double(columns - 1)
      let here = rest.prefix { $0.x <= x }
      rest = rest.dropFirst(here.count)
      guard let height = chart.height(at: x) else { return nil }
      let row = place(height, of: Self.rows)
      let rows = here.map { place($0.y, of: Self.rows) } + [row]
      let (low, high) = (rows.min() ?? row, rows.max() ?? row)
      // A step is drawn below or above the point that it leads to, up to what the last column shows.
      let before = last ?? row...row
      let passed = min(low, before.upperBound + 1)...max(high, before.lowerBound - 1)
      last = passed
      return Trace(row: row, passed: passed)
    }
  }

  var lines: [StyledLine] { frame.lines(mark) + legend }

  private var strokes: Strokes { Strokes(area.charset) }

  private func mark(_ column: Int, _ row: Int) -> StyledText? {
    if let point = chart.threshold?.point, column == Self.place(point.x, of: frame.columns),
      row == Self.place(point.y, of: Self.rows)
    {
      return StyledText(strokes.here, .threshold)
    }
    if let trace = traces[column], trace.passed.contains(row) {
      return StyledText(trace.row == row ? strokes.point : strokes.vertical, .normal)
    }
    let x = Double(column) / Double(frame.columns - 1)
    let isDiagonal = chart.kind == .roc && row == Self.place(x, of: Self.rows)
    return isDiagonal ? StyledText(strokes.faint) : nil
  }

  private var legend: [StyledLine] {
    let language = chart.language
    let (up, across) = chart.axes
    let axes = language(en: "\(up) up, \(across) across", de: "hoch: \(up), rechts: \(across)")
    let guessing = (strokes.faint, language(en: "guessing", de: "Raten"), Role.plain)
    return Legend(
      items: [(strokes.point, axes, .normal)] + (chart.kind == .roc ? [guessing] : []) + threshold
    ).lines(width: area.width)
  }

  /// The threshold with its values, where there is room for them.
  private var threshold: [Legend.Item] {
    guard let (score, point) = chart.threshold else { return [] }
    let name = chart.language.threshold(score)
    let long = "\(name): \(chart.values(of: point))"
    return [(strokes.here, displayWidth(of: long) + 4 <= area.width ? long : name, .threshold)]
  }
}

extension Language {
  /// `threshold 0`.
  fileprivate func threshold(_ score: Double) -> String {
    self(en: "threshold \(Numbers.short(score))", de: "Schwellwert \(Numbers.short(score))")
  }
}
