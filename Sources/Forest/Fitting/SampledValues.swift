/// The values that one tree grows from, side by side: its own columns of its own rows.
///
/// Rows are counted from 0 here, in the order of `TreeSample.rows`.
struct SampledValues {
  let rowCount: Int
  let columnCount: Int
  /// Column after column.
  let columns: [Float]
  /// How often each row was drawn.
  let weights: [Double]
  /// The hidden target of each row, times its weight.
  let weightedTargets: [Double]
  /// The hidden target of each row, times its weight and itself.
  let weightedSquares: [Double]

  /// Copies what `sample` asks for.
  ///
  /// - Parameters:
  ///   - sample: The tree's columns and rows.
  ///   - features: All columns and rows.
  ///   - targets: The hidden target of each of all rows.
  init(_ sample: TreeSample, from features: FeatureMatrix, targets: [Double]) {
    rowCount = sample.rows.count
    columnCount = sample.features.count
    var columns: [Float] = []
    columns.reserveCapacity(rowCount * columnCount)
    for column in sample.features {
      let start = column * features.rowCount
      for row in sample.rows { columns.append(features.values[start + row]) }
    }
    self.columns = columns
    weights = sample.weights.map(Double.init)
    let ownTargets = sample.rows.map { targets[$0] }
    weightedTargets = zip(weights, ownTargets).map { $0 * $1 }
    weightedSquares = zip(weightedTargets, ownTargets).map { $0 * $1 }
  }
}

/// The targets that scikit-learn makes up for its trees, in [0, 1).
///
/// An isolation forest has no target, but its trees are regression trees and stop where all
/// targets of a node are the same, which happens to two rows now and then.
func hiddenTargets(rows: Int, seed: UInt32) -> [Double] {
  var random = RandomState(seed: seed)
  return (0..<rows).map { _ in random.random() }
}
