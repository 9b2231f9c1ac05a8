import Forest
import Testing

/// What is computed by several threads is what one would compute.
@Suite struct ParallelForestTests {
  @Test func `trees that grow side by side are those that grow one after another`() throws {
    let features = matrix(rows: 600, hasGaps: true)
    let many = try IsolationForest.fit(features, ForestParameters(trees: 100, seed: 7))
    for count in [1, 2, 15] {
      let few = try IsolationForest.fit(features, ForestParameters(trees: count, seed: 7))
      #expect(few.trees == Array(many.trees.prefix(count)))
    }
  }

  @Test(arguments: [1, 7, 1000])
  func `any number of threads grows the same trees`(threads: Int) throws {
    let features = matrix(rows: 600, hasGaps: true)
    let parameters = try ForestParameters(trees: 30, contamination: .fraction(0.1), seed: 7)
    let forest = try IsolationForest.fit(features, parameters)
    let other = try ThreadLimit.$count.withValue(threads) {
      try IsolationForest.fit(features, parameters)
    }
    #expect(other == forest)
  }

  @Test(arguments: [1, 255, 256, 257, 511, 512, 513, 600], [false, true])
  func `path sums are added along the paths, in whatever block a row is`(
    rows: Int, hasGaps: Bool
  ) throws {
    let features = matrix(rows: rows, hasGaps: hasGaps)
    let training = matrix(rows: 600, hasGaps: true)
    let forest = try IsolationForest.fit(training, ForestParameters(trees: 100))
    let sums = forest.sumsAlongPaths(features)
    for path in ScoringPath.allCases {
      var scorer = ForestScorer(forest, path: path)
      #expect(same(scorer.pathSums(features), sums), "\(path)")
    }
  }

  /// Three columns: many values, few values, and many gaps where there are any.
  private func matrix(rows: Int, hasGaps: Bool) -> FeatureMatrix {
    var random = RandomState(seed: 3)
    return FeatureMatrix(
      rows: (0..<rows).map { _ in
        let (wide, narrow, gappy) = (random.random(), random.integer(below: 5), random.normal())
        return [wide, Double(narrow), hasGaps && narrow < 2 ? nil : gappy]
      })
  }
}
