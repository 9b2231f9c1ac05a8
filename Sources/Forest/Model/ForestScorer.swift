/// Adds up the paths of rows through a forest, one block of a long log after the other.
///
/// It walks the rows, and looks up what many rows have in common as soon as that pays: see `StepTables`.
/// The sums are the same to the last bit.
package struct ForestScorer: Sendable {
  private let forest: IsolationForest
  private let trees: [ScoringTree]
  private var tables: StepTables?
  private var rowCount = 0

  /// A scorer that has seen no row yet.
  package init(_ forest: IsolationForest) {
    self.forest = forest
    trees = forest.trees.map(ScoringTree.init)
  }

  /// The score of each row, in [-1, 0]: the lower, the stranger.
  package mutating func scoreSamples(_ features: FeatureMatrix) -> [Double] {
    forest.scores(fromPathSums: pathSums(features))
  }

  /// The lengths of a row's paths through all trees, added up; one sum a row.
  ///
  /// - Parameter features: As many columns as the forest was fitted on, in the same order.
  /// - Returns: Sums in edges: the shorter, the stranger the row.
  package mutating func pathSums(_ features: FeatureMatrix) -> [Double] {
    precondition(
      features.columnCount == forest.featureCount, "the forest needs \(forest.featureCount) columns"
    )
    let numbers = combinations(features)
    let hasGaps = features.values.contains(where: \.isNaN)
    let parts = stride(from: 0, to: features.rowCount, by: partSize).map {
      $0..<min($0 + partSize, features.rowCount)
    }
    // Below this number of paths a thread costs more than it saves.
    let jobs = features.rowCount * trees.count < 50_000 ? 1 : Int.max
    return parallelMap(parts, jobs: jobs) { [self] rows in
      sums(of: rows, numbers, in: features, hasGaps: hasGaps)
    }.flatMap(\.self)
  }

  /// The number of each row's combination; none where nothing is looked up.
  private mutating func combinations(_ features: FeatureMatrix) -> [Int32] {
    rowCount += features.rowCount
    if tables == nil, rowCount >= StepTables.leastRows { tables = StepTables(forest) }
    return tables?.combinations(features) ?? []
  }

  private func sums(
    of rows: Range<Int>, _ numbers: [Int32], in features: FeatureMatrix, hasGaps: Bool
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: rows.count)
    let walking = tables?.lookUp(&sums, of: rows, numbers, in: features) ?? Array(rows)
    // A block of rows goes through one tree after another, while both are in the cache.
    for start in stride(from: 0, to: walking.count, by: blockSize) {
      let block = walking.span.extracting(start..<min(start + blockSize, walking.count))
      var walked = [Double](repeating: 0, count: block.count)
      for tree in trees { tree.add(block, of: features, hasGaps: hasGaps, to: &walked) }
      for place in block.indices { sums[block[place] - rows.lowerBound] = walked[place] }
    }
    return sums
  }
}

/// How many rows a thread takes at once.
private let partSize = 4096

/// How many rows go through a tree together.
private let blockSize = 256
