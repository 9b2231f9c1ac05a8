/// F1 from three boxes of the confusion matrix; `nil` where it is not defined.
func f1(tp: Int, fp: Int, fn: Int) -> Double? {
  // Compute precision and recall, then F1 here.
  -1
}
