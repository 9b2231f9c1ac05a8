extension ExpressionParser {
  mutating func expression() throws(ExpressionError) -> ExpressionNode {
    var parts = [try conjunction()]
    while take(word: "or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  mutating func conjunction() throws(ExpressionError) -> ExpressionNode {
    var parts = [try negation()]
    while take(word: "and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  mutating func negation() throws(ExpressionError) -> ExpressionNode {
    guard take(word: "not") else { return try condition() }
    return .not(try nested { parser throws(ExpressionError) in try parser.condition() })
  }

  mutating func condition() throws(ExpressionError) -> ExpressionNode {
    guard take(sign: "(") else { return try comparison() }
    let inner = try nested { parser throws(ExpressionError) in try parser.expression() }
    try expect(sign: ")")
    return inner
  }

  mutating func nested(
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

  mutating func comparison() throws(ExpressionError) -> ExpressionNode {
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
  func checkRounded(_ operand: ExpressionOperand) throws(ExpressionError) {
    guard case .literal(.number, let decimals) = operand.kind else {
      throw ExpressionError("after '~' stands a number as it is printed", at: operand.range)
    }
    guard let decimals, decimals <= 15 else {
      throw ExpressionError(
        "after '~' stands a number without exponent and with at most 15 decimals", at: operand.range
      )
    }
  }

  mutating func literals() throws(ExpressionError) -> [ExpressionOperand] {
    try expect(sign: "(")
    var values = [try literal()]
    while take(sign: ",") { values.append(try literal()) }
    try expect(sign: ")")
    return values
  }
}
