extension Expression {
  /// The names that the expression reads, in the order in which they first stand.
  ///
  /// Those inside of `count(TABLE where …)` belong to that table and are left out.
  package var names: [[String]] {
    var names: [[String]] = []
    for operand in root.operands {
      if case .name(let path) = operand.kind, !names.contains(path) { names.append(path) }
    }
    return names
  }

  /// The tables that the expression reads by `TABLE[ROW].COLUMN` or `count`.
  package var tables: [String] {
    var tables: [String] = []
    for operand in root.operands {
      switch operand.kind {
      case .cell(let table, _, _), .count(let table, _):
        if !tables.contains(table) { tables.append(table) }
      case .name, .literal: break
      }
    }
    return tables
  }

  /// The columns that the expression reads by `TABLE[ROW].COLUMN` or inside of `count`.
  package var tableColumns: [(table: String, column: String)] {
    root.operands.flatMap { operand -> [(table: String, column: String)] in
      switch operand.kind {
      case .cell(let table, _, let column): [(table, column)]
      case .count(let table, let condition):
        Expression(source: source, root: condition).columnNames.map { (table, $0) }
      case .name, .literal: []
      }
    }
  }

  /// The names as those of columns.
  package var columnNames: [String] { names.map { $0.joined(separator: ".") } }
}

extension ExpressionNode {
  /// All operands, from left to right.
  fileprivate var operands: [ExpressionOperand] {
    switch self {
    case .any(let parts), .all(let parts): parts.flatMap(\.operands)
    case .not(let part): part.operands
    case .operand(let operand), .membership(let operand, _, _): [operand]
    case .comparison(let left, _, let right): [left, right]
    }
  }
}
