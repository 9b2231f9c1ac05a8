import Forest

/// What a model says about each event.
package struct Detections: Sendable, Equatable {
  /// The events' columns, then `anomaly_score` and `anomaly_pred`.
  package let table: Table
  /// The decision function of each row: below the threshold it is flagged.
  package let scores: [Double]
  /// The score of each row, in [-1, 0]; the decision function is this minus the model's offset.
  package let scoreSamples: [Double]
  /// The rows that are flagged, in order.
  package let flagged: [Int]
  /// The decision below which a row is flagged.
  package let threshold: Double
}

/// Scores events and flags those below a threshold.
///
/// The model takes its features by name; those that it does not know are passed over.
package func detect(
  _ features: Features, with model: Model, threshold: Double = 0
) throws(InputError) -> Detections {
  try refuseDetectionColumns(in: features.events.names)
  let scoreSamples = model.scoreSamples(try model.matrix(of: features))
  let scores = model.forest.decisions(fromScores: scoreSamples)
  let columns = [
    Column(DetectionColumn.score, .real(scores)),
    Column(DetectionColumn.prediction, .integer(scores.map { prediction($0, threshold).rawValue })),
  ]
  return Detections(
    table: Table(columns: features.events.columns + columns, rowCount: scores.count),
    scores: scores, scoreSamples: scoreSamples,
    flagged: scores.indices.filter { scores[$0] < threshold }, threshold: threshold)
}

/// The columns that detection adds.
enum DetectionColumn {
  static let scoreSamples = "score_samples"
  static let score = "anomaly_score"
  static let prediction = "anomaly_pred"
  static let all = [scoreSamples, score, prediction]
}

/// Whether a row with this decision is flagged.
func prediction(_ score: Double, _ threshold: Double) -> Prediction {
  score < threshold ? .outlier : .inlier
}

/// Refuses events that have been through detection before.
func refuseDetectionColumns(in names: [String], file: String? = nil) throws(InputError) {
  guard let name = names.first(where: DetectionColumn.all.contains) else { return }
  throw InputError(
    file: file, line: file == nil ? nil : 1, "there is a column '\(name)' already",
    suggestion: "give the events as they were before detection")
}

extension Model {
  /// The features in the order of this model.
  func matrix(of features: Features) throws(InputError) -> FeatureMatrix {
    let names = featurizer.names
    guard features.table.names.map(ExactText.init) != names.map(ExactText.init) else {
      return features.matrix
    }
    let columns = names.compactMap { features.table[$0] }
    guard columns.count == names.count else {
      let missing = names.filter { features.table[$0] == nil }
      throw .missingColumns(missing, in: features.table.names)
    }
    return FeatureMatrix(
      columns: columns.map { column in
        (0..<column.count).map { row in
          if case .number(let number) = column.value(row) { number } else { .nan }
        }
      })
  }
}
