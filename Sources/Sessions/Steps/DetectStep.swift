import Display
import Lessons
import Pipeline

/// Scores events by a model and flags those below the threshold.
enum DetectStep: Step {
  static let name = "detect"
  static let result = "detections"
  static let usualInputs = ["features", "model"]

  struct Parameters: Decodable {
    let from: Located<String>?
    let with: Located<String>?
    let threshold: Double?
    let file: String?
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] {
    [parameters.from, parameters.with]
  }

  static func tunables(_ parameters: Parameters) -> [Tunable] {
    [Tunable("threshold", .numbers(-1...1), usual: "0", example: "0.02")]
  }

  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page
  {
    let language = session.language
    let features = try session.artefact(
      parameters.from, else: "features", needs: "features", \.features)
    let model = try session.model(parameters.with)
    let detections = try detect(features, with: model, threshold: parameters.threshold ?? 0)
    session.put(.detections(detections), as: name)
    var lines = summary(of: detections, as: name, language)
    if let file = parameters.file { lines.append(session.keepCSV(detections.table, at: file)) }
    return Page(summary: lines)
  }

  private static func summary(of detections: Detections, as name: String, _ language: Language)
    -> [String]
  {
    let flagged = detections.flagged.count
    let rows = detections.table.rowCount
    let share = Numbers.percent(Double(flagged) / Double(rows))
    let others = Numbers.count(rows - flagged)
    return [
      language(
        en: "\(name): \(language.events(rows)), \(Numbers.count(flagged)) flagged (\(share)), "
          + "\(others) not",
        de: "\(name): \(language.events(rows)), \(Numbers.count(flagged)) gemeldet (\(share)), "
          + "\(others) nicht")
    ] + scores(of: detections, language)
  }

  /// A line on the scores; none where there are no scores.
  private static func scores(of detections: Detections, _ language: Language) -> [String] {
    guard let scores = detections.scores, let threshold = detections.threshold else { return [] }
    let statistics = ScoreStatistics(scores)
    let least = Numbers.score(statistics.least)
    let greatest = Numbers.score(statistics.greatest)
    let mean = Numbers.score(statistics.mean)
    let limit = Numbers.short(threshold)
    return [
      language(
        en: "anomaly_score from \(least) to \(greatest), mean \(mean); "
          + "below \(limit) is flagged",
        de: "anomaly_score von \(least) bis \(greatest), Mittelwert \(mean); "
          + "unter \(limit) wird gemeldet")
    ]
  }
}

extension Session {
  /// The model under the name that a lesson gave, or the usual one.
  func model(_ name: Located<String>?, else usual: String = "model") throws(StepError) -> Model {
    try artefact(name, else: usual, needs: "a model", \.model)
  }

  /// The detections under the name that a lesson gave, or the usual one.
  func detections(
    _ name: Located<String>?, else usual: String = "detections"
  ) throws(StepError) -> Detections {
    try artefact(name, else: usual, needs: "detections", \.detections)
  }
}
