/// The rows that the trees of a forest draw, known before a single value is read.
///
/// Who reads a log that does not fit in memory keeps only these rows. The forest is the same as the one
/// that is fitted to all of them.
package struct ForestSample: Sendable {
  /// The rows that at least one tree draws, each once, ascending.
  package let rows: [Int]

  private let parameters: ForestParameters
  private let size: TreeSample.Size
  /// What each tree draws, with its rows counted among `rows`.
  private let trees: [TreeSample]
  /// The hidden targets of each tree's rows.
  private let targets: [[Double]]

  /// Draws for a forest on so many rows and columns.
  package init(
    rows rowCount: Int, columns: Int, _ parameters: ForestParameters
  ) throws(ParameterError) {
    self.parameters = parameters
    size = try parameters.sampleSize(rows: rowCount, columns: columns)
    let drawn = try parameters.treeSamples(rows: rowCount, columns: columns)
    rows = Set(drawn.flatMap(\.rows)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(rows, rows.indices))
    trees = drawn.map { sample in sample.drawing(sample.rows.compactMap { places[$0] }) }
    targets = hiddenTargets(of: drawn, rowCount: rowCount, seed: parameters.seed)
  }

  /// Whether keeping the drawn rows needs much less memory than keeping all.
  package static func isSmall(
    rows: Int, _ parameters: ForestParameters
  ) throws(ParameterError) -> Bool {
    try 4 * parameters.trees * parameters.samplesPerTree(rows: rows) < rows
  }

  /// Fits the forest.
  ///
  /// - Parameter features: The values of `rows`, and of no others.
  /// - Returns: The forest, whose offset is the one for no given contamination.
  package func fit(_ features: FeatureMatrix) -> IsolationForest {
    precondition(features.rowCount == rows.count, "there is a row of features for each drawn row")
    return ForestGrower(features, parameters, from: size).forest(trees, targets: targets)
  }
}
