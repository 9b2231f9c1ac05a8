package import Forest

/// How models do on events that they have not learned from, fold after fold.
package struct CrossValidation: Sendable, Equatable {
  /// What was found in each fold.
  package let folds: [Fold]

  /// One part of the rows, detected by a model of all others.
  package struct Fold: Sendable, Equatable {
    /// The rows that were held out and detected, rising.
    package let rows: [Int]
    /// What the model of the other rows says about them, in the same order.
    package let detections: Detections
    /// The flags and scores against the truth; `nil` where no truth is known.
    package let evaluation: Evaluation?
  }

  /// What is measured in each fold, by the names that lessons use.
  package enum Measure: String, Sendable, CaseIterable {
    case flaggedShare = "flagged_share"
    case precision, recall, f1
    case averagePrecision = "average_precision"
    case rocAUC = "roc_auc"
  }

  /// A measure over all folds.
  package struct Summary: Sendable, Equatable {
    /// The mean over the folds in which the measure is defined; `nil` where there is none.
    package let mean: Double?
    /// The standard deviation of these folds, with n - 1 below the bar; `nil` for fewer than two.
    package let spread: Double?
    /// In how many folds the measure is undefined.
    package let undefinedCount: Int

    /// Sums up what was measured in each fold.
    init(_ values: [Double?]) {
      let defined = values.compactMap { $0 }
      mean = Forest.mean(defined)
      spread = sampleStandardDeviation(defined)
      undefinedCount = values.count - defined.count
    }
  }

  /// A measure over all folds.
  package func summary(of measure: Measure) -> Summary { Summary(folds.map { $0[measure] }) }
}

extension CrossValidation.Fold {
  /// The share of the held-out rows that was flagged.
  package var flaggedShare: Double { Double(detections.flagged.count) / Double(rows.count) }

  /// Those of the held-out rows that were flagged, by their numbers among all rows.
  package var flagged: [Int] { detections.flagged.map { rows[$0] } }

  /// A measure of this fold; `nil` where it is undefined, as `note` says.
  package subscript(measure: CrossValidation.Measure) -> Double? {
    switch measure {
    case .flaggedShare: flaggedShare
    case .precision: evaluation?.precision
    case .recall: evaluation?.recall
    case .f1: evaluation?.f1
    case .averagePrecision: evaluation?.averagePrecision
    case .rocAUC: evaluation?.rocAUC
    }
  }

  /// Why a measure is undefined; `nil` where it is not.
  package func note(_ measure: CrossValidation.Measure) -> String? {
    guard self[measure] == nil else { return nil }
    guard let evaluation else { return "no truth was given" }
    let notes = evaluation.notes + evaluation.rankingNotes
    return notes.first { $0.name == measure.rawValue }?.note
  }
}

/// Detects every event by a model that has not seen it.
///
/// In each fold the featurizer and the forest are fitted on the other folds only.
///
/// - Parameters:
///   - events: The events, two or more.
///   - encodings: How they become features.
///   - parameters: How each forest is fitted.
///   - folds: How many folds, 2 to as many as there are events.
///   - seed: Where the chance that deals the rows starts, whatever the seed of the forests is.
///   - truth: Which events are anomalies; `nil` where that is not known.
/// - Returns: What was found in each fold.
/// - Throws: `ParameterError` for a number out of its range; `InputError` for events that have no
///   features or no truth, with the row among all events.
package func crossValidate(
  events: Table, encodings: [Encoding], parameters: ForestParameters, folds: Int, seed: UInt32,
  truth: Expression? = nil
) throws -> CrossValidation {
  let dealt = try Folds(rowCount: events.rowCount, folds: folds, seed: seed)
  // Once with all rows, so that a mistake is named with its row there and not in a fold.
  try refuseDetectionColumns(in: events.names)
  _ = try Featurizer(encodings, fittedOn: events).features(of: events)
  let truths = try truth.map { try $0.truths(of: events) }
  return CrossValidation(
    folds: try dealt.heldOut.indices.map { number in
      let rows = dealt.heldOut[number]
      let model = try train(events.rows(dealt.others(than: number)), encodings, parameters)
      let heldOut = try model.featurizer.features(of: events.rows(rows))
      let detections = try detect(heldOut, with: model)
      return CrossValidation.Fold(
        rows: rows, detections: detections,
        evaluation: truths.map { Evaluation(detections, truths: $0.rows(rows)) })
    })
}

/// Fits a featurizer and a forest to the same events.
func train(
  _ events: Table, _ encodings: [Encoding], _ parameters: ForestParameters
) throws -> Model {
  try train(Featurizer(encodings, fittedOn: events).features(of: events), parameters)
}
