package import Forest

/// A fitted forest, and how its features are made.
package struct Model: Sendable, Equatable {
  /// How events become the features that the forest reads.
  package let featurizer: Featurizer
  /// The fitted forest.
  package let forest: IsolationForest
  /// How many of the training rows it flags; a model file does not hold it.
  package let flaggedInTraining: Int?
}

/// Fits a forest to features.
package func train(
  _ features: Features, _ parameters: ForestParameters
) throws(ParameterError) -> Model {
  try train(features.matrix, featurizer: features.featurizer, parameters)
}

/// Fits a forest to the numbers that a featurizer made.
package func train(
  _ matrix: FeatureMatrix, featurizer: Featurizer, _ parameters: ForestParameters
) throws(ParameterError) -> Model {
  let (forest, scores) = try IsolationForest.fitAndScore(matrix, parameters)
  let flagged = forest.decisions(fromScores: scores).count { Prediction(decision: $0) == .outlier }
  return Model(featurizer: featurizer, forest: forest, flaggedInTraining: flagged)
}
