package import Pipeline

/// What a step leaves in the session under a name.
package enum Artefact: Sendable {
  case table(Table)
  case features(Features)
  case model(Model)
  case detections(Detections)
  case report(String)
  case evaluation(Evaluation)
  case explanation(Explanation)
  case attribution(Attribution)
  case comparison(Comparison)
  case crossValidation(CrossValidation)
  case retraining(Retraining)

  /// The rows and columns to show or chart, where there are some.
  package var table: Table? {
    switch self {
    case .table(let table): table
    case .features(let features): features.table
    case .detections(let detections): detections.table
    case .attribution(let attribution): attribution.table
    case .comparison(let comparison): comparison.table
    case .crossValidation(let validation): validation.table
    case .retraining(let retraining): retraining.table
    case .model, .report, .evaluation, .explanation: nil
    }
  }

  /// The features, where these are some.
  var features: Features? { if case .features(let features) = self { features } else { nil } }
  /// The model, where this is one.
  var model: Model? { if case .model(let model) = self { model } else { nil } }
  /// The detections, where these are some.
  var detections: Detections? {
    if case .detections(let detections) = self { detections } else { nil }
  }
  /// The evaluation, where this is one.
  var evaluation: Evaluation? {
    if case .evaluation(let evaluation) = self { evaluation } else { nil }
  }

  /// What this is called in a message.
  package var kind: String {
    switch self {
    case .table: "a table"
    case .features: "features"
    case .model: "a model"
    case .detections: "detections"
    case .report: "a report"
    case .evaluation: "an evaluation"
    case .explanation, .attribution: "an explanation"
    case .comparison: "a comparison"
    case .crossValidation: "a cross-validation"
    case .retraining: "a retraining"
    }
  }
}
