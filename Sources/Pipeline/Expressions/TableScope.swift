/// One row of a table, whose columns are the names of an expression.
package struct TableScope: Scope {
  private let table: Table
  private let row: Int

  /// A row of a table.
  package init(_ table: Table, row: Int) {
    self.table = table
    self.row = row
  }

  /// The value of a column.
  package func value(_ path: [String]) throws(ExpressionError) -> Value {
    try FieldScope(source: table, row: row).value(path)
  }

  /// The value of a column.
  package func value(
    _ path: [String], comparedWith other: Value
  ) throws(ExpressionError) -> Value {
    try FieldScope(source: table, row: row).value(path, comparedWith: other)
  }
}

/// One row of a table or file.
struct FieldScope<Source: FieldSource>: Scope {
  let source: Source
  let row: Int

  func value(_ path: [String]) throws(ExpressionError) -> Value {
    source.value(row, try column(path), comparedWith: nil)
  }

  func value(_ path: [String], comparedWith other: Value) throws(ExpressionError) -> Value {
    source.value(row, try column(path), comparedWith: other)
  }

  private func column(_ path: [String]) throws(ExpressionError) -> Int {
    guard path.count == 1 else {
      let name = path.joined(separator: ".")
      throw ExpressionError(
        "\(name.shown) is not the name of a column", suggestion: "put an odd name in back-quotes")
    }
    guard let column = source.column(named: path[0]) else {
      throw .unknownColumn(path[0], known: source.names)
    }
    return column
  }
}

extension Expression {
  /// The rows of a table that meet the condition.
  package func rows(of table: Table) throws(ExpressionError) -> [Int] {
    var rows: [Int] = []
    for row in 0..<table.rowCount where try holds(in: TableScope(table, row: row)) {
      rows.append(row)
    }
    return rows
  }
}

extension Table {
  /// The value in a row of a column, for `TABLE[ROW].COLUMN`.
  package func cell(row: Int, column name: String) throws(ExpressionError) -> Value {
    guard let column = self[name] else { throw .unknownColumn(name, known: names) }
    guard (0..<rowCount).contains(row) else {
      throw ExpressionError(
        "there is no row \(row)", suggestion: "there are \(rowCount) rows, counted from 0")
    }
    return column.value(row)
  }
}
