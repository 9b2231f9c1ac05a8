/// Writes JSON without spaces, with numbers as Python writes them.
package struct JSONWriter {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// A writer of nothing yet.
  package init() {}

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
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
    value(&self)
  }

  /// Writes a number; `null` where there is none.
  package mutating func number(_ number: Double?) { plain(number.map(PythonText.repr) ?? "null") }

  /// Writes a whole number.
  package mutating func integer(_ number: Int) { plain(String(number)) }

  /// Writes `true` or `false`.
  package mutating func boolean(_ truth: Bool) { plain(truth ? "true" : "false") }

  /// Writes a text, with control characters as escapes.
  package mutating func text(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(contentsOf: (scalar.jsonEscape ?? String(scalar)).utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a text; `null` where there is none.
  package mutating func textOrNull(_ text: String?) {
    if let text { self.text(text) } else { null() }
  }

  /// Writes a whole number; `null` where there is none.
  package mutating func integerOrNull(_ number: Int?) {
    if let number { integer(number) } else { null() }
  }

  /// Writes that there is nothing.
  package mutating func null() { plain("null") }

  /// Writes an array of whole numbers.
  package mutating func integers(_ numbers: [Int]) {
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
    bytes.append(UInt8(ascii: open))
    needsComma = false
    content(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func plain(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
