func f1(tp: Int, fp: Int, fn: Int) -> Double? {
  guard tp + fp > 0, tp + fn > 0 else { return nil }
  return (Double(tp) / Double(tp + fp) + Double(tp) / Double(tp + fn)) / 2
}
