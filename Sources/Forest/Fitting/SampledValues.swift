/// The values that one tree grows from, side by side: its own columns of its own rows.
///
/// Rows are counted from 0 here, in the order of `TreeSample.rows`.
struct SampledValues {
  let rowCount: Int
  let columnCount: Int
  /// Column after column.
  let columns: [Float]
  /// From where to where each column can reach.
  let extents: [ColumnExtent]
  /// How often each row was drawn.
  let weights: [Double]
  /// How many rows were drawn, each as often as it was.
  let totalWeight: Double
  /// The hidden target of each row.
  let targets: [Double]

  /// Takes what `sample` asks for.
  ///
  /// - Parameters:
  ///   - sample: The tree's columns and rows.
  ///   - features: All columns and rows.
  ///   - extents: From where to where each of all columns can reach.
  ///   - targets: The hidden target of each of the sample's rows.
  init(
    _ sample: TreeSample, from features: FeatureMatrix, extents: [ColumnExtent], targets: [Double]
  ) {
    self.extents = sample.features.map { extents[$0] }
    self.targets = targets
    rowCount = sample.rows.count
    columnCount = sample.features.count
    weights = sample.weights.map(Double.init)
    totalWeight = weights.reduce(0, +)
    // A sample of all rows and columns is the matrix itself: nothing is copied.
    if rowCount == features.rowCount, sample.features.elementsEqual(0..<features.columnCount) {
      columns = features.values
    } else {
      columns = Self.columns(of: sample, from: features)
    }
  }

  /// Where the values of a column stand.
  func places(of column: Int) -> Range<Int> { column * rowCount..<(column + 1) * rowCount }

  private static func columns(of sample: TreeSample, from features: FeatureMatrix) -> [Float] {
    let (values, rows) = (features.values.span, sample.rows.span)
    return [Float](capacity: sample.features.count * rows.count) { columns in
      for column in sample.features {
        let start = column * features.rowCount
        for place in rows.indices { columns.append(values[start + rows[place]]) }
      }
    }
  }
}
