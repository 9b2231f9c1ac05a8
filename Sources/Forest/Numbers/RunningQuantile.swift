/// The quantile of values that come bit by bit, of which only the lowest are kept.
///
/// The result is that of `percentile` for all values; it needs memory for the values below it.
package struct RunningQuantile: Sendable {
  private let position: Double
  private let needed: Int
  private var lowest: [Double] = []
  /// No value above this one is needed any more.
  private var limit = Double.infinity

  /// A quantile of so many values, at least one.
  ///
  /// - Parameters:
  ///   - percent: In [0, 100], as numpy's `percentile` takes it.
  ///   - count: How many values there will be.
  package init(percent: Double, of count: Int) {
    precondition(count > 0, "no values have no quantile")
    position = quantilePosition(percent / 100.0, of: count)
    needed = min(Int(position) + 2, count)
  }

  /// Takes some values, none of them NaN.
  package mutating func add(_ values: [Double]) {
    for value in values where value <= limit { lowest.append(value) }
    if lowest.count > 2 * needed + 4096 { forgetHigh() }
  }

  /// The quantile, as soon as all values have been taken.
  package func value() -> Double { quantile(at: position, of: lowest) }

  private mutating func forgetHigh() {
    limit = lowest.select(needed - 1)
    lowest.removeLast(lowest.count - needed)
  }
}
