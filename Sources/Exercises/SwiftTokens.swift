/// A piece of Swift source: a word, a number, or an operator.
struct SwiftToken {
  /// What it is.
  enum Kind { case word, number, mark }

  let kind: Kind
  let text: String
  /// Where it stands, in bytes of UTF-8.
  let range: Range<Int>
  /// The line, from 1.
  let line: Int
  /// The column, from 1, in bytes.
  let column: Int
  /// Whether blanks stand on both sides, as they do around infix operators.
  let isApart: Bool
}

/// The tokens of Swift source, without comments, and without texts and all that stands in them.
func swiftTokens(_ source: String) -> [SwiftToken] {
  var lexer = SwiftLexer(bytes: Array(source.utf8))
  return lexer.tokens()
}

private struct SwiftLexer {
  let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private var nesting = 0

  /// The most texts inside of texts.
  private static let nestingLimit = 64

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func tokens() -> [SwiftToken] {
    var tokens: [SwiftToken] = []
    while position < bytes.count {
      let start = position
      if let kind = next() { tokens.append(token(kind, from: start)) }
    }
    return tokens
  }

  /// Reads on by one piece; `nil` where it is no token.
  private mutating func next() -> SwiftToken.Kind? {
    let byte = bytes[position]
    if byte == 0x0A {
      step(1)
    } else if starts(with: "//") {
      while position < bytes.count, bytes[position] != 0x0A { step(1) }
    } else if starts(with: "/*") {
      comment()
    } else if byte == UInt8(ascii: "\"") || isRawText {
      text()
    } else if byte == UInt8(ascii: "#") {
      skipHashes()
      return .mark
    } else if isDigit(byte) {
      number()
      return .number
    } else if isWord(byte) {
      while position < bytes.count, isWord(bytes[position]) { step(1) }
      return .word
    } else if operatorBytes.contains(byte) {
      while position < bytes.count, operatorBytes.contains(bytes[position]),
        !starts(with: "//"), !starts(with: "/*")
      {
        step(1)
      }
      return .mark
    } else {
      step(1)
      return byte == 0x20 || byte == 0x09 || byte == 0x0D ? nil : .mark
    }
    return nil
  }

  private mutating func comment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        step(2)
      } else if starts(with: "*/") {
        depth -= 1
        step(2)
      } else {
        step(1)
      }
    } while depth > 0 && position < bytes.count
  }

  /// `#"` and the like.
  private var isRawText: Bool {
    guard bytes[position] == UInt8(ascii: "#") else { return false }
    return bytes[position...].first { $0 != UInt8(ascii: "#") } == UInt8(ascii: "\"")
  }

  /// Skips all of them at once, so that many take no longer than few.
  private mutating func skipHashes() {
    step(bytes[position...].prefix { $0 == UInt8(ascii: "#") }.count)
  }

  private mutating func text() {
    let hashes = bytes[position...].prefix { $0 == UInt8(ascii: "#") }.count
    step(hashes)
    let isLong = starts(with: "\"\"\"")
    let end = Array((isLong ? "\"\"\"" : "\"").utf8) + [UInt8](repeating: 0x23, count: hashes)
    let escape = [UInt8(ascii: "\\")] + [UInt8](repeating: 0x23, count: hashes)
    step(isLong ? 3 : 1)
    while position < bytes.count, !bytes[position...].starts(with: end) {
      if bytes[position...].starts(with: escape) {
        step(escape.count)
        if position < bytes.count, bytes[position] == UInt8(ascii: "(") {
          interpolation()
        } else {
          step(1)
        }
      } else if !isLong, bytes[position] == 0x0A {
        return
      } else {
        step(1)
      }
    }
    step(end.count)
  }

  /// Skips what stands in `\(…)`, with the texts in it; where they are nested too deeply, the rest of
  /// the source.
  private mutating func interpolation() {
    nesting += 1
    defer { nesting -= 1 }
    if nesting > Self.nestingLimit { position = bytes.count }
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || isRawText {
        text()
        continue
      }
      if byte == UInt8(ascii: "#") {
        skipHashes()
        continue
      }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      step(1)
      if depth == 0 { return }
    }
  }

  private mutating func number() {
    let isHexadecimal = starts(with: "0x")
    while position < bytes.count {
      let byte = bytes[position]
      let isPoint =
        byte == UInt8(ascii: ".") && position + 1 < bytes.count && isDigit(bytes[position + 1])
      let isSign =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && !isHexadecimal
        && [UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[position - 1])
      guard isWord(byte) || isPoint || isSign else { return }
      step(1)
    }
  }

  private func starts(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  private mutating func step(_ count: Int) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] == 0x0A { (line, lineStart) = (line + 1, position + 1) }
      position += 1
    }
  }

  private func token(_ kind: SwiftToken.Kind, from start: Int) -> SwiftToken {
    let isBlank = { (index: Int) in
      !bytes.indices.contains(index) || [0x20, 0x0A, 0x09, 0x0D].contains(bytes[index])
    }
    return SwiftToken(
      kind: kind, text: String(decoding: bytes[start..<position], as: UTF8.self),
      range: start..<position, line: line, column: start - lineStart + 1,
      isApart: isBlank(start - 1) && isBlank(position))
  }
}

private let operatorBytes = Set("+-*/%<>=!&|^~?.".utf8)

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isWord(_ byte: UInt8) -> Bool {
  isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
    || (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
}
