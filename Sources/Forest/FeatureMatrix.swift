/// The numbers that a forest is fitted on and scores: a row for each sample, a column for each feature.
///
/// Values are rounded to single precision, as scikit-learn does before it fits and scores.
/// A gap, that is a missing value, is NaN.
package struct FeatureMatrix: Sendable {
  /// The number of samples.
  package let rowCount: Int
  /// The number of features.
  package let columnCount: Int
  /// Column after column.
  let values: [Float]
  /// Whether some value is a gap.
  let hasGaps: Bool

  /// Rounds the columns, which are equally long and hold what `canHold` allows.
  package init(columns: [[Double]]) {
    rowCount = columns.first?.count ?? 0
    columnCount = columns.count
    var values: [Float] = []
    values.reserveCapacity(rowCount * columnCount)
    var hasGaps = false
    for column in columns {
      precondition(column.count == rowCount, "columns are equally long")
      for value in column {
        precondition(Self.canHold(value), "\(value) does not fit in single precision")
        values.append(Float(value))
        hasGaps = hasGaps || value.isNaN
      }
    }
    self.values = values
    self.hasGaps = hasGaps
  }

  /// Whether a number is a gap, or finite also when it is rounded to single precision.
  package static func canHold(_ value: Double) -> Bool {
    value.isNaN || Float(value).isFinite
  }

  /// The features of one sample, from the first column to the last.
  package func row(_ index: Int) -> [Float] {
    precondition((0..<rowCount).contains(index), "there is no row \(index)")
    return (0..<columnCount).map { values[$0 * rowCount + index] }
  }
}

extension FeatureMatrix: Equatable {
  /// Whether both hold the same numbers, and gaps in the same places.
  package static func == (first: Self, second: Self) -> Bool {
    first.rowCount == second.rowCount && first.columnCount == second.columnCount
      && zip(first.values, second.values).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
  }
}
