package import Display
package import Lessons

/// One kind of chart that a lesson may draw: a Swift type with its parameters, in a file of its own.
package protocol ChartKind: Sendable {
  /// What a lesson may write beside the chart's name.
  associatedtype Parameters: Decodable & Sendable

  /// The name in `chart: NAME`.
  static var name: String { get }

  /// The names that are read where a lesson gives no others, in the order of `reads`; none for a chart
  /// that looks for its column in whatever was written last.
  static var usualInputs: [String] { get }

  /// The names of the session that a drawing will read, as the lesson gives them.
  static func reads(_ parameters: Parameters) -> [Located<String>?]

  /// The column that is looked for where a lesson names no table; `nil` for charts of one kind of value.
  static func soughtColumn(_ parameters: Parameters) -> Located<String>?

  /// The parameters that a learner may write one after the other, without their names.
  static var positions: [String] { get }

  /// Refuses values that can never work, before anything is drawn.
  static func check(_ parameters: Parameters) throws

  /// The parameters that learners may change; none for most charts.
  static var tunables: [Tunable] { get }

  /// The chart of what the session holds.
  ///
  /// - Parameters:
  ///   - parameters: What the lesson wrote.
  ///   - title: The lesson's own title, or `nil` for the chart's.
  ///   - session: Where values are read.
  /// - Returns: A chart in the session's language.
  /// - Throws: What stops the drawing; a name that nothing wrote, a value out of its range.
  static func chart(_ parameters: Parameters, title: String?, in session: Session) throws
    -> any Chart

  /// What is known of the chart's numbers beyond the chart itself, such as the rows behind them; it
  /// stands before the chart's own words.
  static func figures(_ parameters: Parameters, in session: Session) throws -> [Figure]
}

extension ChartKind {
  package static var usualInputs: [String] { [] }
  package static func soughtColumn(_ parameters: Parameters) -> Located<String>? { nil }
  package static func check(_ parameters: Parameters) throws {}
  package static func figures(_ parameters: Parameters, in session: Session) throws -> [Figure] {
    []
  }
  package static var tunables: [Tunable] { [] }
}

/// Every chart that a lesson may draw.
package let charts: [any ChartKind.Type] = [
  BarsChart.self, HistogramChart.self, TimelineChart.self, ConfusionChart.self, PathChart.self,
  HeatmapChart.self, ScatterChart.self, LinesChart.self, RankingChart.self,
]
