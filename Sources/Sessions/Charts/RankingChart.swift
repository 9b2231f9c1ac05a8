import Display
import Lessons
import Pipeline

/// What every threshold would find: precision and recall, or recall and false alarms.
enum RankingChart: ChartKind {
  static let name = "curve"
  static let usualInputs = ["detections"]
  static let positions = ["kind"]

  struct Parameters: Decodable {
    let kind: Kind
    let of: Located<String>?
    let truth: Located<String>
  }

  /// The two curves.
  enum Kind: String, Decodable, CaseIterable {
    case roc
    case precisionRecall = "precision-recall"
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] { [parameters.of] }

  static let tunables = [
    Tunable("kind", .words(Kind.allCases.map(\.rawValue)), example: "roc")
  ]

  static func check(_ parameters: Parameters) throws {
    _ = try Expression(located: parameters.truth)
  }

  static func chart(_ parameters: Parameters, title: String?, in session: Session) throws
    -> any Chart
  {
    let detections = try session.detections(parameters.of)
    let truth = try Expression(located: parameters.truth)
    let evaluation = try blaming(parameters.truth.location) { () throws(InputError) in
      try evaluate(detections.table, truth: truth)
    }
    guard let ranking = evaluation.ranking else {
      throw StepError("these events have no scores, so no curve goes through them")
    }
    return CurveChart(
      parameters.kind, ranking, evaluation, threshold: detections.threshold, title: title,
      language: session.language)
  }
}

extension CurveChart {
  /// A curve of a ranking, with the point at which the flags stand.
  fileprivate init(
    _ kind: RankingChart.Kind, _ ranking: Ranking, _ evaluation: Evaluation, threshold: Double?,
    title: String?, language: Language
  ) {
    let (points, here) =
      switch kind {
      case .roc: (ranking.falseAlarms, evaluation.falseAlarms)
      case .precisionRecall: (ranking.precisions, evaluation.precisions)
      }
    self.init(
      kind == .roc ? .roc : .precisionRecall, points: points,
      area: kind == .roc ? ranking.rocAUC : ranking.averagePrecision,
      positives: ranking.anomalyCount, total: ranking.anomalyCount + ranking.normalCount,
      threshold: threshold.flatMap { score in here.map { (score, $0) } }, title: title,
      language: language)
  }
}

extension Ranking {
  fileprivate var falseAlarms: [CurveChart.Point] {
    rocCurve.map { CurveChart.Point(x: $0.falsePositiveRate, y: $0.recall) }
  }

  fileprivate var precisions: [CurveChart.Point] {
    precisionRecallCurve.map { CurveChart.Point(x: $0.recall, y: $0.precision) }
  }
}

extension Evaluation {
  /// False alarms across, recall up; `nil` where a class is missing.
  fileprivate var falseAlarms: CurveChart.Point? {
    let normal = falsePositives + trueNegatives
    guard let recall, normal > 0 else { return nil }
    return CurveChart.Point(x: Double(falsePositives) / Double(normal), y: recall)
  }

  /// Recall across, precision up; `nil` where nothing was flagged or no event is an anomaly.
  fileprivate var precisions: CurveChart.Point? {
    guard let precision, let recall else { return nil }
    return CurveChart.Point(x: recall, y: precision)
  }
}
