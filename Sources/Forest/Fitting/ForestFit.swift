extension IsolationForest {
  /// Fits a forest to the rows of a matrix.
  ///
  /// - Parameters:
  ///   - features: At least one row and one column.
  ///   - parameters: How to fit; the seed decides every draw.
  /// - Returns: The forest, with the offset that the contamination asks for.
  /// - Throws: A `ParameterError` where a parameter does not go with the size of the matrix.
  package static func fit(
    _ features: FeatureMatrix, _ parameters: ForestParameters
  ) throws(ParameterError) -> IsolationForest {
    guard parameters.contamination != .auto else { return try grow(features, parameters) }
    return try fitAndScore(features, parameters).forest
  }

  /// Fits a forest, and gives the path sums and scores of the rows that it was fitted to, computed
  /// only once.
  package static func fitAndScore(
    _ features: FeatureMatrix, _ parameters: ForestParameters
  ) throws(ParameterError) -> (forest: IsolationForest, pathSums: [Double], scores: [Double]) {
    let grown = try grow(features, parameters)
    let sums = grown.pathSums(features)
    let scores = grown.scores(fromPathSums: sums)
    return (grown.withOffset(for: scores), sums, scores)
  }

  /// What fitting the same rows again with another contamination gives: no tree changes, only the offset.
  ///
  /// - Parameters:
  ///   - parameters: How to fit.
  ///   - scores: The scores of the rows that the forest was fitted to.
  /// - Returns: The forest; `nil` where more than the contamination is new.
  package func refitted(_ parameters: ForestParameters, scores: [Double]) -> IsolationForest? {
    guard parameters.differsAtMostInContamination(from: self.parameters) else { return nil }
    return IsolationForest(
      grown: trees, parameters: parameters, samplesPerTree: samplesPerTree,
      featureCount: featureCount, offset: -0.5
    ).withOffset(for: scores)
  }

  /// Grows the trees; the offset is the one for no given contamination.
  private static func grow(
    _ features: FeatureMatrix, _ parameters: ForestParameters
  ) throws(ParameterError) -> IsolationForest {
    let size = try parameters.sampleSize(
      rows: features.rowCount, columns: features.columnCount)
    let grower = ForestGrower(features, parameters, from: size)
    guard size.rows > parameters.trees * size.samplesPerTree else {
      return grower.forest(targets: hiddenTargets(rows: size.rows, seed: parameters.seed))
    }
    let samples = parallelMap(parameters.treeSeeds()) { TreeSample(seed: $0, from: size) }
    let targets = hiddenTargets(of: samples, rowCount: size.rows, seed: parameters.seed)
    return grower.forest(samples, targets: targets)
  }

  /// The same forest, with the offset that flags the contamination's share of these scores.
  private func withOffset(for scores: [Double]) -> IsolationForest {
    guard let percent = offsetPercent, let offset = percentile(scores, percent) else { return self }
    return withOffset(offset)
  }

  /// Below which per cent of the training rows' scores the offset is; `nil` where no contamination is
  /// given, and the offset stays as it is.
  package var offsetPercent: Double? {
    guard case .fraction(let share) = parameters.contamination else { return nil }
    return 100.0 * share
  }

  /// The same forest with another offset.
  package func withOffset(_ offset: Double) -> IsolationForest {
    IsolationForest(
      grown: trees, parameters: parameters, samplesPerTree: samplesPerTree,
      featureCount: featureCount, offset: offset)
  }
}
