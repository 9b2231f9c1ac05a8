func percentile(_ values: [Double], _ percent: Double) -> Double? {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return nil }
  return sorted[Int((Double(sorted.count - 1) * percent / 100).rounded())]
}
