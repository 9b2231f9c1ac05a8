extension PageWriter {
  /// A table of data: its shape, names, types, a rule, rows, and what is not shown.
  mutating func table(_ table: TableView) {
    let columns = textColumns(of: table)
    let firstData = table.rowNumbers == nil ? 0 : 1
    guard !profile.accessible, let layout = layout(of: columns, firstData: firstData) else {
      return spokenTable(table, columns)
    }
    let dropped = columns[layout.widths.count...].map(\.name)
    shape(of: table, shownColumns: table.columns.count - dropped.count)
    blankLine()
    indented(by: "  ", then: "  ") { $0.rows(of: table, layout) }
    footer(of: table, hiddenColumns: dropped + table.hiddenColumns)
  }

  private func textColumns(of table: TableView) -> [TextColumn] {
    let numbers = table.rowNumbers.map { numbers in
      TableView.Column(profile.language.row, .integer, numbers.map { .integer($0) })
    }
    return ([numbers].compactMap(\.self) + table.columns).map {
      TextColumn($0, charset: profile.charset)
    }
  }

  /// As many columns as fit, from the left; `nil` where there is no room for one.
  private func layout(of columns: [TextColumn], firstData: Int) -> TableLayout? {
    let room = room(of: profile.tableWidth) - 2
    // No column is narrower than the shortest type, `int`, and two blanks.
    let most = max(firstData + 1, min(columns.count, room / 5 + 1))
    guard columns.count > firstData else { return TableLayout(columns, least: 6, room: room) }
    for count in stride(from: most, through: firstData + 1, by: -1) {
      let shown = Array(columns.prefix(count))
      let least = count > firstData + 1 ? 12 : 6
      if let layout = TableLayout(shown, least: least, room: room) { return layout }
    }
    return nil
  }

  private mutating func shape(of table: TableView, shownColumns: Int) {
    let columnCount = table.columns.count + table.hiddenColumns.count
    let shape = profile.language.shape(
      rows: table.shownRows, of: table.rowCount, columns: shownColumns, of: columnCount)
    paragraph(rich(profile.accessible ? shape + "." : shape))
  }

  private mutating func rows(of table: TableView, _ layout: TableLayout) {
    guard !layout.columns.isEmpty else { return }
    let charset = profile.charset
    line(layout.line(charset, .heading) { $0.name })
    line(layout.line(charset) { $0.type.rawValue })
    let rule = charset == .ascii ? "-" : "─"
    line(rich(String(repeating: rule, count: layout.width), .muted))
    for row in 0..<table.shownRows {
      if row == table.gap { line(layout.gap(charset)) }
      line(layout.line(charset) { $0.cells[row] })
    }
    if table.gap == table.shownRows { line(layout.gap(charset)) }
  }

  private mutating func footer(of table: TableView, hiddenColumns: [String]) {
    let rows = table.rowCount - table.shownRows
    indented(by: "  ", then: "  ") { writer in
      if let text = writer.profile.language.notShown(rows: rows, columns: hiddenColumns) {
        writer.paragraph(writer.rich(text))
      }
      if let caption = table.caption { writer.paragraph(writer.rich(caption)) }
    }
  }

  /// One line a row, to be heard or where there is no room; from seven columns on as CSV to be heard.
  private mutating func spokenTable(_ table: TableView, _ columns: [TextColumn]) {
    shape(of: table, shownColumns: table.columns.count)
    if profile.accessible, table.columns.count > 6 {
      line(rich(columns.map { csvField($0.name) }.joined(separator: ",")))
      for row in 0..<table.shownRows {
        line(rich(columns.map { csvField($0.csvText(row)) }.joined(separator: ",")))
      }
    } else {
      let names = columns.map { rich($0.name) }
      let rows = (0..<table.shownRows).map { row in columns.map { rich($0.cells[row]) } }
      if !rows.isEmpty, !profile.accessible { blankLine() }
      records(header: names, rows)
    }
    footer(of: table, hiddenColumns: table.hiddenColumns)
  }
}

/// A field of RFC 4180, between quotes where it has to be.
private func csvField(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 }) else { return text }
  return
    "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
}
