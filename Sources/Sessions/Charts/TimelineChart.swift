import Display
import Lessons
import Pipeline

/// The lowest score in each window of time.
enum TimelineChart: ChartKind {
  static let name = "timeline"
  static let positions = ["of"]

  struct Parameters: Decodable {
    let of: Located<String>
    let from: Located<String>?
    let time: Located<String>?
    let every: Located<String>?
    let truth: Located<String>?
    let threshold: Double?
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] { [parameters.from] }

  static func soughtColumn(_ parameters: Parameters) -> Located<String>? { parameters.of }

  static let tunables = [
    Tunable("every", .words(["30m", "1h", "2h", "6h", "12h", "1d"]), usual: "1h", example: "2h")
  ]

  static func check(_ parameters: Parameters) throws {
    _ = try seconds(parameters.every)
  }

  static func chart(_ parameters: Parameters, title: String?, in session: Session) throws
    -> any Chart
  {
    let (table, scores) = try session.source(parameters.from, having: parameters.of)
    let time = parameters.time ?? Located("timestamp", at: parameters.of.location)
    guard let times = table[time.value] else { throw StepError.noColumn(time, known: table.names) }
    return Timeline(
      times: times.moments.map { $0?.secondsSince1970 }, scores: scores.numbers,
      anomalies: try table.truth(parameters.truth), every: try seconds(parameters.every),
      threshold: parameters.threshold ?? 0, title: title, language: session.language)
  }

  /// A duration such as `30m`, `1h` or `1d`; an hour where nothing is said.
  private static func seconds(_ every: Located<String>?) throws(StepError) -> Int {
    guard let every else { return 3600 }
    let units: [Character: Int] = ["m": 60, "h": 3600, "d": 86_400]
    guard let last = every.value.last, let unit = units[last],
      let count = Int(every.value.dropLast()), (1...1000).contains(count)
    else {
      throw StepError(
        "'\(every.value)' is no duration; write one such as 30m, 1h or 1d", at: every.location)
    }
    return count * unit
  }
}
