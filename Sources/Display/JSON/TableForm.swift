/// A table of data in the JSON form, column by column.
package struct TableForm: Encodable, Sendable {
  /// The columns from left to right.
  package let columns: [Column]
  /// The number of each row given, from 0; left out where rows have none.
  let rowNumbers: [Int]?
  /// Rows of the whole table.
  let rows: Int
  /// Columns of the whole table that are not given.
  let hidden: [String]?

  /// A column under its name.
  package struct Column: Encodable, Sendable {
    let name: String
    let type: String
    /// The cells from top to bottom.
    package let cells: [ValueForm]
  }

  private enum CodingKeys: String, CodingKey {
    case columns, rows
    case rowNumbers = "row_numbers"
    case hidden = "hidden_columns"
  }

  /// What a view holds.
  ///
  /// - Parameters:
  ///   - table: The view.
  ///   - isShown: Whether the page shows the cells; not where they only stand behind a chart.
  init(_ table: TableView, isShown: Bool) {
    columns = table.columns.map { column in
      Column(
        name: column.name, type: column.type.rawValue,
        cells: zip(column.cells, column.texts).map { cell, text in
          ValueForm(shown: isShown ? text : nil, cell.value)
        })
    }
    rowNumbers = table.rowNumbers
    rows = table.rowCount
    hidden = table.hiddenColumns.isEmpty ? nil : table.hiddenColumns
  }
}

extension TableView.Cell {
  /// The value that is shown, not rounded; a share in per cent, as it is shown.
  fileprivate var value: ValueForm.Value? {
    switch self {
    case .text(let text): .text(text)
    case .integer(let number): .number(Double(number))
    case .real(let number): .number(number)
    case .share(let share): .number(share * 100)
    case .boolean(let truth): .boolean(truth)
    case .missing: nil
    }
  }
}
