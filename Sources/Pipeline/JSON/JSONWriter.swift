/// Writes JSON without spaces, with numbers as Python writes them.
package struct JSONWriter {
  /// What has been written, where it was written.
  private(set) var written: ByteBuffer
  private var needsComma = false

  /// What has been written.
  package var bytes: [UInt8] { Array(written.bytes) }

  /// A writer of nothing yet.
  ///
  /// - Parameter room: About how many bytes are to come; only the speed depends on it.
  package init(room: Int = 0) { written = ByteBuffer(room: room) }

  /// Writes an object, whose members the closure writes.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    nest("{", "}", members)
  }

  /// Writes an array, whose elements the closure writes.
  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    nest("[", "]", elements)
  }

  /// Writes a member of an object.
  package mutating func member(_ name: String, _ value: (inout JSONWriter) -> Void) {
    text(name)
    written.append(UInt8(ascii: ":"))
    needsComma = false
    value(&self)
  }

  /// Writes a number; `null` where there is none.
  package mutating func number(_ number: Double?) {
    guard let number else { return null() }
    separate()
    written.append(number)
  }

  /// Writes a whole number.
  package mutating func integer(_ number: Int) {
    separate()
    written.append(number)
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ truth: Bool) {
    separate()
    written.append(booleans[truth ? 1 : 0])
  }

  /// Writes a text, with control characters as escapes.
  package mutating func text(_ text: String) {
    separate()
    written.append(.quote)
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { written.append(UInt8(ascii: "\\")) }
      written.append(scalar.jsonEscape ?? String(scalar))
    }
    written.append(.quote)
  }

  /// Writes a text; `null` where there is none.
  package mutating func textOrNull(_ text: String?) {
    if let text { self.text(text) } else { null() }
  }

  /// Writes a whole number; `null` where there is none.
  package mutating func integerOrNull(_ number: Int?) {
    if let number { integer(number) } else { null() }
  }

  /// Ends the line.
  package mutating func endLine() { written.append(.lineFeed) }

  /// Writes that there is nothing.
  package mutating func null() {
    separate()
    written.append("null")
  }

  /// Writes an array of whole numbers.
  package mutating func integers(_ numbers: some Sequence<Int>) {
    array { json in for number in numbers { json.integer(number) } }
  }

  /// Writes an array of texts.
  package mutating func texts(_ texts: [String]) {
    array { json in for text in texts { json.text(text) } }
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    written.append(UInt8(ascii: open))
    needsComma = false
    content(&self)
    written.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { written.append(.comma) }
    needsComma = true
  }
}

private let booleans = ShortText.texts(["false", "true"])
