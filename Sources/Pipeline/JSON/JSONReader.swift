/// Reads JSON strictly as RFC 8259 says.
///
/// Refused, with line and column: a byte order mark, bytes that are not UTF-8, comments, trailing
/// commas, single quotes, leading zeros, `NaN`, raw control characters in texts, half of a surrogate
/// pair, two members of one name (also where one is spelt with escapes), more than 64 levels, and
/// anything after the end.
package struct JSONReader {
  /// The most levels of lists and objects.
  package static let depthLimit = 64

  private let bytes: [UInt8]
  private var position = 0

  /// Reads one value and nothing after it.
  package static func value(_ bytes: [UInt8]) throws(JSONProblem) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    try reader.refuseMark()
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.position == bytes.count else {
      throw reader.problem(.textAfterEnd)
    }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func refuseMark() throws(JSONProblem) {
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    throw problem(.byteOrderMark)
  }

  private mutating func value(depth: Int) throws(JSONProblem) -> JSONValue {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return .text(try text())
    case let byte? where byte == UInt8(ascii: "-") || byte.isDigit: return .number(try number())
    default: break
    }
    for (word, value) in words where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw unexpected(.value)
  }

  private mutating func object(depth: Int) throws(JSONProblem) -> JSONValue {
    try enter(depth)
    var members: [JSONMember] = []
    var names: Set<[UInt8]> = []
    if skip("}") { return .object([]) }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else {
        throw unexpected(.name)
      }
      let start = position
      let name = try text()
      guard names.insert(Array(name.utf8)).inserted else {
        position = start
        throw problem(.nameTwice(name))
      }
      guard skip(":") else { throw unexpected(.colon) }
      members.append(JSONMember(name: name, value: try value(depth: depth)))
    } while skip(",")
    guard skip("}") else { throw unexpected(.commaOrBrace) }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONProblem) -> JSONValue {
    try enter(depth)
    if skip("]") { return .array([]) }
    var values: [JSONValue] = []
    repeat { values.append(try value(depth: depth)) } while skip(",")
    guard skip("]") else { throw unexpected(.commaOrBracket) }
    return .array(values)
  }

  private mutating func enter(_ depth: Int) throws(JSONProblem) {
    guard depth <= Self.depthLimit else { throw problem(.tooDeep) }
    position += 1
  }

  /// A number: `-`, digits without a leading zero, a fraction, an exponent.
  private mutating func number() throws(JSONProblem) -> String {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let whole = digits()
    let isZeroFirst = bytes[position - whole..<position].first == UInt8(ascii: "0")
    var isRight = whole > 0 && !(isZeroFirst && whole > 1)
    if next == UInt8(ascii: ".") {
      position += 1
      isRight = digits() > 0 && isRight
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      isRight = digits() > 0 && isRight
    }
    guard isRight else {
      position = start
      throw problem(.notANumber)
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, byte.isDigit { position += 1 }
    return position - start
  }

  private mutating func text() throws(JSONProblem) -> String {
    position += 1
    var content: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else {
        throw problem(.controlCharacter)
      }
      position += 1
      if byte == UInt8(ascii: "\\") {
        content += try escape()
      } else {
        content.append(byte)
      }
    }
    guard next != nil else {
      throw unexpected(.closingQuote)
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw problem(.notUTF8)
    }
    position += 1
    return text
  }

  /// The bytes that an escape stands for; the backslash has been read.
  private mutating func escape() throws(JSONProblem) -> [UInt8] {
    guard let byte = next else { throw unexpected(.escape) }
    position += 1
    if let plain = escapes[byte] { return [plain] }
    guard byte == UInt8(ascii: "u"), let first = hexadecimal() else { throw badEscape }
    if let scalar = Unicode.Scalar(first) { return Array(String(Character(scalar)).utf8) }
    guard (0xD800...0xDBFF).contains(first), bytes[position...].starts(with: [0x5C, 0x75]) else {
      throw badEscape
    }
    position += 2
    guard let second = hexadecimal(), (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00)
    else { throw badEscape }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func hexadecimal() -> UInt32? {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4,
      digits.allSatisfy({ $0 < 0x80 && Character(Unicode.Scalar($0)).isHexDigit })
    else { return nil }
    position += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private var badEscape: JSONProblem { problem(.badEscape) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private func unexpected(_ expected: JSONProblem.Expected) -> JSONProblem {
    problem(next == nil ? .ended(before: expected) : .expected(expected))
  }

  private func problem(_ reason: JSONProblem.Reason) -> JSONProblem {
    let before = bytes[..<min(position, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JSONProblem(
      reason: reason, line: before.count { $0 == 0x0A } + 1,
      column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
  }
}

private let words: [(String, JSONValue)] = [
  ("null", .null), ("true", .boolean(true)), ("false", .boolean(false)),
]

private let escapes: [UInt8: UInt8] = [
  0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
]
