/// What a forest says about a row; the numbers are scikit-learn's.
package enum Prediction: Int, Sendable {
  /// Stranger than the offset allows.
  case outlier = -1
  /// Like the rows that the forest was fitted on.
  case inlier = 1

  /// Below 0 is an outlier; 0 itself is not.
  package init(decision: Double) {
    self = decision < 0 ? .outlier : .inlier
  }
}
