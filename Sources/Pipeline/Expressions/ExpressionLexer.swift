/// Cuts the text of an expression into tokens.
struct ExpressionLexer {
  private let bytes: [UInt8]
  private var position = 0

  private static let signs = ["==", "!=", "<=", ">=", "<", ">", "~", "(", ")", "[", "]", ",", "."]

  /// What other languages write, and what stands for it here.
  private static let foreign = [
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

  private mutating func skipSpaces() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  private mutating func next() throws(ExpressionError) -> ExpressionToken.Kind {
    guard position < bytes.count else { return .end }
    let byte = bytes[position]
    if byte == UInt8(ascii: "\"") { return try text() }
    if byte == UInt8(ascii: "`") { return try quotedName() }
    if startsNumber() { return try number() }
    if isNameStart(byte) { return name() }
    return try sign()
  }

  private mutating func sign() throws(ExpressionError) -> ExpressionToken.Kind {
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

// MARK: - Texts and names

extension ExpressionLexer {
  private mutating func text() throws(ExpressionError) -> ExpressionToken.Kind {
    let start = position
    var content: [UInt8] = []
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\\") {
        position += 1
        guard position < bytes.count,
          [UInt8(ascii: "\""), UInt8(ascii: "\\")].contains(bytes[position])
        else {
          throw ExpressionError(
            "after a backslash stands \" or another backslash", suggestion: "write \\\\",
            at: position - 1..<position)
        }
      }
      content.append(bytes[position])
      position += 1
    }
    guard position < bytes.count else {
      throw ExpressionError("this quote is never closed", at: start..<start + 1)
    }
    position += 1
    return .text(String(decoding: content, as: UTF8.self))
  }

  private mutating func quotedName() throws(ExpressionError) -> ExpressionToken.Kind {
    let start = position + 1
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "`")) else {
      throw ExpressionError("this back-quote is never closed", at: position..<start)
    }
    position = end + 1
    guard end > start else {
      throw ExpressionError("there is no name in the back-quotes", at: start - 1..<position)
    }
    return .name(String(decoding: bytes[start..<end], as: UTF8.self), isQuoted: true)
  }

  /// Names begin with a letter or `_`; every byte beyond ASCII counts as a letter.
  private func isNameStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }

  private mutating func name() -> ExpressionToken.Kind {
    let start = position
    while position < bytes.count,
      isNameStart(bytes[position]) || isDigit(position) || bytes[position] == UInt8(ascii: "-")
    {
      position += 1
    }
    return .name(String(decoding: bytes[start..<position], as: UTF8.self), isQuoted: false)
  }
}

// MARK: - Numbers

extension ExpressionLexer {
  private func isDigit(_ index: Int) -> Bool {
    index < bytes.count && (0x30...0x39).contains(bytes[index])
  }

  private func startsNumber() -> Bool {
    let hasSign = [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[position])
    let start = hasSign ? position + 1 : position
    if isDigit(start) { return true }
    return start < bytes.count && bytes[start] == UInt8(ascii: ".") && isDigit(start + 1)
  }

  private mutating func number() throws(ExpressionError) -> ExpressionToken.Kind {
    let start = position
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      let isExponentSign =
        [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(byte) && bytes[position - 1] | 0x20 == 0x65
      guard isDigit(position) || isNameStart(byte) || byte == UInt8(ascii: ".") || isExponentSign
      else { break }
      position += 1
    }
    let written = bytes[start..<position]
    guard let number = decimalNumber(written), number.isFinite else {
      let text = String(decoding: written, as: UTF8.self).shown
      throw ExpressionError("\(text) is not a number", at: start..<position)
    }
    if let advice = decimalComma(after: written) {
      throw ExpressionError(
        "a comma cannot stand here", suggestion: advice, at: position..<position + 1)
    }
    guard !written.contains(where: { $0 | 0x20 == 0x65 }) else {
      return .number(number, decimals: nil)
    }
    let point = written.firstIndex(of: UInt8(ascii: ".")) ?? written.endIndex - 1
    return .number(number, decimals: written.endIndex - 1 - point)
  }

  /// What to write where a comma follows at once and stands for a decimal point.
  ///
  /// Inside of brackets it parts the values of a list.
  private func decimalComma(after written: ArraySlice<UInt8>) -> String? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: ","), isDigit(position + 1),
      !bytes[..<position].contains(UInt8(ascii: "("))
    else { return nil }
    let digits = bytes[(position + 1)...].prefix { (0x30...0x39).contains($0) }
    return "write \(String(decoding: written + [0x2E] + digits, as: UTF8.self))"
  }
}
