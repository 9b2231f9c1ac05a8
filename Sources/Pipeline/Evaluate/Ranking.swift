/// Events in the order of their scores, the strangest first: how well anomalies come before the rest.
///
/// A forest scores what is strange low; scikit-learn, which ranks high scores first, gives the same
/// numbers for `-score`. Events with one score stand at one place, in no order of their own.
package struct Ranking: Sendable, Equatable {
  /// The scores of the anomalies, rising.
  private let anomalies: [Double]
  /// The scores of the normal events, rising.
  private let normals: [Double]

  /// Ranks events.
  ///
  /// - Parameters:
  ///   - scores: One for each event, none of them NaN; the lower, the stranger.
  ///   - truths: Whether each event is an anomaly.
  package init(scores: [Double], truths: [Bool]) {
    precondition(scores.count == truths.count, "each event has a score and a truth")
    precondition(!scores.contains(where: \.isNaN), "a score is a number")
    var (anomalies, normals) = ([Double](), [Double]())
    for (score, isAnomaly) in zip(scores, truths) {
      if isAnomaly { anomalies.append(score) } else { normals.append(score) }
    }
    self.init(anomalies: anomalies, normals: normals)
  }

  /// Ranks events, given the scores of those that are anomalies and of those that are not.
  ///
  /// The lists are sorted where they are: who gives them away holds a long file only once.
  init(anomalies: consuming [Double], normals: consuming [Double]) {
    anomalies.sort()
    normals.sort()
    self.anomalies = anomalies
    self.normals = normals
  }

  /// How many anomalies there are.
  package var anomalyCount: Int { anomalies.count }

  /// How many normal events there are.
  package var normalCount: Int { normals.count }

  /// Why nothing can be measured; `nil` where there are both anomalies and normal events.
  ///
  /// Without normal events every order would be perfect, so there is nothing to measure either.
  package var undefined: Undefined? {
    if anomalies.isEmpty { return normals.isEmpty ? .noEvents : .noAnomaly }
    return normals.isEmpty ? .onlyAnomalies : nil
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
    var (anomaly, normal) = (0, 0)
    while anomaly < anomalies.count || normal < normals.count {
      let score = min(
        anomaly < anomalies.count ? anomalies[anomaly] : .infinity,
        normal < normals.count ? normals[normal] : .infinity)
      while anomaly < anomalies.count, anomalies[anomaly] == score { anomaly += 1 }
      while normal < normals.count, normals[normal] == score { normal += 1 }
      body(Cut(threshold: score, anomalies: anomaly, normals: normal))
    }
  }
}
