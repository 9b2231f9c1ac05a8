extension ExpressionLexer {
  func isDigit(_ index: Int) -> Bool {
    index < bytes.count && bytes[index].isDigit
  }

  func startsNumber() -> Bool {
    let hasSign = [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[position])
    let start = hasSign ? position + 1 : position
    if isDigit(start) { return true }
    return start < bytes.count && bytes[start] == UInt8(ascii: ".") && isDigit(start + 1)
  }

  mutating func number() throws(ExpressionError) -> ExpressionToken.Kind {
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
  func decimalComma(after written: ArraySlice<UInt8>) -> String? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: ","), isDigit(position + 1),
      !bytes[..<position].contains(UInt8(ascii: "("))
    else { return nil }
    let digits = bytes[(position + 1)...].prefix { (0x30...0x39).contains($0) }
    return "write \(String(decoding: written + [0x2E] + digits, as: UTF8.self))"
  }
}
