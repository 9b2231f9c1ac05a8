/// F1 from three boxes of the confusion matrix; `nil` where it is not defined.
func f1(tp: Int, fp: Int, fn: Int) -> Double? {
  guard tp + fp > 0, tp + fn > 0 else { return nil }
  // Without a hit precision and recall are 0, and their sum is nothing to divide by.
  guard tp > 0 else { return 0 }
  let precision = Double(tp) / Double(tp + fp)
  let recall = Double(tp) / Double(tp + fn)
  return 2 * precision * recall / (precision + recall)
}
