func percentile(_ values: [Double], _ percent: Double) -> Double? {
  let sorted = values.sorted()
  guard let largest = sorted.last else { return nil }
  let place = Double(sorted.count - 1) * percent
  let below = Int(place)
  guard below + 1 < sorted.count else { return largest }
  return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
}
