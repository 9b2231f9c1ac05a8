extension HTMLRenderer {
  /// A table of data: its shape, names and types of the columns, rows, and what is not shown.
  func table(_ table: TableView) -> HTMLNode {
    let columns = table.columns.count
    let shape = language.shape(
      rows: table.shownRows, of: table.rowCount, columns: columns,
      of: columns + table.hiddenColumns.count)
    let notes = [
      language.notShown(rows: table.rowCount - table.shownRows, columns: table.hiddenColumns),
      table.caption,
    ].compactMap(\.self)
    let content = [
      HTMLNode.element(.caption, content: [.text(shape)]), head(of: table), rows(of: table),
    ]
    return box(
      [.element(.table, [.style("data")], content)] + notes.map { .paragraph($0, style: "note") },
      shape)
  }

  /// A table of words.
  func proseTable(_ table: ProseTable) -> HTMLNode {
    let head = zip(table.header, table.alignments).map { cell, alignment in
      HTMLNode.element(
        .th, [.text(.scope, "col")] + alignment.attributes, inlines(cell))
    }
    let rows = table.rows.map { row in
      HTMLNode.element(
        .tr, [],
        zip(row, table.alignments).map { .element(.td, $1.attributes, inlines($0)) })
    }
    let name = table.header.map(\.plainText).joined(separator: ", ")
    return box(
      [
        .element(
          .table, [],
          [.element(.thead, [], [.element(.tr, [], head)]), .element(.tbody, [], rows)])
      ], name)
  }

  /// A box in which what is too wide is reached by scrolling, also with the keyboard.
  func box(_ content: [HTMLNode], _ name: String) -> HTMLNode {
    .element(
      .div,
      [.style("scroll"), .number(.tabindex, 0), .text(.role, "group"), .text(.label, name)],
      content)
  }

  private func head(of table: TableView) -> HTMLNode {
    let number = table.rowNumbers.map { _ in
      HTMLNode.element(
        .th, .text(.scope, "col"), .style("number"), content: [.text(language.row)])
    }
    let names = table.columns.map { column in
      HTMLNode.element(
        .th, [.text(.scope, "col")] + column.attributes,
        [.text(column.name), " ", .element(.span, style: "type", .text(column.type.rawValue))])
    }
    return .element(.thead, [], [.element(.tr, [], [number].compactMap(\.self) + names)])
  }

  private func rows(of table: TableView) -> HTMLNode {
    let texts = table.columns.map(\.texts)
    var rows: [HTMLNode] = []
    for row in 0..<table.shownRows {
      if row == table.gap { rows.append(gap(in: table)) }
      let number = table.rowNumbers.map { numbers in
        HTMLNode.element(
          .th, .text(.scope, "row"), .style("number"),
          content: [.text(Numbers.count(numbers[row]))])
      }
      let cells = zip(table.columns, texts).map { column, texts in
        HTMLNode.element(.td, column.attributes, [.text(texts[row])])
      }
      rows.append(.element(.tr, [], [number].compactMap(\.self) + cells))
    }
    if table.gap == table.shownRows { rows.append(gap(in: table)) }
    return .element(.tbody, [], rows)
  }

  /// The row that stands for those left out.
  private func gap(in table: TableView) -> HTMLNode {
    let count = table.columns.count + (table.rowNumbers == nil ? 0 : 1)
    return .element(
      .tr, [], [.element(.td, [.number(.colspan, count), .style("gap")], ["…"])])
  }
}

extension TableView.Column {
  fileprivate var attributes: [HTMLAttribute] { type.isNumber ? [.style("number")] : [] }
}

extension ProseTable.Alignment {
  fileprivate var attributes: [HTMLAttribute] {
    switch self {
    case .left: []
    case .centre: [.style("centre")]
    case .right: [.style("number")]
    }
  }
}
