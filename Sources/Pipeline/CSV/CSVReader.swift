/// Reads CSV as RFC 4180 says, from chunks of bytes to blocks of records.
///
/// UTF-8, with LF or CRLF. The first record is the header. A byte order mark at the start is
/// dropped. An empty line is an error, except in a file of one column, where it is an empty field.
/// Every problem is thrown with its line and column, and then the reader is of no further use.
package struct CSVReader: Sendable {
  /// The longest record, with the line breaks inside its quotes: 1 MiB.
  package static let maximumRecordLength = 1 << 20
  /// The most columns a file may have.
  package static let maximumColumns = 4096

  /// The names of the columns; empty until the header has been read.
  package internal(set) var names: [String] = []
  /// The bytes of the header as they stand in the file, without line end and byte order mark.
  package internal(set) var header: [UInt8] = []

  /// The line end of the header as it stands in the file.
  package internal(set) var headerLineEnd: [UInt8] = [.lineFeed]

  enum State { case opening, fieldStart, unquoted, quoted, afterQuote, afterReturn }

  let file: String?
  let hasHeader: Bool
  var state = State.opening
  var buffer: [UInt8] = []
  var bufferOffset = 0  // where the buffer begins in the file
  var position = 0  // the next byte to look at
  var line = 1
  var recordStart = 0
  var recordLine = 1
  var recordEnd = 0  // where the content ends, once a CR was seen
  var fieldStart = 0
  var fieldEnd = 0  // of a quoted field, where its closing quote stands
  var hasDoubledQuotes = false
  var hasNonASCII = false
  var fields: [CSVField] = []
  var records: [CSVRecord] = []
  var rowsBefore = 0

  /// A reader of one file, which is named in what it throws.
  package init(file: String? = nil) {
    self.file = file
    hasHeader = true
  }

  /// A reader of a file without a header, of which every record is a row.
  ///
  /// - Parameters:
  ///   - header: The header as the file would have it.
  ///   - file: The name of the file in what is thrown later.
  /// - Throws: `InputError` for a header that would be wrong in a file, with its place in the text.
  package init(header: String, file: String? = nil) throws(InputError) {
    guard !header.isEmpty else { throw InputError("no column is named") }
    var first = CSVReader()
    let lineEnd: [UInt8] = header.utf8.last == .lineFeed ? [] : [.lineFeed]
    let rest = try first.read(Array(header.utf8) + lineEnd)
    guard try first.finish().rowCount == 0, rest.rowCount == 0 else {
      throw InputError(line: 2, "there is more than one line of names")
    }
    self.file = file
    hasHeader = false
    names = first.names
    self.header = first.header
  }

  /// Reads on, and returns the records that are complete now.
  package mutating func read(_ chunk: some Collection<UInt8>) throws(InputError) -> CSVBlock {
    buffer.append(contentsOf: chunk)
    if state == .opening {
      guard buffer.count >= ForeignFormat.longestMark else { return takeBlock() }
      try open()
    }
    try scan()
    try checkLength(upTo: position)
    return takeBlock()
  }

  /// Ends the file, and returns the last record where it had no line end.
  package mutating func finish() throws(InputError) -> CSVBlock {
    if state == .opening {
      try open()
      try scan()
    }
    switch state {
    case .opening: break
    case .quoted: throw problem(at: fieldStart - 1, .unclosedQuote)
    case .afterReturn: throw problem(at: recordEnd, .loneReturn)
    case .fieldStart where position == recordStart: break
    case .fieldStart, .unquoted: try endLastRecord(fieldEnd: position)
    case .afterQuote: try endLastRecord(fieldEnd: fieldEnd)
    }
    guard !names.isEmpty else { throw problem(at: position, .noHeader) }
    return takeBlock()
  }
}
