/// Which rows of a table are shown.
package enum RowChoice: Sendable, Equatable {
  /// Rows from both ends, with a line between them that says that rows are left out.
  case ends(first: Int, last: Int)
  case head(Int)
  case tail(Int)
  case all

  /// The first five and the last three.
  package static let few = RowChoice.ends(first: 5, last: 3)

  /// The rows to show of so many, from 0.
  ///
  /// - Parameter count: Rows of the whole table.
  /// - Returns: The rows, and after how many of them others are left out.
  package func rows(of count: Int) -> (rows: [Int], gap: Int?) {
    switch self {
    case .ends(let first, let last) where first + last < count:
      (Array(0..<first) + Array(count - last..<count), first)
    case .head(let first): (Array(0..<min(first, count)), nil)
    case .tail(let last): (Array(max(0, count - last)..<count), nil)
    case .ends, .all: (Array(0..<count), nil)
    }
  }
}

extension TableView {
  /// The same table with fewer of its rows.
  package func showing(_ choice: RowChoice) -> TableView {
    let (rows, gap) = choice.rows(of: shownRows)
    let columns = columns.map { column in
      Column(
        column.name, column.type, rows.map { column.cells[$0] }, decimals: column.decimals)
    }
    return TableView(
      columns: columns, rowNumbers: rowNumbers.map { numbers in rows.map { numbers[$0] } },
      rowCount: rowCount, gap: gap, hiddenColumns: hiddenColumns, caption: caption)
  }
}
