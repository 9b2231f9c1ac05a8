func percentile(_ values: [Double], _ percent: Double) -> Double? {
  guard let last = values.last else { return nil }
  let place = Double(values.count - 1) * percent / 100
  let below = Int(place)
  guard below + 1 < values.count else { return last }
  return values[below] + (values[below + 1] - values[below]) * (place - Double(below))
}
