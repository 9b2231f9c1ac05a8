package import Forest

/// A fitted forest, and how its features are made.
package struct Model: Sendable, Equatable {
  /// How events become the features that the forest reads.
  package let featurizer: Featurizer
  /// The fitted forest.
  package let forest: IsolationForest
  /// How many of the training rows it flags; a model file does not hold it.
  package let flaggedInTraining: Int?
  /// What it was trained on, and what the offset needed of it; a model file does not hold it.
  private let training: Training?

  /// The rows of a training, their path sums and their scores.
  struct Training: Sendable, Equatable {
    let matrix: FeatureMatrix
    let pathSums: [Double]
    let scoreSamples: [Double]
  }

  init(
    featurizer: Featurizer, forest: IsolationForest, flaggedInTraining: Int? = nil,
    training: Training? = nil
  ) {
    self.featurizer = featurizer
    self.forest = forest
    self.flaggedInTraining = flaggedInTraining
    self.training = training
  }

  /// The model of the same training with another contamination; `nil` where more than that is new.
  package func retrained(on features: Features, _ parameters: ForestParameters) -> Model? {
    guard let training, training.matrix == features.matrix, featurizer == features.featurizer,
      let forest = forest.refitted(parameters, scores: training.scoreSamples)
    else { return nil }
    return Model(forest, featurizer, training)
  }

  /// A model, with the flags that follow from the scores of its training rows.
  init(_ forest: IsolationForest, _ featurizer: Featurizer, _ training: Training) {
    let decisions = forest.decisions(fromScores: training.scoreSamples)
    self.init(
      featurizer: featurizer, forest: forest,
      flaggedInTraining: decisions.count { Prediction(decision: $0) == .outlier },
      training: training)
  }

  /// The score of each row that the model was trained on, where they are known.
  var trainingScores: [Double]? { training?.scoreSamples }

  /// The score of each row; those of the training rows are known already.
  func scoreSamples(_ matrix: FeatureMatrix) -> [Double] {
    if let training, training.matrix == matrix { return training.scoreSamples }
    return forest.scoreSamples(matrix)
  }

  /// The lengths of each row's paths, added up; those of the training rows are known already.
  func pathSums(_ matrix: FeatureMatrix) -> [Double] {
    if let training, training.matrix == matrix { return training.pathSums }
    return forest.pathSums(matrix)
  }
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
  let (forest, sums, scores) = try IsolationForest.fitAndScore(matrix, parameters)
  return Model(
    forest, featurizer, Model.Training(matrix: matrix, pathSums: sums, scoreSamples: scores))
}
