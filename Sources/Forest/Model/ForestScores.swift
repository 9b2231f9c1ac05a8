extension IsolationForest {
  /// The lengths of a row's paths through all trees, added up; one sum a row.
  ///
  /// - Parameter features: As many columns as the forest was fitted on, in the same order.
  /// - Returns: Sums in edges: the shorter, the stranger the row.
  package func pathSums(_ features: FeatureMatrix) -> [Double] {
    var scorer = ForestScorer(self)
    return scorer.pathSums(features)
  }

  /// The score of each row, in [-1, 0]: the lower, the stranger.
  ///
  /// - Parameter features: As many columns as the forest was fitted on, in the same order.
  /// - Returns: -2 to the power of minus the mean path length over the expected one.
  package func scoreSamples(_ features: FeatureMatrix) -> [Double] {
    var scorer = ForestScorer(self)
    return scorer.scoreSamples(features)
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
