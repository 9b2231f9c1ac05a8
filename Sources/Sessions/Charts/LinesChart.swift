import Display
import Lessons
import Pipeline

/// One column or several along another one, which holds numbers or the names of steps.
enum LinesChart: ChartKind {
  static let name = "line"
  static let positions = ["x", "y"]

  struct Parameters: Decodable {
    let from: Located<String>?
    let x: Located<String>
    let y: NameList
    let best: Located<String>?
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] { [parameters.from] }

  static func soughtColumn(_ parameters: Parameters) -> Located<String>? { parameters.x }

  static func check(_ parameters: Parameters) throws {
    let most = LineChart.mostSeries
    if parameters.y.names.count > most {
      throw StepError(
        "y has \(parameters.y.names.count) columns; \(most) lines fit into one chart",
        at: parameters.y.names[most].location)
    }
    _ = try best(parameters.best)
  }

  static func chart(_ parameters: Parameters, title: String?, in session: Session) throws
    -> any Chart
  {
    let table = try session.source(parameters.from, having: parameters.x).table
    let across = try table.column(parameters.x)
    let axis: LineChart.Axis =
      across.isText
      ? .names((0..<across.count).map { across.text($0) ?? "NA" }) : .numbers(across.numbers)
    let series = try parameters.y.names.map { LineChart.Series($0.value, try table.numbers($0)) }
    return LineChart(
      axis, series, xName: across.name, best: try best(parameters.best), title: title,
      language: session.language)
  }

  /// Which point is marked.
  private static func best(_ word: Located<String>?) throws(StepError) -> LineChart.Best? {
    switch word?.value {
    case "highest": return .highest
    case "lowest": return .lowest
    case nil: return nil
    case let other?:
      throw StepError(
        "best is '\(other)'; write 'highest' or 'lowest'", at: word?.location)
    }
  }
}
