extension Heatmap {
  package var details: [String] {
    guard grid.rows.count > 1 || grid.columns.count > 1 else { return [] }
    let isFull = grid.rows.allSatisfy { row in row.counts.allSatisfy { $0 > 0 } }
    let rest = language(
      en: "Every cell that is not named is 0.", de: "Jede Zelle, die nicht genannt ist, ist 0.")
    let rows = grid.rows.map { row in
      let name = row.names.isEmpty ? otherRows[0] : row.names.joined(separator: ", ")
      let cells = zip(grid.columns, row.counts).filter { $0.1 > 0 }.map { column, count in
        "\(column) \(Numbers.count(count))"
      }
      return "\(name): \(Numbers.count(row.total)); \(cells.joined(separator: ", "))"
    }
    return rows + (isFull ? [] : [rest])
  }

  package var table: TableView {
    let keys = rowNames.indices.map { place in
      TableView.Column(rowNames[place], .text, grid.cells.map { .text($0.cell.row[place]) })
    }
    return TableView(
      columns: keys + [
        .init(columnName, .text, grid.cells.map { .text($0.cell.column) }),
        .init(
          language(en: "count", de: "Anzahl"), .integer, grid.cells.map { .integer($0.count) }),
      ])
  }
}
