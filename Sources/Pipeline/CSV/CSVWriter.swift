/// Writes CSV as Python's pandas does: comma, LF, quotes only where they are needed.
package struct CSVWriter: Sendable {
  /// What has been written and not yet taken away.
  package private(set) var bytes: [UInt8] = []
  private var isInRow = false
  private var isAtStart = true

  /// A writer of nothing yet.
  package init() {}

  /// Adds a field to the row; `nil` is a missing one.
  package mutating func field(_ text: String?) {
    separate()
    append(text ?? "")
  }

  /// Adds a field whose bytes need no quotes, such as a number.
  package mutating func plainField(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds a field whose bytes, which need no quotes, the closure writes.
  mutating func plainField(_ write: (inout [UInt8]) -> Void) {
    separate()
    write(&bytes)
  }

  /// Adds a whole number.
  package mutating func number(_ number: Int) {
    separate()
    bytes.append(number)
  }

  /// Adds a number with the shortest digits that read back as the same.
  package mutating func number(_ number: Double) {
    separate()
    bytes.append(number)
  }

  /// Adds fields that are written already.
  package mutating func written(_ fields: ArraySlice<UInt8>) {
    separate()
    bytes.append(contentsOf: fields)
  }

  /// Adds fields that are written already.
  mutating func written(_ fields: [UInt8]) {
    separate()
    bytes.append(contentsOf: fields)
  }

  /// A field as it stands in a row.
  static func field(_ text: String?) -> [UInt8] {
    var writer = CSVWriter()
    writer.field(text)
    return writer.bytes
  }

  /// Ends the row.
  package mutating func endRow(_ lineEnd: [UInt8] = [.lineFeed]) {
    bytes.append(contentsOf: lineEnd)
    isInRow = false
    isAtStart = false
  }

  /// Writes a whole row.
  package mutating func row(_ fields: [String?]) {
    for text in fields { field(text) }
    endRow()
  }

  /// Adds rows that another writer wrote.
  package mutating func rows(_ rows: [UInt8]) { bytes.append(contentsOf: rows) }

  /// Hands out what has been written so far and forgets it.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll() }
    return bytes
  }

  private mutating func separate() {
    if isInRow { bytes.append(.comma) }
    isInRow = true
  }

  private mutating func append(_ text: String) {
    // At the start of a file the mark of its encoding would be taken for that, and dropped.
    let isMark = isAtStart && bytes.isEmpty && text.utf8.starts(with: [0xEF, 0xBB, 0xBF])
    guard isMark || text.utf8.contains(where: { needsQuotes($0) }) else {
      return bytes.append(contentsOf: text.utf8)
    }
    bytes.append(.quote)
    for byte in text.utf8 {
      if byte == .quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == .comma || byte == .quote || byte == .lineFeed || byte == .carriageReturn
  }
}
