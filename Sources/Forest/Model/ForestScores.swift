extension IsolationForest {
  /// The lengths of a row's paths through all trees, added up; one sum a row.
  ///
  /// - Parameter features: As many columns as the forest was fitted on, in the same order.
  /// - Returns: Sums in edges: the shorter, the stranger the row.
  package func pathSums(_ features: FeatureMatrix) -> [Double] {
    precondition(features.columnCount == featureCount, "the forest needs \(featureCount) columns")
    // Below this number of paths a thread costs more than it saves.
    let jobs = features.rowCount * trees.count < 50_000 ? 1 : Int.max
    let scoringTrees = parallelMap(trees, jobs: jobs) {
      ScoringTree($0, rowCount: features.rowCount)
    }
    let hasGaps = features.values.contains(where: \.isNaN)
    // A block of rows goes through one tree after another, while both are in the cache.
    let blocks = stride(from: 0, to: features.rowCount, by: 256).map {
      $0..<min($0 + 256, features.rowCount)
    }
    return parallelMap(blocks, jobs: jobs) { rows in
      var sums = [Double](repeating: 0, count: rows.count)
      for tree in scoringTrees {
        tree.add(from: rows.lowerBound, of: features.values, hasGaps: hasGaps, to: &sums)
      }
      return sums
    }.flatMap(\.self)
  }

  /// The score of each row, in [-1, 0]: the lower, the stranger.
  ///
  /// - Parameter features: As many columns as the forest was fitted on, in the same order.
  /// - Returns: -2 to the power of minus the mean path length over the expected one.
  package func scoreSamples(_ features: FeatureMatrix) -> [Double] {
    scores(fromPathSums: pathSums(features))
  }

  /// The scores that follow from path sums.
  func scores(fromPathSums sums: [Double]) -> [Double] {
    let expected = Double(trees.count) * averagePathLength(of: samplesPerTree)
    return sums.map { sum in -power(2.0, -(expected != 0 ? sum / expected : 1.0)) }
  }

  /// How far each row is from being flagged: its score minus the offset; below 0 is an outlier.
  package func decisionFunction(_ features: FeatureMatrix) -> [Double] {
    decisions(fromScores: scoreSamples(features))
  }

  /// The decisions that follow from scores.
  package func decisions(fromScores scores: [Double]) -> [Double] { scores.map { $0 - offset } }

  /// Whether each row is an outlier or an inlier.
  package func predict(_ features: FeatureMatrix) -> [Prediction] {
    decisionFunction(features).map(Prediction.init(decision:))
  }
}
