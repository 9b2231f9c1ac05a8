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

  /// The names of a session's artefacts that the expression reads, each with its first place.
  ///
  /// A place is counted in bytes of UTF-8.
  package var artefacts: [(name: String, range: Range<Int>)] {
    var found: [(name: String, range: Range<Int>)] = []
    for operand in root.operands {
      guard let name = operand.artefact, !found.contains(where: { $0.name == name }) else {
        continue
      }
      found.append((name, range(of: name, in: operand)))
    }
    return found
  }

  /// Where an operand names the artefact that it reads: at its beginning, or behind `count(`.
  private func range(of name: String, in operand: ExpressionOperand) -> Range<Int> {
    let bytes = Array(source.utf8)
    var start = operand.range.lowerBound
    if case .count = operand.kind {
      start = (bytes[start...].firstIndex(of: UInt8(ascii: "(")) ?? start) + 1
      start = bytes[start...].firstIndex { $0 > UInt8(ascii: " ") } ?? start
    }
    let quotes = bytes[start] == UInt8(ascii: "`") ? 2 : 0
    return start..<(start + name.utf8.count + quotes)
  }

  /// What the operands that have to be looked up are worth, by the words that stand there.
  ///
  /// - Parameter scope: Where they are looked up.
  /// - Returns: Words and values, in the order of the words.
  /// - Throws: An `ExpressionError` where one is not found.
  package func readings(
    in scope: some Scope
  ) throws(ExpressionError) -> [(words: String, value: Value)] {
    var readings: [(words: String, value: Value)] = []
    for operand in root.operands {
      if case .literal = operand.kind { continue }
      let words = String(decoding: Array(source.utf8)[operand.range], as: UTF8.self)
      let part = Expression(source: source, root: .operand(operand))
      if !readings.contains(where: { $0.words == words }) {
        readings.append((words, try part.value(in: scope)))
      }
    }
    return readings
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

extension ExpressionOperand {
  /// The artefact of a session that it reads.
  fileprivate var artefact: String? {
    switch kind {
    case .name(let path): path.first
    case .cell(let table, _, _), .count(let table, _): table
    case .literal: nil
    }
  }
}
