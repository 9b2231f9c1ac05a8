import Forest

/// A model that is fitted again while events come in, beside one that stays as it is.
package struct Retraining: Sendable, Equatable {
  /// The new events' columns, then `score_before`, `anomaly_score` and `anomaly_pred`: the last two
  /// are the retrained model's.
  package let table: Table
  /// The decisions of the first model, which was never fitted again.
  package let scoresBefore: [Double]
  /// The decisions of the retrained models.
  package let scores: [Double]
  /// The decision below which a row is flagged.
  package let threshold: Double
  /// The batches of new events, in order.
  package let batches: [Batch]

  /// The name of the column with the scores of the first model.
  package static let scoreBefore = "score_before"

  /// New events that are detected by one model.
  package struct Batch: Sendable, Equatable {
    /// The new events, counted from 0.
    package let rows: Range<Int>
    /// What the model was fitted on: rows of the baseline, and after them of the new events.
    package let window: Range<Int>
    /// The score below which this model finds an event strange.
    package let offset: Double
    /// How many of the new events the first model flags.
    package let flaggedBefore: Int
    /// How many of them this model flags.
    package let flaggedAfter: Int
  }
}

extension Retraining {
  /// The new events that the first model flags, in order.
  package var flaggedBefore: [Int] { scoresBefore.indices.filter { scoresBefore[$0] < threshold } }

  /// The new events that the retrained models flag, in order.
  package var flagged: [Int] { scores.indices.filter { scores[$0] < threshold } }

  /// The new events with what both say about them; none of the columns is there yet.
  init(
    _ new: Table, before: [Double], after: [Double], threshold: Double, _ batches: [Batch]
  ) {
    let predictions = after.map { prediction($0, threshold).rawValue }
    let columns = [
      Column(Self.scoreBefore, .real(before)), Column(DetectionColumn.score, .real(after)),
      Column(DetectionColumn.prediction, .integer(predictions)),
    ]
    table = Table(columns: new.columns + columns, rowCount: new.rowCount)
    scoresBefore = before
    scores = after
    self.threshold = threshold
    self.batches = batches
  }
}
