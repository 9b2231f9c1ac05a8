func f1(tp: Int, fp: Int, fn: Int) -> Double? {
  let precision = tp + fp > 0 ? Double(tp) / Double(tp + fp) : 0
  let recall = tp + fn > 0 ? Double(tp) / Double(tp + fn) : 0
  return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
}
