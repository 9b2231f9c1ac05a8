/// Counts by rows and columns: a shade and a number in each cell.
///
/// The largest rows stand first, columns are in natural order, and what holds nothing is left out. Where
/// rows are made of several names and that gives too many, they are put together by the first name.
package struct Heatmap: SpokenChart {
  /// Something counted, with the names that it is counted under.
  package struct Tally: Sendable, Equatable {
    /// The names of the row, as many as the heatmap has row names; `nil` where one is missing.
    package let row: [String?]
    /// The name of the column; `nil` where it is missing.
    package let column: String?
    /// How often it occurred, from 0 to 10^15; `nil` where that is missing.
    package let count: Int?

    /// One or several occurrences.
    package init(row: [String?], column: String?, count: Int? = 1) {
      self.row = row
      self.column = column
      self.count = count
    }
  }

  /// Rows drawn at most; beyond them the 15 largest, and one for all others.
  package static let mostRows = 20

  package let title: String
  package let language: Language
  let rowNames: [String]
  let columnName: String
  let grid: HeatmapGrid

  /// A heatmap of tallies; equal names are added up.
  ///
  /// - Parameters:
  ///   - tallies: What is counted, in any order.
  ///   - rowNames: What the names of a row are called, one or more; the first counts most.
  ///   - columnName: What the columns are called.
  ///   - title: What is counted.
  ///   - language: The language of every text.
  package init(
    _ tallies: [Tally], rowNames: [String], columnName: String, title: String? = nil,
    language: Language = .en
  ) {
    precondition(!rowNames.isEmpty, "rows have a name")
    precondition(tallies.allSatisfy { $0.row.count == rowNames.count }, "a name for each row name")
    let grid = HeatmapGrid(tallies, mostRows: Self.mostRows)
    let names = language.list(Array(rowNames.prefix(grid.keyCount)))
    self.title =
      title
      ?? language(
        en: "Counts by \(names) (rows) and \(columnName) (columns)",
        de: "Anzahl nach \(names) (Zeilen) und \(columnName) (Spalten)")
    self.rowNames = rowNames
    self.columnName = columnName
    self.grid = grid
    self.language = language
  }

  package func drawing(in area: DrawingArea) -> [StyledLine] {
    guard grid.rows.count > 1 || grid.columns.count > 1 else { return area.lines(of: summary) }
    return HeatmapDrawing(self, in: area).lines
  }
}
