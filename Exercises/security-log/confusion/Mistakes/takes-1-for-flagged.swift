func confusion(truth: [Int], prediction: [Int]) -> [String: Int] {
  var (tp, fp, fn, tn) = (0, 0, 0, 0)
  for (real, predicted) in zip(truth, prediction) {
    let isFlagged = predicted == 1
    if real == 1 {
      if isFlagged { tp += 1 } else { fn += 1 }
    } else {
      if isFlagged { fp += 1 } else { tn += 1 }
    }
  }
  return ["tp": tp, "fp": fp, "fn": fn, "tn": tn]
}
