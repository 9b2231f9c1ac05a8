/// Writes CSV as Python's pandas does: comma, LF, quotes only where they are needed.
package struct CSVWriter: Sendable {
  private var bytes = ByteBuffer()
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
    bytes.append(text)
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

  /// Adds fields that are written already, with commas between them, as parts of other bytes.
  mutating func written(_ other: ByteBuffer, _ parts: some Collection<Range<Int>>) {
    separate()
    bytes.append(other, parts)
  }

  /// Adds the last fields of a row, from a place among the bytes on, to that of another writer.
  func copy(from start: Int, to writer: inout CSVWriter) {
    writer.written(bytes, CollectionOfOne(start..<bytes.count))
  }

  /// How many bytes have been written and not yet taken away.
  var count: Int { bytes.count }

  /// Ends the row.
  package mutating func endRow(_ lineEnd: [UInt8]) {
    bytes.append(contentsOf: lineEnd)
    closeRow()
  }

  /// A row as it stands in a file.
  static func line(_ fields: [String?]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(fields)
    return writer.take()
  }

  /// Ends the row with a line feed.
  package mutating func endRow() {
    bytes.append(.lineFeed)
    closeRow()
  }

  /// Writes a whole row.
  package mutating func row(_ fields: [String?]) {
    for text in fields { field(text) }
    endRow()
  }

  /// Adds rows that another writer wrote.
  package mutating func rows(_ rows: [UInt8]) { bytes.append(contentsOf: rows) }

  /// Hands out what has been written so far and forgets it.
  package mutating func take() -> [UInt8] { bytes.take() }

  private mutating func closeRow() {
    isInRow = false
    isAtStart = false
  }

  private mutating func separate() {
    if isInRow { bytes.append(.comma) }
    isInRow = true
  }

  private mutating func append(_ text: String) {
    // At the start of a file the mark of its encoding would be taken for that, and dropped.
    let isMark = isAtStart && bytes.count == 0 && text.utf8.starts(with: [0xEF, 0xBB, 0xBF])
    guard isMark || text.utf8.contains(where: { needsQuotes($0) }) else {
      return bytes.append(text)
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
