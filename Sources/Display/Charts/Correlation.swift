/// The correlation of Pearson of points whose x and y differ, in [-1, 1].
///
/// Values are divided by the largest first, so that no square leaves the range of numbers.
func correlation(_ points: [ScatterPlot.Point]) -> Double? {
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
