/// The vertical axis of a timeline: rows from the lowest to the highest score, with a row for a threshold.
///
/// The threshold's row holds no points, so that everything below it is flagged and nothing above it is.
struct ScoreScale {
  /// The number of the threshold's row; rows are counted from the lowest tick, upwards.
  let thresholdRow: Int
  /// The texts beside the axis, by row; scores are short, anything longer than 9 cells is cut.
  let labels: [Int: String]
  private let step: RoundStep
  private let lowestTick: RoundNumber
  private let rowsPerTick: Int
  private let threshold: Double

  /// A scale for scores that differ from one another or from the threshold; all are finite.
  init(_ scores: [Double], threshold: Double) {
    let threshold = max(-1e300, min(1e300, threshold))
    let low = min(scores.min() ?? threshold, threshold)
    let high = max(scores.max() ?? threshold, threshold)
    var step = RoundStep.covering(low, high, limit: 4)
    let isTick = step.multiple(step.index(below: threshold)).value == threshold
    if !isTick { step = RoundStep.covering(low, high, limit: 3) }
    let first = step.index(below: low)
    let below = step.index(below: high)
    let last = step.multiple(below).value == high ? below : below + 1
    self.step = step
    self.threshold = threshold
    lowestTick = step.multiple(first)
    rowsPerTick = max(1, 8 / (last - first))
    thresholdRow = Self.row(threshold, step, lowestTick, rowsPerTick)
    var labels: [Int: String] = [:]
    for tick in first...last {
      labels[(tick - first) * rowsPerTick] = step.multiple(tick).text(decimals: 0)
    }
    if !isTick { labels[thresholdRow] = Numbers.short(threshold) }
    self.labels = labels.mapValues { truncated($0, to: 9, charset: .ascii) }
  }

  /// The row of a score.
  func row(_ score: Double) -> Int {
    let row = Self.row(score, step, lowestTick, rowsPerTick)
    return score < threshold ? min(row, thresholdRow - 1) : max(row, thresholdRow + 1)
  }

  /// How far up the axis a score lies, from 0 to 1, in thousandths.
  func share(_ score: Double) -> Double {
    let rows = (score - lowestTick.value) / step.number.value * Double(rowsPerTick)
    return (rows / Double(max(1, topRow)) * 1000).rounded() / 1000
  }

  /// The row of the highest tick.
  var topRow: Int { labels.keys.max() ?? 1 }

  private static func row(
    _ score: Double, _ step: RoundStep, _ lowest: RoundNumber, _ rowsPerTick: Int
  ) -> Int {
    Int(((score - lowest.value) / step.number.value * Double(rowsPerTick)).rounded())
  }
}
