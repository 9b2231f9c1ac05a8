import Display
import Forest
import Lessons
import Pipeline

/// How values are spread; with a threshold on scores, what is flagged.
enum HistogramChart: ChartKind {
  static let name = "histogram"
  static let positions = ["of"]

  struct Parameters: Decodable {
    let of: Located<String>
    let from: Located<String>?
    let bins: Int?
    let threshold: Double?
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] { [parameters.from] }

  static func soughtColumn(_ parameters: Parameters) -> Located<String>? { parameters.of }

  static let tunables = [Tunable("bins", .counts(2...60), usual: "12", example: "20")]

  static func check(_ parameters: Parameters) throws {
    if let bins = parameters.bins, !(2...60).contains(bins) {
      throw ParameterError("bins", is: "\(bins)", needs: "a count from 2 to 60")
    }
  }

  static func chart(_ parameters: Parameters, title: String?, in session: Session) throws
    -> any Chart
  {
    let values = try session.source(parameters.from, having: parameters.of).table
      .numbers(parameters.of)
    let bins = parameters.bins ?? 12
    if parameters.of.value == "anomaly_score" {
      return ScoreHistogram(
        values, threshold: parameters.threshold ?? 0, bins: bins, title: title,
        language: session.language)
    }
    return Histogram(
      values, name: parameters.of.value, bins: bins, threshold: parameters.threshold, title: title,
      language: session.language)
  }
}
