extension PageWriter {
  /// A table of words; cells that are too wide take several lines, so that nothing is lost.
  mutating func proseTable(_ table: ProseTable) {
    guard !table.header.isEmpty else { return }
    let header = table.header.map { rich($0, .heading) }
    let rows = table.rows.map { $0.map { rich($0) } }
    let width = room(of: profile.tableWidth)
    guard !profile.accessible, let widths = widths(of: [header] + rows, room: width) else {
      return records(header: table.header.map { rich($0) }, rows)
    }
    let grid = Grid(widths: widths, alignments: table.alignments)
    cells(header, in: grid)
    let glyph = profile.charset == .ascii ? "-" : "─"
    let length = widths.reduce(0, +) + 2 * max(0, widths.count - 1)
    line(rich(String(repeating: glyph, count: length), .muted))
    let isLoose = rows.contains { zip($0, widths).contains { $0.cells > $1 } }
    for (index, row) in rows.enumerated() {
      if index > 0, isLoose { blankLine() }
      cells(row, in: grid)
    }
  }

  private func widths(of rows: [[RichText]], room: Int) -> [Int]? {
    let columns = rows.first?.indices ?? 0..<0
    let natural = columns.map { column in rows.map { $0[column].cells }.max() ?? 0 }
    let words = columns.map { column in rows.map { $0[column].longestWord }.max() ?? 0 }
    let room = room - 2 * max(0, columns.count - 1)
    return columnWidths(natural: natural, least: words, room: room)
      ?? columnWidths(natural: natural, least: natural.map { min($0, 8) }, room: room)
  }

  /// The cells of one row beside each other, on as many lines as the longest takes.
  private mutating func cells(_ row: [RichText], in grid: Grid) {
    let broken = zip(row, grid.widths).map {
      LineBreaker.lines(of: $0.text.utf8, width: max(1, $1))
    }
    for index in 0..<(broken.map(\.count).max() ?? 0) {
      var text = RichText()
      var blanks = 0
      for (column, lines) in broken.enumerated() {
        let line = index < lines.count ? lines[index] : TextLine(range: 0..<0, cells: 0)
        let (before, after) = grid.blanks(around: line.cells, column: column)
        if line.cells > 0 {
          text.append(String(repeating: " ", count: blanks + before), charset: profile.charset)
          text.append(row[column], line.range)
          blanks = after + 2
        } else {
          blanks += before + after + 2
        }
      }
      line(text)
    }
  }

  /// Each row as one paragraph: `name: value, name: value`.
  mutating func records(header: [RichText], _ rows: [[RichText]]) {
    for (index, row) in rows.enumerated() {
      if index > 0, !profile.accessible { blankLine() }
      var text = RichText()
      for (column, cell) in row.enumerated() where cell.cells > 0 {
        if !text.text.utf8.isEmpty { text.append(rich(", ")) }
        text.append(header[column])
        text.append(rich(": "))
        text.append(cell)
      }
      paragraph(text)
    }
  }
}

/// The columns of a table of words.
private struct Grid {
  let widths: [Int]
  let alignments: [ProseTable.Alignment]

  /// Blanks left and right of so many cells.
  func blanks(around cells: Int, column: Int) -> (before: Int, after: Int) {
    let blanks = max(0, widths[column] - cells)
    return switch alignments[column] {
    case .left: (0, blanks)
    case .right: (blanks, 0)
    case .centre: (blanks / 2, blanks - blanks / 2)
    }
  }
}
