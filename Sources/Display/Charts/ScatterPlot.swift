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
  private let missing: Int

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

  package var facts: [String] {
    let omitted = Numbers.count(missing) + language(en: " missing", de: " fehlend")
    let marked = markName.map { "\($0): \(Numbers.count(points.count { $0.isMarked }))" }
    return ["n = \(Numbers.count(points.count))"] + [marked].compactMap(\.self) + [omitted]
  }

  package var marks: [String] {
    [language(en: "\(yName) up, \(xName) across", de: "hoch: \(yName), rechts: \(xName)")]
  }

  package var summary: String {
    guard isSpread else { return flatSentence }
    let ranges = range(points)
    let first = "\(language.points(points.count)): \(ranges)."
    return [first, correlationSentence, markedSentence].compactMap(\.self).joined(separator: " ")
  }

  /// `x from 1 to 5, y from 0 to 2`.
  private func range(_ points: [Point]) -> String {
    let parts = [(xName, points.map(\.x)), (yName, points.map(\.y))].map { name, values in
      let (low, high) = (Numbers.short(values.min() ?? 0), Numbers.short(values.max() ?? 0))
      guard low != high else { return "\(name) \(low)" }
      return language(en: "\(name) from \(low) to \(high)", de: "\(name) von \(low) bis \(high)")
    }
    return parts.joined(separator: ", ")
  }

  private var markedSentence: String? {
    guard let markName else { return nil }
    let marked = points.filter(\.isMarked)
    guard !marked.isEmpty else {
      return language(
        en: "None is marked as \(markName).", de: "Keiner ist als \(markName) markiert.")
    }
    let (count, all) = (Numbers.count(marked.count), Numbers.count(points.count))
    return language(
      en: "Marked as \(markName), \(count) of \(all): \(range(marked)).",
      de: "Als \(markName) markiert, \(count) von \(all): \(range(marked)).")
  }

  private var correlationSentence: String? {
    correlation(points).map { value in
      let number = Numbers.fixed(value, decimals: 2)
      return language(
        en: "The correlation of \(xName) and \(yName) is \(number).",
        de: "Die Korrelation von \(xName) und \(yName) ist \(number).")
    }
  }

  /// Whether both axes have a length.
  private var isSpread: Bool {
    points.contains { $0.x != points[0].x } && points.contains { $0.y != points[0].y }
  }

  private var flatSentence: String {
    guard !points.isEmpty else {
      return language(en: "There are no points to draw.", de: "Es gibt keine Punkte zum Zeichnen.")
    }
    return "\(language.points(points.count)): \(range(points))."
  }

  /// What lies between the ticks of the axis across.
  package var details: [String] {
    guard isSpread else { return [] }
    let ticks = NumberScale(of: points.map(\.x)).ticks
    return zip(ticks, ticks.dropFirst()).compactMap { low, high in
      let isLast = high == ticks.last
      let here = points.filter { $0.x >= low.value && (isLast || $0.x < high.value) }
      guard !here.isEmpty else { return nil }
      let marked = here.count { $0.isMarked }
      let mark = markName.map { ", \($0): \(Numbers.count(marked))" } ?? ""
      return "\(language.points(here.count)), \(range(here))\(mark)"
    }
  }

  package var table: TableView {
    let mark = markName.map { name in
      [TableView.Column(name, .boolean, points.map { .boolean($0.isMarked) })]
    }
    return TableView(
      columns: [
        .init(xName, .real, points.map { .real($0.x) }),
        .init(yName, .real, points.map { .real($0.y) }),
      ] + (mark ?? []))
  }

  package func drawing(in area: DrawingArea) -> [StyledLine] {
    guard isSpread else { return area.lines(of: flatSentence) }
    return ScatterDrawing(self, in: area).lines
  }
}

extension Language {
  /// A number of points, such as `300 points`.
  fileprivate func points(_ count: Int) -> String {
    counted(count, en: ("point", "points"), de: ("Punkt", "Punkte"))
  }
}

/// The correlation of Pearson of points whose x and y differ, in [-1, 1].
///
/// Values are divided by the largest first, so that no square leaves the range of numbers.
private func correlation(_ points: [ScatterPlot.Point]) -> Double? {
  func deviations(_ values: [Double]) -> [Double] {
    let largest = values.map(\.magnitude).max() ?? 0
    let scaled = values.map { largest > 0 ? $0 / largest : 0 }
    let mean = scaled.reduce(0, +) / Double(scaled.count)
    return scaled.map { $0 - mean }
  }
  let (x, y) = (deviations(points.map(\.x)), deviations(points.map(\.y)))
  let product = zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
  let squares = (x.reduce(0) { $0 + $1 * $1 }) * (y.reduce(0) { $0 + $1 * $1 })
  guard squares > 0 else { return nil }
  return max(-1, min(1, product / squares.squareRoot()))
}
