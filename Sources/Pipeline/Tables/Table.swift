/// Columns of equal length with different names.
package struct Table: Sendable, Equatable {
  /// The columns, in the order in which they are written.
  package let columns: [Column]
  /// How many rows each column has.
  package let rowCount: Int
  /// Where the rows stand in a file; `nil` where nobody has to know.
  let origin: TableOrigin?

  /// A table of the given columns.
  ///
  /// - Throws: `TableError` for an empty or repeated name, or columns of different lengths.
  package init(columns: [Column]) throws(TableError) {
    rowCount = columns.first?.count ?? 0
    var seen: Set<ExactText> = []
    for column in columns {
      guard !column.name.isEmpty else { throw .emptyName }
      guard seen.insert(ExactText(column.name)).inserted else { throw .repeatedName(column.name) }
      guard column.count == rowCount else {
        throw .ragged(column.name, count: column.count, expected: rowCount)
      }
    }
    self.columns = columns
    origin = nil
  }

  /// The names of the columns.
  package var names: [String] { columns.map(\.name) }

  /// The column of that name, compared byte by byte.
  package subscript(name: String) -> Column? {
    column(named: name).map { columns[$0] }
  }

  /// The table with further columns after its own.
  package func appending(_ more: [Column]) throws(TableError) -> Table {
    let table = try Table(columns: columns + more)
    return Table(columns: table.columns, rowCount: table.rowCount, origin: origin)
  }

  /// The table with only the given rows, in the given order.
  package func rows(_ indices: [Int]) -> Table {
    Table(
      columns: columns.map { $0.rows(indices) }, rowCount: indices.count,
      origin: origin?.rows(indices))
  }

  /// A table whose columns are known to fit together.
  init(columns: [Column], rowCount: Int, origin: TableOrigin? = nil) {
    self.columns = columns
    self.rowCount = rowCount
    self.origin = origin
  }
}
