import Forest

/// What a model, or rules, say about each event.
package struct Detections: Sendable, Equatable {
  /// The events' columns, then `anomaly_score` where there are scores, and `anomaly_pred`.
  package let table: Table
  /// The decision function of each row, low where it is strange; `nil` where no forest was asked.
  package let scores: [Double]?
  /// The score of each row, in [-1, 0]; the decision function is this minus the model's offset.
  package let scoreSamples: [Double]?
  /// The rows that are flagged, in order.
  package let flagged: [Int]
  /// The decision below which the forest flags a row; rules may flag other rows.
  package let threshold: Double?

  /// Rows that a forest has scored, of which some are flagged.
  private init(
    _ events: [Column], from origin: TableOrigin?, scores: [Double]?, scoreSamples: [Double]?,
    threshold: Double?, flags: [Bool]
  ) {
    let predictions = flags.map { ($0 ? Prediction.outlier : .inlier).rawValue }
    let added = [
      scores.map { Column(DetectionColumn.score, .real($0)) },
      Column(DetectionColumn.prediction, .integer(predictions)),
    ]
    table = Table(columns: events + added.compactMap { $0 }, rowCount: flags.count, origin: origin)
    flagged = flags.indices.filter { flags[$0] }
    self.scores = scores
    self.scoreSamples = scoreSamples
    self.threshold = threshold
  }

  /// Rows that a forest has scored, flagged where the decision is below the threshold.
  init(_ events: Table, scores: [Double], scoreSamples: [Double], threshold: Double) {
    self.init(
      events.columns, from: events.origin, scores: scores, scoreSamples: scoreSamples,
      threshold: threshold,
      flags: scores.map { prediction($0, threshold) == .outlier })
  }

  /// Rows that no forest has seen.
  init(_ events: Table, flags: [Bool]) {
    self.init(
      events.columns, from: events.origin, scores: nil, scoreSamples: nil, threshold: nil,
      flags: flags)
  }

  /// The same rows and scores with other flags.
  func flagged(_ flags: [Bool]) -> Detections {
    let events = table.columns.dropLast(scores == nil ? 1 : 2)
    return Detections(
      Array(events), from: table.origin, scores: scores, scoreSamples: scoreSamples,
      threshold: threshold, flags: flags)
  }
}

/// Scores events and flags those below a threshold.
///
/// The model takes its features by name; those that it does not know are passed over.
package func detect(
  _ features: Features, with model: Model, threshold: Double = 0
) throws(InputError) -> Detections {
  try refuseDetectionColumns(in: features.events.names)
  let scoreSamples = model.scoreSamples(try model.matrix(of: features))
  return Detections(
    features.events, scores: model.forest.decisions(fromScores: scoreSamples),
    scoreSamples: scoreSamples, threshold: threshold)
}

/// The columns that detection adds.
enum DetectionColumn {
  static let scoreSamples = "score_samples"
  static let score = "anomaly_score"
  static let prediction = "anomaly_pred"
  static let all = [scoreSamples, score, prediction]
  /// Those that a step adds unless more is asked for.
  static let added = [score, prediction]
}

/// Whether a row with this decision is flagged.
func prediction(_ score: Double, _ threshold: Double) -> Prediction {
  score < threshold ? .outlier : .inlier
}

/// Refuses events that have been through detection before.
package func refuseDetectionColumns(in names: [String], file: String? = nil) throws(InputError) {
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
