/// A column of a table as safe text.
struct TextColumn {
  let name: String
  let type: TableView.ColumnType
  let cells: [String]
  /// Cells that the widest of its texts takes.
  let width: Int

  init(_ column: TableView.Column, charset: Charset) {
    name = SafeText(column.name, charset: charset).text
    type = column.type
    cells = column.texts.map { SafeText($0, charset: charset).text }
    let header = max(displayWidth(of: name), type.rawValue.utf8.count)
    width = cells.reduce(header) { max($0, displayWidth(of: $1)) }
  }

  /// A cell for a program to read: numbers without commas.
  func csvText(_ row: Int) -> String {
    type.isNumber ? cells[row].filter { $0 != "," } : cells[row]
  }
}

/// The columns of a table side by side.
struct TableLayout {
  let columns: [TextColumn]
  let widths: [Int]

  /// Columns in so many cells; `nil` where they don't fit.
  ///
  /// Only texts are cut, and none below `least` cells or its column's name.
  ///
  /// - Parameters:
  ///   - columns: From left to right.
  ///   - least: Cells that a text keeps.
  ///   - room: Cells for all columns and the two blanks between each two.
  init?(_ columns: [TextColumn], least: Int, room: Int) {
    let needs = columns.map { column in
      column.type == .text
        ? min(column.width, least > 6 ? max(least, displayWidth(of: column.name)) : least)
        : column.width
    }
    let natural = columns.map(\.width)
    let room = room - 2 * max(0, columns.count - 1)
    guard let widths = columnWidths(natural: natural, least: needs, room: room) else { return nil }
    self.columns = columns
    self.widths = widths
  }

  /// Cells from the first column to the last.
  var width: Int { widths.reduce(0, +) + 2 * max(0, widths.count - 1) }

  /// One text of each column, texts at the left and numbers at the right.
  func line(
    _ charset: Charset, _ role: Role = .plain, _ text: (TextColumn) -> String
  ) -> RichText {
    var line = RichText()
    var blanks = 0
    for (column, width) in zip(columns, widths) {
      let cell = truncated(text(column), to: width, charset: charset)
      let free = width - displayWidth(of: cell)
      let before = blanks + (column.type.isNumber ? free : 0)
      line.append(String(repeating: " ", count: before), charset: charset)
      line.append(cell, Style(role: role), charset: charset)
      blanks = 2 + (column.type.isNumber ? 0 : free)
    }
    return line
  }

  /// The line that stands for rows that are left out.
  func gap(_ charset: Charset) -> RichText {
    let isNumber = columns.first?.type.isNumber ?? false
    let blanks = isNumber ? max(0, (widths.first ?? 0) - 3) : 0
    return RichText(String(repeating: " ", count: blanks) + "...", charset: charset)
  }
}
