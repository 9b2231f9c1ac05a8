/// The depth at which `count` rows are expected to be told apart.
///
/// This is c(n), equation 1 of Liu, Ting and Zhou (2008), with scikit-learn's two small cases.
///
/// - Parameter count: Rows left in the leaf, 0 or more.
/// - Returns: Depth in edges; 0 for at most one row.
package func averagePathLength(of count: Int) -> Double {
  guard count > 1 else { return 0 }
  guard count > 2 else { return 1 }
  let others = Double(count) - 1.0
  return 2.0 * (naturalLogarithm(others) + eulerGamma) - 2.0 * others / Double(count)
}

/// Euler–Mascheroni constant, to the digits that a `Double` holds.
private let eulerGamma = 0.5772156649015329
