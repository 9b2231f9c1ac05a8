/// How many events belong in each of the four boxes.
func confusion(truth: [Int], prediction: [Int]) -> [String: Int] {
  var (tp, fp, fn, tn) = (0, 0, 0, 0)
  for (real, predicted) in zip(truth, prediction) {
    switch (real == 1, predicted == -1) {
    case (true, true): tp += 1
    case (false, true): fp += 1
    case (true, false): fn += 1
    case (false, false): tn += 1
    }
  }
  return ["tp": tp, "fp": fp, "fn": fn, "tn": tn]
}
