func f1(tp: Int, fp: Int, fn: Int) -> Double? {
  guard tp + fp > 0, tp + fn > 0 else { return nil }
  let precision = Double(tp / (tp + fp))
  let recall = Double(tp / (tp + fn))
  if precision + recall == 0 { return 0 }
  return 2 * precision * recall / (precision + recall)
}
