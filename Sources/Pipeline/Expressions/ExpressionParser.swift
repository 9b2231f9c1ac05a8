/// Reads tokens by the grammar: each function reads one rule of it.
struct ExpressionParser {
  private let tokens: [ExpressionToken]
  private var position = 0
  private var depth = 0

  /// How deep brackets, `not` and `count` may stand in each other.
  static let maximumDepth = 16

  private static let keywords = ["and", "or", "not", "in", "true", "false", "missing"]

  init(_ tokens: [ExpressionToken]) {
    self.tokens = tokens
  }

  /// Reads the tokens to their end.
  mutating func whole() throws(ExpressionError) -> ExpressionNode {
    guard token.kind != .end else {
      throw ExpressionError("there is no expression", at: token.range)
    }
    let node = try expression()
    guard token.kind == .end else { throw unexpected("the end") }
    return node
  }

  private var token: ExpressionToken { tokens[position] }

  private mutating func advance() -> ExpressionToken {
    defer { position = min(position + 1, tokens.count - 1) }
    return token
  }

  private mutating func take(word: String) -> Bool {
    guard token.isWord(word) else { return false }
    _ = advance()
    return true
  }

  private mutating func take(sign: String) -> Bool {
    guard token.isSign(sign) else { return false }
    _ = advance()
    return true
  }

  private mutating func expect(sign: String) throws(ExpressionError) {
    guard take(sign: sign) else { throw unexpected("'\(sign)'") }
  }

  private func unexpected(_ expected: String) -> ExpressionError {
    let found =
      switch token.kind {
      case .name(let name, _): name.shown
      case .number: "a number"
      case .text(let text): "the text \(text.shown)"
      case .sign(let sign): "'\(sign)'"
      case .end: "the end"
      }
    return ExpressionError("expected \(expected), and found \(found)", at: token.range)
  }
}

// MARK: - Conditions

extension ExpressionParser {
  private mutating func expression() throws(ExpressionError) -> ExpressionNode {
    var parts = [try conjunction()]
    while take(word: "or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(ExpressionError) -> ExpressionNode {
    var parts = [try negation()]
    while take(word: "and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(ExpressionError) -> ExpressionNode {
    guard take(word: "not") else { return try condition() }
    return .not(try nested { parser throws(ExpressionError) in try parser.condition() })
  }

  private mutating func condition() throws(ExpressionError) -> ExpressionNode {
    guard take(sign: "(") else { return try comparison() }
    let inner = try nested { parser throws(ExpressionError) in try parser.expression() }
    try expect(sign: ")")
    return inner
  }

  private mutating func nested(
    _ read: (inout ExpressionParser) throws(ExpressionError) -> ExpressionNode
  ) throws(ExpressionError) -> ExpressionNode {
    guard depth < Self.maximumDepth else {
      throw ExpressionError(
        "the expression is nested deeper than \(Self.maximumDepth)", at: token.range)
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  private mutating func comparison() throws(ExpressionError) -> ExpressionNode {
    let left = try operand()
    if case .sign(let sign) = token.kind, let comparison = ExpressionComparison(rawValue: sign) {
      _ = advance()
      let right = try operand()
      if comparison == .rounded { try checkRounded(right) }
      return .comparison(left, comparison, right)
    }
    if token.isWord("not"), tokens[position + 1].isWord("in") {
      position += 2
      return .membership(left, isNegated: true, try literals())
    }
    guard take(word: "in") else { return .operand(left) }
    return .membership(left, isNegated: false, try literals())
  }

  /// After `~` stands a number with at most 15 decimals and no exponent.
  private func checkRounded(_ operand: ExpressionOperand) throws(ExpressionError) {
    guard case .literal(.number, let decimals) = operand.kind else {
      throw ExpressionError("after '~' stands a number as it is printed", at: operand.range)
    }
    guard let decimals, decimals <= 15 else {
      throw ExpressionError(
        "after '~' stands a number without exponent and with at most 15 decimals", at: operand.range
      )
    }
  }

  private mutating func literals() throws(ExpressionError) -> [ExpressionOperand] {
    try expect(sign: "(")
    var values = [try literal()]
    while take(sign: ",") { values.append(try literal()) }
    try expect(sign: ")")
    return values
  }
}

// MARK: - Operands

extension ExpressionParser {
  private mutating func literal() throws(ExpressionError) -> ExpressionOperand {
    let operand = try operand()
    guard case .literal = operand.kind else {
      throw ExpressionError(
        "a list holds numbers, texts, true, false or missing",
        suggestion: "put a text in double quotes", at: operand.range)
    }
    return operand
  }

  private mutating func operand() throws(ExpressionError) -> ExpressionOperand {
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

  private mutating func literal(_ value: Value, decimals: Int? = nil) -> ExpressionOperand {
    ExpressionOperand(kind: .literal(value, decimals: decimals), range: advance().range)
  }

  private mutating func named(_ first: ExpressionToken) throws(ExpressionError) -> ExpressionOperand
  {
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

  private mutating func cell(
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

  private mutating func count() throws(ExpressionError) -> ExpressionOperand {
    let start = advance().range.lowerBound
    try expect(sign: "(")
    let table = try name()
    guard take(word: "where") else { throw unexpected("'where'") }
    let condition = try nested { parser throws(ExpressionError) in try parser.expression() }
    let end = token.range.upperBound
    try expect(sign: ")")
    return ExpressionOperand(kind: .count(table: table, condition), range: start..<end)
  }

  private mutating func name() throws(ExpressionError) -> String {
    guard case .name(let name, let isQuoted) = token.kind,
      isQuoted || !Self.keywords.contains(name)
    else { throw unexpected("a name") }
    _ = advance()
    return name
  }
}
