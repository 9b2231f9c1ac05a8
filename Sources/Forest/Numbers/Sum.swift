/// The sum in the order in which numpy and pandas add.
///
/// Short runs are added in eight lanes, long ones split in two halves: more exact than adding from
/// left to right, and different in the last bits.
package func pairwiseSum(_ values: [Double]) -> Double { 0.0 + pairwiseSum(values[...]) }

/// The mean, from the pairwise sum; `nil` for no values.
package func mean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : pairwiseSum(values) / Double(values.count)
}

/// The standard deviation of a sample, with n - 1 below the bar; `nil` for fewer than two values.
///
/// As pandas computes it for `std` and `describe`.
package func sampleStandardDeviation(_ values: [Double]) -> Double? {
  guard values.count > 1, let mean = mean(values) else { return nil }
  let squares = values.map { (mean - $0) * (mean - $0) }
  return (pairwiseSum(squares) / Double(values.count - 1)).squareRoot()
}

private func pairwiseSum(_ values: ArraySlice<Double>) -> Double {
  switch values.count {
  case 0..<8:
    return values.reduce(-0.0, +)
  case 8...128:
    return sumInLanes(values)
  default:
    let half = values.count / 2
    let middle = values.startIndex + half - half % 8
    return pairwiseSum(values[..<middle]) + pairwiseSum(values[middle...])
  }
}

private func sumInLanes(_ values: ArraySlice<Double>) -> Double {
  let rest = values.endIndex - values.count % 8
  var lanes = Array(values.prefix(8))
  for start in stride(from: values.startIndex + 8, to: rest, by: 8) {
    for lane in 0..<8 { lanes[lane] += values[start + lane] }
  }
  let total =
    ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]))
    + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
  return values[rest...].reduce(total, +)
}
