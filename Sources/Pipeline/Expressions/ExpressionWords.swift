extension ExpressionLexer {
  mutating func text() throws(ExpressionError) -> ExpressionToken.Kind {
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

  mutating func quotedName() throws(ExpressionError) -> ExpressionToken.Kind {
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
  func isNameStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }

  mutating func name() -> ExpressionToken.Kind {
    let start = position
    while position < bytes.count,
      isNameStart(bytes[position]) || isDigit(position) || bytes[position] == UInt8(ascii: "-")
    {
      position += 1
    }
    return .name(String(decoding: bytes[start..<position], as: UTF8.self), isQuoted: false)
  }
}
