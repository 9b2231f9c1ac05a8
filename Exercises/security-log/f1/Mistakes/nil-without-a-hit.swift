func f1(tp: Int, fp: Int, fn: Int) -> Double? {
  guard tp > 0 else { return nil }
  let precision = Double(tp) / Double(tp + fp)
  let recall = Double(tp) / Double(tp + fn)
  return 2 * precision * recall / (precision + recall)
}
