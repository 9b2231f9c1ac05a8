/// The value below which so many per cent of the values lie: numpy's `percentile(values, percent)`.
///
/// - Parameters:
///   - values: In any order.
///   - percent: In [0, 100].
/// - Returns: A value of the list, or one between two neighbours; `nil` for no values.
package func percentile(_ values: [Double], _ percent: Double) -> Double? {
  quantile(values, percent / 100.0)
}

/// The value below which such a share of the values lies: pandas' `quantile(share)`.
///
/// - Parameters:
///   - values: In any order.
///   - share: In [0, 1].
/// - Returns: A value of the list, or one between two neighbours; `nil` for no values.
package func quantile(_ values: [Double], _ share: Double) -> Double? {
  precondition((0.0...1.0).contains(share), "a share of the values lies in [0, 1]")
  let sorted = values.sorted()
  guard let last = sorted.last else { return nil }
  let position = Double(sorted.count - 1) * share
  let index = Int(position)
  guard index < sorted.count - 1 else { return last }
  let part = position - Double(index)
  let (low, high) = (sorted[index], sorted[index + 1])
  // numpy measures from the nearer end, so that the result never leaves the gap.
  return part < 0.5 ? low + (high - low) * part : high - (high - low) * (1.0 - part)
}
