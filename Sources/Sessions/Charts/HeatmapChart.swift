import Display
import Forest
import Lessons
import Pipeline

/// How often the values of some columns meet those of another one.
enum HeatmapChart: ChartKind {
  static let name = "heatmap"
  static let positions = ["rows", "columns"]

  struct Parameters: Decodable {
    let from: Located<String>?
    let rows: NameList
    let columns: Located<String>
    let count: Located<String>?
    let `where`: Located<String>?
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] { [parameters.from] }

  static func soughtColumn(_ parameters: Parameters) -> Located<String>? { parameters.columns }

  static func check(_ parameters: Parameters) throws {
    if let condition = parameters.where { _ = try Expression(located: condition) }
  }

  static func chart(_ parameters: Parameters, title: String?, in session: Session) throws
    -> any Chart
  {
    let (table, across) = try session.source(parameters.from, having: parameters.columns)
    let keys = try parameters.rows.names.map { try table.column($0) }
    let counts = try parameters.count.map { try table.counts($0) }
    let shown = try table.truth(parameters.where)
    let tallies = (0..<table.rowCount).filter { shown?[$0] ?? true }.map { row in
      Heatmap.Tally(
        row: keys.map { $0.text(row) }, column: across.text(row),
        count: counts.map { $0[row] } ?? 1)
    }
    return Heatmap(
      tallies, rowNames: keys.map(\.name), columnName: across.name, title: title,
      language: session.language)
  }
}

extension Table {
  /// How often each row counts.
  ///
  /// - Parameter name: A column of whole numbers from 0 to 10^12.
  /// - Returns: A count for each row; `nil` where it is missing.
  /// - Throws: Where there is no such column, or another number in it.
  fileprivate func counts(_ name: Located<String>) throws(StepError) -> [Int?] {
    let column = try column(name)
    guard case .integer(let counts) = column.values,
      counts.allSatisfy({ (0...1_000_000_000_000).contains($0 ?? 0) })
    else {
      throw StepError(
        "'\(name.value)' cannot be added up: counts are whole numbers from 0 to 10^12",
        at: name.location)
    }
    return counts
  }
}
