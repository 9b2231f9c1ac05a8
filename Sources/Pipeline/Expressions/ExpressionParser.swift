/// Reads tokens by the grammar: each function reads one rule of it.
struct ExpressionParser {
  let tokens: [ExpressionToken]
  var position = 0
  var depth = 0

  /// How deep brackets, `not` and `count` may stand in each other.
  static let maximumDepth = 16

  static let keywords = ["and", "or", "not", "in", "true", "false", "missing"]

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

  var token: ExpressionToken { tokens[position] }

  mutating func advance() -> ExpressionToken {
    defer { position = min(position + 1, tokens.count - 1) }
    return token
  }

  mutating func take(word: String) -> Bool {
    guard token.isWord(word) else { return false }
    _ = advance()
    return true
  }

  mutating func take(sign: String) -> Bool {
    guard token.isSign(sign) else { return false }
    _ = advance()
    return true
  }

  mutating func expect(sign: String) throws(ExpressionError) {
    guard take(sign: sign) else { throw unexpected("'\(sign)'") }
  }

  func unexpected(_ expected: String) -> ExpressionError {
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
