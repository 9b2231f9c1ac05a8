/// Events in the order of their scores, the strangest first: how well anomalies come before the rest.
///
/// A forest scores what is strange low; scikit-learn, which ranks high scores first, gives the same
/// numbers for `-score`. Events with one score stand at one place, in no order of their own.
package struct Ranking: Sendable, Equatable {
  private let anomalies: SortedScores
  private let normals: SortedScores

  /// Ranks events.
  ///
  /// - Parameters:
  ///   - scores: One for each event, none of them NaN; the lower, the stranger.
  ///   - truths: Whether each event is an anomaly.
  package init(scores: [Double], truths: [Bool]) {
    precondition(scores.count == truths.count, "each event has a score and a truth")
    precondition(!scores.contains(where: \.isNaN), "a score is a number")
    var (anomalies, normals) = (ScoreCounts(), ScoreCounts())
    for (score, isAnomaly) in zip(scores, truths) {
      if isAnomaly { anomalies.add(score) } else { normals.add(score) }
    }
    self.init(anomalies: anomalies, normals: normals)
  }

  /// Ranks events, given the scores of those that are anomalies and of those that are not.
  init(anomalies: ScoreCounts, normals: ScoreCounts) {
    self.anomalies = anomalies.sorted()
    self.normals = normals.sorted()
  }

  /// How many anomalies there are.
  package var anomalyCount: Int { anomalies.total }

  /// How many normal events there are.
  package var normalCount: Int { normals.total }

  /// Why nothing can be measured; `nil` where there are both anomalies and normal events.
  ///
  /// Without normal events every order would be perfect, so there is nothing to measure either.
  package var undefined: Undefined? {
    if anomalyCount == 0 { return normalCount == 0 ? .noEvents : .noAnomaly }
    return normalCount == 0 ? .onlyAnomalies : nil
  }

  /// Why an order of events cannot be measured, as the notes of an evaluation say it.
  package enum Undefined: String, Sendable {
    case noEvents = "there are no events"
    case noAnomaly = "no event is an anomaly"
    case onlyAnomalies = "every event is an anomaly"
  }

  /// Where a threshold would be, and what it would flag.
  struct Cut {
    /// The score up to which events are flagged, this one included.
    let threshold: Double
    /// How many anomalies are flagged.
    let anomalies: Int
    /// How many normal events are flagged.
    let normals: Int

    /// Of the flagged events, the share that are anomalies.
    var precision: Double { Double(anomalies) / Double(anomalies + normals) }
  }

  /// Calls for each different score, from the lowest on, with the events up to there.
  func forEachCut(_ body: (Cut) -> Void) {
    var (anomalies, normals) = (RisingScores(anomalies), RisingScores(normals))
    while let score = lower(anomalies.next, normals.next) {
      anomalies.pass(score)
      normals.pass(score)
      body(Cut(threshold: score, anomalies: anomalies.passed, normals: normals.passed))
    }
  }
}

/// Scores from the lowest on.
private struct RisingScores {
  private let counts: SortedScores
  private var place = 0
  /// How often those were met that have been passed.
  private(set) var passed = 0

  init(_ counts: SortedScores) {
    self.counts = counts
  }

  /// The lowest one that has not been passed.
  var next: Double? { place < counts.scores.count ? counts.scores[place] : nil }

  /// Passes a score, if it is the next one.
  mutating func pass(_ score: Double) {
    guard next == score else { return }
    passed += counts.counts[place]
    place += 1
  }
}

private func lower(_ first: Double?, _ second: Double?) -> Double? {
  guard let first, let second else { return first ?? second }
  return min(first, second)
}
