/// How many events belong in each of the four boxes.
func confusion(truth: [Int], prediction: [Int]) -> [String: Int] {
  // Go through both lists at once and count here.
  [:]
}
