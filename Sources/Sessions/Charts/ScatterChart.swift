import Display
import Lessons
import Pipeline

/// One column against another, a point for each row.
enum ScatterChart: ChartKind {
  static let name = "scatter"
  static let positions = ["x", "y"]

  struct Parameters: Decodable {
    let from: Located<String>?
    let x: Located<String>
    let y: Located<String>
    let truth: Located<String>?
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] { [parameters.from] }

  static func soughtColumn(_ parameters: Parameters) -> Located<String>? { parameters.y }

  static func check(_ parameters: Parameters) throws {
    if let truth = parameters.truth { _ = try Expression(located: truth) }
  }

  static func chart(_ parameters: Parameters, title: String?, in session: Session) throws
    -> any Chart
  {
    let table = try session.source(parameters.from, having: parameters.y).table
    let anomaly = session.language(en: "true anomaly", de: "echte Anomalie")
    return ScatterPlot(
      x: try table.numbers(parameters.x), y: try table.numbers(parameters.y),
      xName: parameters.x.value, yName: parameters.y.value,
      marked: try table.truth(parameters.truth).map { ($0, anomaly) }, title: title,
      language: session.language)
  }
}
