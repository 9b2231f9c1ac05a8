func confusion(truth: [Int], prediction: [Int]) -> [String: Int] {
  var counts: [String: Int] = [:]
  for (real, predicted) in zip(truth, prediction) {
    let box = real == 1 ? (predicted == -1 ? "tp" : "fn") : (predicted == -1 ? "fp" : "tn")
    counts[box, default: 0] += 1
  }
  return counts
}
