import Display
import Pipeline

extension Table {
  /// A view of some rows and columns, as pages show it.
  ///
  /// - Parameters:
  ///   - rows: The rows to show, from 0, in the order wanted.
  ///   - names: A column and the name to show it under; all columns where it is left out.
  ///   - decimals: Decimals of every real number; as many as needed, up to 4, where it is left out.
  ///   - gap: After how many of the rows a line says that some are left out.
  ///   - numbered: Whether each row begins with its number.
  ///   - caption: What to look at.
  /// - Returns: The view.
  func view(
    rows: [Int], columns names: [(column: String, shown: String)]? = nil, decimals: Int? = nil,
    gap: Int? = nil, numbered: Bool = true, caption: String? = nil
  ) -> TableView {
    let chosen = names ?? columns.map { ($0.name, $0.name) }
    let shown = chosen.compactMap { name, title in
      self[name].map { column in
        TableView.Column(
          title, column.shownType, rows.map { column.cell($0) }, decimals: decimals)
      }
    }
    let hidden = columns.map(\.name).filter { name in !chosen.contains { $0.column == name } }
    return TableView(
      columns: shown, rowNumbers: numbered ? rows : nil, rowCount: rowCount, gap: gap,
      hiddenColumns: hidden, caption: caption)
  }
}

extension Column {
  /// The type under the column's name.
  var shownType: TableView.ColumnType {
    switch values {
    case .text(let texts):
      let present = texts.lazy.compactMap { $0 }
      let isTime = !present.isEmpty && present.allSatisfy { (try? Timestamp(iso: $0.utf8)) != nil }
      return isTime ? .time : .text
    case .integer: return .integer
    case .real: return .real
    }
  }

  /// The value of a row, as a cell.
  func cell(_ row: Int) -> TableView.Cell {
    switch values {
    case .text(let texts): texts[row].map { .text($0) } ?? .missing
    case .integer(let numbers): numbers[row].map { .integer($0) } ?? .missing
    case .real(let numbers): numbers[row].map { .real($0) } ?? .missing
    }
  }
}
