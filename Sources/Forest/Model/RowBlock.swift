/// The values of some rows, side by side: few enough for the processor's nearest memory, and enough to
/// walk many of them at the same time.
struct RowBlock {
  /// The most rows of a block, and the distance from a column to the next one.
  static let size = 256

  let rowCount: Int
  let hasGaps: Bool
  /// Column after column, each in `size` places.
  let values: [Float]

  /// Copies rows of a matrix, `size` at most.
  init(_ rows: ArraySlice<Int>, of features: FeatureMatrix) {
    var values = [Float](repeating: 0, count: features.columnCount * Self.size)
    var hasGaps = false
    for column in 0..<features.columnCount {
      let (start, first) = (column * Self.size, column * features.rowCount)
      for (place, row) in rows.enumerated() {
        let value = features.values[first + row]
        values[start + place] = value
        hasGaps = hasGaps || value.isNaN
      }
    }
    rowCount = rows.count
    self.hasGaps = hasGaps
    self.values = values
  }
}
