/// From where to where the values of a column reach in all rows: where both ends have been met among
/// some rows, the others need not be looked at.
struct ColumnExtent {
  let low, high: Float

  /// Ends that no value reaches: for columns with gaps, which have to be counted to the last row, and
  /// where looking for the ends would take longer than it spares.
  static let unknown = Self(low: -.infinity, high: .infinity)
}

extension FeatureMatrix {
  /// The extents of all columns, for trees that look at so many rows together.
  func extents(forRows lookedAt: Int) -> [ColumnExtent] {
    guard rowCount <= lookedAt else {
      return Array(repeating: .unknown, count: columnCount)
    }
    return (0..<columnCount).map { column in
      var (low, high) = (Float.infinity, -Float.infinity)
      for value in values[column * rowCount..<(column + 1) * rowCount] {
        guard !value.isNaN else { return .unknown }
        low = min(low, value)
        high = max(high, value)
      }
      return ColumnExtent(low: low, high: high)
    }
  }
}
