/// The sums of the first value, the first two, and so on, added from left to right.
func runningSums(_ values: [Double]) -> [Double] {
  var sum = -0.0
  return values.map { value in
    sum += value
    return sum
  }
}
