extension ExpressionParser {
  mutating func literal() throws(ExpressionError) -> ExpressionOperand {
    let operand = try operand()
    guard case .literal = operand.kind else {
      throw ExpressionError(
        "a list holds numbers, texts, true, false or missing",
        suggestion: "put a text in double quotes", at: operand.range)
    }
    return operand
  }

  mutating func operand() throws(ExpressionError) -> ExpressionOperand {
    let start = token
    switch start.kind {
    case .number(let number, let decimals):
      return literal(.number(number), decimals: decimals)
    case .text(let text): return literal(.text(text))
    case .name("true", false): return literal(.boolean(true))
    case .name("false", false): return literal(.boolean(false))
    case .name("missing", false): return literal(.missing)
    case .name("count", false) where tokens[position + 1].isSign("("): return try count()
    case .name(let name, let isQuoted) where isQuoted || !Self.keywords.contains(name):
      return try named(advance())
    default: throw unexpected("a value")
    }
  }

  mutating func literal(_ value: Value, decimals: Int? = nil) -> ExpressionOperand {
    ExpressionOperand(kind: .literal(value, decimals: decimals), range: advance().range)
  }

  mutating func named(_ first: ExpressionToken) throws(ExpressionError) -> ExpressionOperand {
    guard case .name(let name, _) = first.kind else { throw unexpected("a name") }
    if take(sign: "[") { return try cell(of: name, from: first.range.lowerBound) }
    var path = [name]
    var end = first.range.upperBound
    while take(sign: ".") {
      end = token.range.upperBound
      path.append(try self.name())
    }
    return ExpressionOperand(kind: .name(path), range: first.range.lowerBound..<end)
  }

  mutating func cell(
    of table: String, from start: Int
  ) throws(ExpressionError) -> ExpressionOperand {
    guard case .number(let number, decimals: 0) = token.kind, let row = Int(exactly: number),
      row >= 0
    else { throw unexpected("the number of a row, from 0") }
    _ = advance()
    try expect(sign: "]")
    try expect(sign: ".")
    let end = token.range.upperBound
    let column = try name()
    return ExpressionOperand(
      kind: .cell(table: table, row: row, column: column), range: start..<end)
  }

  mutating func count() throws(ExpressionError) -> ExpressionOperand {
    let start = advance().range.lowerBound
    try expect(sign: "(")
    let table = try name()
    guard take(word: "where") else { throw unexpected("'where'") }
    let condition = try nested { parser throws(ExpressionError) in try parser.expression() }
    let end = token.range.upperBound
    try expect(sign: ")")
    return ExpressionOperand(kind: .count(table: table, condition), range: start..<end)
  }

  mutating func name() throws(ExpressionError) -> String {
    guard case .name(let name, let isQuoted) = token.kind,
      isQuoted || !Self.keywords.contains(name)
    else { throw unexpected("a name") }
    _ = advance()
    return name
  }
}
