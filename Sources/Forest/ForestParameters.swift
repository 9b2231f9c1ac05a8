/// How a forest is fitted: scikit-learn's parameters of `IsolationForest`.
package struct ForestParameters: Sendable, Equatable {
  /// How many trees there are (`n_estimators`), 1 to 10,000.
  package let trees: Int
  /// How many rows each tree is grown from (`max_samples`).
  package let samples: Amount
  /// The share of training rows to flag, which sets the offset.
  package let contamination: Contamination
  /// How many columns each tree may split by (`max_features`).
  package let maxFeatures: Amount
  /// Whether a tree may draw a row more than once.
  package let bootstrap: Bool
  /// Where chance starts (`random_state`).
  package let seed: UInt32

  /// Checks every parameter that can be checked without the rows.
  package init(
    trees: Int = 100, samples: Amount = .auto, contamination: Contamination = .auto,
    maxFeatures: Amount = .share(1), bootstrap: Bool = false, seed: UInt32 = 42
  ) throws(ParameterError) {
    guard (1...10_000).contains(trees) else {
      throw ParameterError("trees", is: "\(trees)", needs: "a count from 1 to 10000")
    }
    try samples.check(as: "samples")
    try contamination.check()
    try maxFeatures.check(as: "max_features")
    self.trees = trees
    self.samples = samples
    self.contamination = contamination
    self.maxFeatures = maxFeatures
    self.bootstrap = bootstrap
    self.seed = seed
  }

  /// Whether forests of both have the same trees.
  func differsAtMostInContamination(from other: Self) -> Bool {
    trees == other.trees && samples == other.samples && maxFeatures == other.maxFeatures
      && bootstrap == other.bootstrap && seed == other.seed
  }

  /// How many rows each tree draws from so many.
  package func samplesPerTree(rows: Int) throws(ParameterError) -> Int {
    guard rows >= 1 else { throw ParameterError("rows", is: "\(rows)", needs: "at least one row") }
    switch samples {
    case .auto:
      return min(256, rows)
    case .count(let count):
      return min(count, rows)
    case .share(let share):
      let count = Int(share * Double(rows))
      guard count >= 1 else {
        throw ParameterError(
          "samples", is: "\(samples)",
          needs: "a share that leaves at least one of \(rows) rows; this leaves none")
      }
      return count
    }
  }

  /// How many columns each tree may split by, of so many.
  package func featuresPerTree(columns: Int) throws(ParameterError) -> Int {
    guard columns >= 1 else {
      throw ParameterError("columns", is: "\(columns)", needs: "at least one column")
    }
    switch maxFeatures {
    case .auto:
      return columns
    case .count(let count):
      guard count <= columns else {
        throw ParameterError(
          "max_features", is: "\(count)", needs: "at most \(columns), the number of columns")
      }
      return count
    case .share(let share):
      return max(1, Int(share * Double(columns)))
    }
  }
}
