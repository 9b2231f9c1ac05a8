/// The address `10.x.x.x` that belongs to three draws.
func address(_ a: Double, _ b: Double, _ c: Double) -> String {
  let parts = [10, pick(a, from: 0...255), pick(b, from: 0...255), pick(c, from: 1...254)]
  return parts.map(String.init).joined(separator: ".")
}

/// The number of a range that belongs to a draw.
func pick(_ draw: Double, from range: ClosedRange<Int>) -> Int {
  // The draw is less than 1, so the product is less than the count: both ends can come out.
  range.lowerBound + Int(draw * Double(range.count))
}
