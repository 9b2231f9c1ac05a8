/// What has been counted for an evaluation, in one part of a log or in all of it.
struct EvaluationCounts: Sendable {
  private var evaluation: Evaluation
  private var anomalies = ScoreCounts()
  private var normals = ScoreCounts()
  private let isRanked: Bool

  /// Counts of nothing yet.
  ///
  /// - Parameters:
  ///   - truth: The expression that says which events are anomalies.
  ///   - isRanked: Whether there will be a score for each event.
  init(truth: Expression, isRanked: Bool) {
    evaluation = Evaluation(truth: truth.source)
    self.isRanked = isRanked
  }

  /// Counts one event.
  mutating func count(isAnomaly: Bool, isFlagged: Bool) {
    evaluation.count(isAnomaly: isAnomaly, isFlagged: isFlagged)
  }

  /// Counts the score of one event.
  mutating func count(_ score: Double, isAnomaly: Bool) {
    if isAnomaly { anomalies.add(score) } else { normals.add(score) }
  }

  /// Adds what was counted in another part of the log.
  mutating func add(_ other: EvaluationCounts) {
    evaluation.add(other.evaluation)
    anomalies.add(other.anomalies)
    normals.add(other.normals)
  }

  /// The evaluation, with the ranking where there are scores; it is given the only ones.
  consuming func finished() -> Evaluation {
    var evaluation = evaluation
    if isRanked { evaluation.ranking = Ranking(anomalies: anomalies, normals: normals) }
    return evaluation
  }
}
