/// Cuts the text of an expression into tokens.
struct ExpressionLexer {
  let bytes: [UInt8]
  var position = 0

  static let signs = ["==", "!=", "<=", ">=", "<", ">", "~", "(", ")", "[", "]", ",", "."]

  /// What other languages write, and what stands for it here.
  static let foreign = [
    "&&": "and", "||": "or", "<>": "!=", "=": "==", "!": "not", "&": "and", "|": "or",
  ]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// All tokens; the last one is `.end`.
  mutating func tokens() throws(ExpressionError) -> [ExpressionToken] {
    var tokens: [ExpressionToken] = []
    while true {
      skipSpaces()
      let start = position
      let kind = try next()
      tokens.append(ExpressionToken(kind: kind, range: start..<position))
      if kind == .end { return tokens }
    }
  }

  mutating func skipSpaces() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  mutating func next() throws(ExpressionError) -> ExpressionToken.Kind {
    guard position < bytes.count else { return .end }
    let byte = bytes[position]
    if byte == UInt8(ascii: "\"") { return try text() }
    if byte == UInt8(ascii: "`") { return try quotedName() }
    if startsNumber() { return try number() }
    if isNameStart(byte) { return name() }
    return try sign()
  }

  mutating func sign() throws(ExpressionError) -> ExpressionToken.Kind {
    for sign in Self.signs where bytes[position...].starts(with: sign.utf8) {
      position += sign.utf8.count
      return .sign(sign)
    }
    let longest = Self.foreign.keys.sorted { $0.count > $1.count }
    for sign in longest where bytes[position...].starts(with: sign.utf8) {
      throw ExpressionError(
        "'\(sign)' is not known here", suggestion: Self.foreign[sign].map { "write \($0)" },
        at: position..<position + sign.utf8.count)
    }
    if bytes[position] == UInt8(ascii: "'") {
      throw ExpressionError(
        "a text stands in double quotes", suggestion: "write \"text\"", at: position..<position + 1)
    }
    let character = String(decoding: [bytes[position]], as: UTF8.self).shown
    throw ExpressionError("\(character) cannot stand here", at: position..<position + 1)
  }
}
