/// Adds up the paths of rows through a forest, one block of a long log after the other.
///
/// Rows walk, by wide instructions where the processor has them: see `WideForest`. What many rows have in
/// common is looked up as soon as that pays: see `StepTables`. The sums are the same to the last bit.
/// Copies score on other threads at the same time, and what one learns the others look up.
package struct ForestScorer: Sendable {
  private let forest: IsolationForest
  private let trees: [ScoringTree]
  private let path: ScoringPath
  private var wide: WideForest?
  private let sumLearning: StepLearning
  private let scoreLearning: StepLearning
  private var rowCount = 0

  /// A scorer that has seen no row yet.
  ///
  /// - Parameters:
  ///   - forest: The forest.
  ///   - path: The way to the sums.
  ///   - expected: How many rows there will be in all; 0 where that is not known.
  package init(_ forest: IsolationForest, path: ScoringPath = .fastest, expected: Int = 0) {
    self.forest = forest
    self.path = path
    sumLearning = StepLearning(forest, rowCount: expected) { $0 }
    scoreLearning = StepLearning(forest, rowCount: expected, forest.scores)
    // Below this size a thread costs more than it saves.
    let jobs = forest.trees.count * forest.samplesPerTree < 16_384 ? 1 : Int.max
    trees = parallelMap(forest.trees, jobs: jobs, ScoringTree.init)
  }

  /// The score of each row, in [-1, 0]: the lower, the stranger.
  package mutating func scoreSamples(_ features: FeatureMatrix) -> [Double] {
    parts(of: features, scoreLearning)
  }

  /// The lengths of a row's paths through all trees, added up; one sum a row.
  ///
  /// - Parameter features: As many columns as the forest was fitted on, in the same order.
  /// - Returns: Sums in edges: the shorter, the stranger the row.
  package mutating func pathSums(_ features: FeatureMatrix) -> [Double] {
    parts(of: features, sumLearning)
  }

  /// What is made of the path sums of some rows after the others, put together.
  private mutating func parts(of features: FeatureMatrix, _ learning: StepLearning) -> [Double] {
    precondition(
      features.columnCount == forest.featureCount, "the forest needs \(forest.featureCount) columns"
    )
    prepare(for: features, learning)
    // Few rows are shared out block by block, so that every thread gets some.
    let size = features.rowCount < 4 * partSize ? RowBlock.size : partSize
    let parts = stride(from: 0, to: features.rowCount, by: size).map {
      $0..<min($0 + size, features.rowCount)
    }
    // Below this number of paths a thread costs more than it saves.
    let leastPaths = wide == nil ? 50_000 : 400_000
    let jobs = features.rowCount * trees.count < leastPaths ? 1 : Int.max
    let made = parallelMap(parts, jobs: jobs) { [self] rows in
      numbers(of: rows, in: features, learning)
    }
    return Array(made.joined())
  }

  /// Lays the forest out as it pays for all rows so far and those of a matrix.
  private mutating func prepare(for features: FeatureMatrix, _ learning: StepLearning) {
    let before = rowCount
    rowCount += features.rowCount
    let leastRows = path == .wide ? 1 : leastWideRows
    let canBeWide = path == .wide || path == .fastest
    if canBeWide, before < leastRows, leastRows <= rowCount { wide = WideForest(forest) }
    if path == .lookedUp { learning.learn(features) }
    if path == .fastest { learning.announce(features.rowCount) }
  }

  private func numbers(
    of rows: Range<Int>, in features: FeatureMatrix, _ learning: StepLearning
  ) -> [Double] {
    var numbers = [Double](repeating: 0, count: rows.count)
    func put(_ sums: [Double], of walkers: [Int]) {
      for (row, number) in zip(walkers, learning.make(sums)) {
        numbers[row - rows.lowerBound] = number
      }
    }
    var walking = learning.tables?.lookUp(&numbers, of: rows, in: features) ?? Array(rows)
    if path == .fastest { learning.passed(rows, walked: walking.count, of: features) }
    let hasGaps = features.hasGaps(in: rows)
    if let wide {
      // Each node has its own side for gaps, which ranks cannot say.
      let whole = hasGaps ? walking.filter { !features.hasGap(inRow: $0) } : walking
      put(wide.pathSums(of: whole.span, in: features), of: whole)
      walking = hasGaps ? walking.filter(features.hasGap) : []
    }
    put(plainSums(of: walking.span, in: features, hasGaps: hasGaps), of: walking)
    return numbers
  }

  private func plainSums(
    of rows: Span<Int>, in features: FeatureMatrix, hasGaps: Bool
  ) -> [Double] {
    var sums: [Double] = []
    sums.reserveCapacity(rows.count)
    for start in stride(from: 0, to: rows.count, by: RowBlock.size) {
      let part = rows.extracting(start..<min(start + RowBlock.size, rows.count))
      let block = RowBlock(part, of: features, hasGaps: hasGaps)
      var walked = [Double](repeating: 0, count: block.rowCount)
      for tree in trees { tree.add(block, to: &walked) }
      sums += walked
    }
    return sums
  }
}

extension FeatureMatrix {
  /// Whether some rows have gaps.
  fileprivate func hasGaps(in rows: Range<Int>) -> Bool {
    guard hasGaps else { return false }
    return (0..<columnCount).contains { column in
      let start = column * rowCount
      return values[start + rows.lowerBound..<start + rows.upperBound].contains(where: \.isNaN)
    }
  }

  /// Whether a row has a gap.
  fileprivate func hasGap(inRow row: Int) -> Bool {
    (0..<columnCount).contains { values[$0 * rowCount + row].isNaN }
  }
}

/// How many rows a thread takes at once.
private let partSize = 1024

/// From how many rows on laying the forest out for wide instructions pays.
private let leastWideRows = 3072
