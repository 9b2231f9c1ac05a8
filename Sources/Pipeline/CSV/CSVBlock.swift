/// Some records of a CSV file, one after the other, with the places of their fields.
///
/// The bytes are those of the file; nothing is copied or unescaped before it is asked for.
package struct CSVBlock: Sendable {
  /// How many records there are.
  package var rowCount: Int { records.count }
  /// The number of the first record in its file, from 0; the header does not count.
  package let firstRow: Int
  /// The names of the columns.
  package let names: [String]

  let file: String?
  let bytes: [UInt8]
  let records: [CSVRecord]
  let fields: [CSVField]

  /// The bytes of a record as they stand in the file, without the line end.
  package func record(_ row: Int) -> ArraySlice<UInt8> {
    bytes[records[row].start..<records[row].end]
  }

  /// The line end of a record as it stands in the file; LF where the file ends without one.
  package func lineEnd(_ row: Int) -> [UInt8] {
    records[row].endsWithCRLF ? [.carriageReturn, .lineFeed] : [.lineFeed]
  }

  /// The bytes of a field without its quotes; doubled quotes are single.
  package func field(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    let field = fields[row * names.count + column]
    let slice = bytes[field.start..<field.end]
    return field.hasDoubledQuotes ? unescaped(slice)[...] : slice
  }

  /// The text of a field; `nil` where it is empty, which means missing.
  package func text(_ row: Int, _ column: Int) -> String? {
    let slice = field(row, column)
    return slice.isEmpty ? nil : String(decoding: slice, as: UTF8.self)
  }

  /// A problem with a field, named with its place in the file.
  package func error(
    _ row: Int, _ column: Int, _ message: String, suggestion: String? = nil
  ) -> InputError {
    let record = records[row]
    let place = place(
      of: fields[row * names.count + column].start, in: bytes, lineStart: record.start,
      line: record.line)
    return InputError(
      file: file, line: place.line, column: place.column, message, suggestion: suggestion)
  }
}

/// Where a record stands in the bytes of its block.
struct CSVRecord: Sendable {
  let start: Int
  let end: Int
  let line: Int
  let endsWithCRLF: Bool
}

/// Where a field stands in the bytes of its block, without its quotes.
struct CSVField: Sendable {
  // A log has many fields, so they are kept small: the buffer of a reader is smaller than 2 GiB.
  private var first: UInt32
  private var endAndQuotes: UInt32

  init(start: Int, end: Int, hasDoubledQuotes: Bool) {
    first = UInt32(start)
    endAndQuotes = UInt32(end) << 1 | (hasDoubledQuotes ? 1 : 0)
  }

  var start: Int { Int(first) }
  var end: Int { Int(endAndQuotes >> 1) }
  var hasDoubledQuotes: Bool { endAndQuotes & 1 == 1 }

  mutating func move(by distance: Int) {
    self = CSVField(
      start: start + distance, end: end + distance, hasDoubledQuotes: hasDoubledQuotes)
  }
}

/// The bytes of a quoted field with doubled quotes made single.
private func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(field.count)
  var skips = false
  for byte in field {
    skips = byte == .quote && !skips
    if !skips { result.append(byte) }
  }
  return result
}

/// The line, and the column in Unicode scalars, of a byte; both from 1.
func place(
  of offset: Int, in bytes: [UInt8], lineStart: Int, line: Int
) -> (line: Int, column: Int) {
  var line = line
  var column = 1
  for byte in bytes[lineStart..<offset] {
    if byte == .lineFeed {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
  return (line, column)
}
