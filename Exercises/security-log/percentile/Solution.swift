/// The value that lies `percent` per cent of the way along the sorted values.
func percentile(_ values: [Double], _ percent: Double) -> Double? {
  let sorted = values.sorted()
  guard let largest = sorted.last else { return nil }
  let lastPlace = sorted.count - 1
  let place = Double(lastPlace) * percent / 100
  let below = Int(place)
  guard below < lastPlace else { return largest }
  let step = sorted[below + 1] - sorted[below]
  return sorted[below] + step * (place - Double(below))
}
