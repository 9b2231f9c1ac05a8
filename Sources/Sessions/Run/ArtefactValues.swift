import Forest
package import Pipeline

extension Artefact {
  /// The values that expressions may name, in the order in which they are listed.
  package var values: [(name: String, value: Value)] {
    switch self {
    case .table(let table): table.values
    case .features(let features): features.table.values
    case .model(let model): model.values
    case .detections(let detections): detections.values
    case .evaluation(let evaluation): evaluation.values
    case .comparison(let comparison): comparison.table.values + comparison.values
    case .crossValidation(let validation): validation.table.values + validation.values
    case .retraining(let retraining): retraining.table.values + retraining.values
    case .attribution(let attribution): attribution.table.values + attribution.values
    case .report, .explanation: []
    }
  }
}

extension Table {
  fileprivate var values: [(name: String, value: Value)] {
    [("rows", .number(Double(rowCount))), ("columns", .number(Double(columns.count)))]
  }
}

extension Model {
  fileprivate var values: [(name: String, value: Value)] {
    let contamination: Value =
      switch forest.parameters.contamination {
      case .auto: .text("auto")
      case .fraction(let share): .number(share)
      }
    return [
      ("trees", .number(Double(forest.trees.count))),
      ("samples", .number(Double(forest.samplesPerTree))),
      ("offset", .number(forest.offset)), ("contamination", contamination),
      ("flagged", flaggedInTraining.map { .number(Double($0)) } ?? .missing),
    ]
  }
}

extension Detections {
  fileprivate var values: [(name: String, value: Value)] {
    let statistics = scores.map(ScoreStatistics.init)
    func value(_ number: Double?) -> Value { number.map(Value.number) ?? .missing }
    return [
      ("rows", .number(Double(table.rowCount))), ("flagged", .number(Double(flagged.count))),
      ("score_min", value(statistics?.least)), ("score_max", value(statistics?.greatest)),
      ("score_mean", value(statistics?.mean)),
    ]
  }
}

extension Attribution {
  fileprivate var values: [(name: String, value: Value)] {
    [
      ("path_length", .number(meanPathLength)),
      ("expected_path_length", .number(expectedPathLength)),
      ("alone", .number(Double(aloneCount))),
    ]
  }
}

extension CrossValidation {
  fileprivate var values: [(name: String, value: Value)] {
    Measure.allCases.flatMap { measure in
      let summary = summary(of: measure)
      return [
        ("\(measure.rawValue)_mean", summary.mean), ("\(measure.rawValue)_spread", summary.spread),
      ].map { ($0, $1.map(Value.number) ?? .missing) }
    }
  }
}

extension Retraining {
  fileprivate var values: [(name: String, value: Value)] {
    [
      ("flagged", .number(Double(flagged.count))),
      ("flagged_before", .number(Double(flaggedBefore.count))),
      ("batches", .number(Double(batches.count))),
    ]
  }
}

extension Evaluation {
  fileprivate var values: [(name: String, value: Value)] {
    let counts = [
      ("tp", truePositives), ("fp", falsePositives), ("fn", falseNegatives), ("tn", trueNegatives),
    ].map { ($0, Value.number(Double($1))) }
    let measures = [
      ("precision", precision), ("recall", recall), ("f1", f1), ("accuracy", accuracy),
      ("roc_auc", rocAUC), ("average_precision", averagePrecision),
    ].map { ($0, $1.map(Value.number) ?? .missing) }
    return counts + measures
  }
}
