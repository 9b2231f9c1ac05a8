/// An axis from a round number below all values to one above them.
struct NumberScale {
  /// The round numbers on the axis, from the lowest to the highest: two to five.
  let ticks: [RoundNumber]
  private let low: Double
  private let high: Double

  /// A scale for values that differ; both ends are finite and can be plotted.
  init(from low: Double, to high: Double) {
    let step = RoundStep.covering(low, high, limit: 4)
    let first = step.index(below: low)
    let below = step.index(below: high)
    let last = step.multiple(below).value == high ? below : below + 1
    ticks = (first...last).map(step.multiple)
    self.low = step.multiple(first).value
    self.high = step.multiple(last).value
  }

  /// A scale for finite values that differ.
  init(of values: [Double]) {
    self.init(from: values.min() ?? 0, to: values.max() ?? 1)
  }

  /// The cell of a value, from 0 to `cells - 1`.
  func place(_ value: Double, of cells: Int) -> Int {
    // Halves, so that the distance of the two largest doubles is still a number.
    let share = (value / 2 - low / 2) / (high / 2 - low / 2)
    return max(0, min(cells - 1, Int((share * Double(cells - 1)).rounded())))
  }

  /// The texts of the ticks, all with the same decimals, none wider than 9 cells.
  var labels: [String] {
    let decimals = ticks.map(\.decimals).max() ?? 0
    return ticks.map { truncated($0.text(decimals: min(decimals, 9)), to: 9, charset: .ascii) }
  }

  /// Rows so that each tick has one of its own: 9 to 11.
  var rows: Int { (ticks.count - 1) * max(1, 10 / (ticks.count - 1)) + 1 }

  /// The texts of the ticks by row from the bottom.
  var rowLabels: [Int: String] {
    let pairs = zip(ticks, labels).map { (place($0.value, of: rows), $1) }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The texts of the ticks below so many columns.
  func columnLabels(_ columns: Int) -> [AxisLabel] {
    zip(ticks, labels).map { AxisLabel(column: place($0.value, of: columns), text: $1) }
  }
}
