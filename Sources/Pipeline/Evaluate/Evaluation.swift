/// Flags against the truth: how many events of each kind there are.
package struct Evaluation: Sendable, Equatable {
  /// The expression that says which events are anomalies, as it was written.
  package let truth: String
  /// Anomalies that were flagged.
  package private(set) var truePositives = 0
  /// Normal events that were flagged.
  package private(set) var falsePositives = 0
  /// Anomalies that were not flagged.
  package private(set) var falseNegatives = 0
  /// Normal events that were not flagged.
  package private(set) var trueNegatives = 0
  /// The events in the order of their scores; `nil` where no scores were read.
  package var ranking: Ranking?

  /// An evaluation of nothing yet.
  package init(truth: String) {
    self.truth = truth
  }

  /// How many events there are.
  package var rowCount: Int { flaggedCount + falseNegatives + trueNegatives }

  /// How many of them were flagged.
  package var flaggedCount: Int { truePositives + falsePositives }

  // snippet.metrics
  /// Of the events flagged, the share that were anomalies; `nil` where none was flagged.
  package var precision: Double? { ratio(truePositives, flaggedCount) }

  /// Of the anomalies, the share that were flagged; `nil` where there was none.
  package var recall: Double? { ratio(truePositives, truePositives + falseNegatives) }

  /// The harmonic mean of precision and recall; `nil` where one of them is.
  package var f1: Double? {
    guard let precision, let recall else { return nil }
    guard precision + recall > 0 else { return 0 }
    return 2 * (precision * recall) / (precision + recall)
  }

  /// The share of events that were judged rightly; `nil` where there are none.
  package var accuracy: Double? { ratio(truePositives + trueNegatives, rowCount) }
  // snippet.end

  /// The mean precision over all anomalies in the order of the scores, whatever was flagged; `nil`
  /// where there is no ranking, or no events of one kind.
  package var averagePrecision: Double? { ranking?.averagePrecision }

  /// How often an anomaly is scored lower than a normal event, whatever was flagged; `nil` where
  /// there is no ranking, or no events of one kind.
  package var rocAUC: Double? { ranking?.rocAUC }

  /// Counts one event.
  package mutating func count(isAnomaly: Bool, isFlagged: Bool) {
    switch (isAnomaly, isFlagged) {
    case (true, true): truePositives += 1
    case (false, true): falsePositives += 1
    case (true, false): falseNegatives += 1
    case (false, false): trueNegatives += 1
    }
  }

  /// Adds the counts of other events.
  mutating func add(_ other: Evaluation) {
    truePositives += other.truePositives
    falsePositives += other.falsePositives
    falseNegatives += other.falseNegatives
    trueNegatives += other.trueNegatives
  }
}

/// A share of a whole; `nil` where there is no whole.
private func ratio(_ part: Int, _ whole: Int) -> Double? {
  whole == 0 ? nil : Double(part) / Double(whole)
}
