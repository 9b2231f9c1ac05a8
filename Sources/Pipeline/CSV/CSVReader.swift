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
  package private(set) var names: [String] = []
  /// The bytes of the header as they stand in the file, without line end and byte order mark.
  package private(set) var header: [UInt8] = []

  /// The line end of the header as it stands in the file.
  package private(set) var headerLineEnd: [UInt8] = [0x0A]

  private enum State { case opening, fieldStart, unquoted, quoted, afterQuote, afterReturn }

  private let file: String?
  private var state = State.opening
  private var buffer: [UInt8] = []
  private var bufferOffset = 0  // where the buffer begins in the file
  private var position = 0  // the next byte to look at
  private var line = 1
  private var recordStart = 0
  private var recordLine = 1
  private var recordEnd = 0  // where the content ends, once a CR was seen
  private var fieldStart = 0
  private var fieldEnd = 0  // of a quoted field, where its closing quote stands
  private var hasDoubledQuotes = false
  private var hasNonASCII = false
  private var fields: [CSVField] = []
  private var records: [CSVRecord] = []
  private var rowsBefore = 0

  /// A reader of one file, which is named in what it throws.
  package init(file: String? = nil) {
    self.file = file
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

// MARK: - The state machine

extension CSVReader {
  /// Looks for the marks of what is no text, and drops the byte order mark.
  private mutating func open() throws(InputError) {
    if let format = ForeignFormat(of: buffer) { throw problem(at: 0, .foreign(format)) }
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    startRecord()
  }

  private mutating func scan() throws(InputError) {
    let bytes = buffer
    while position < bytes.count {
      let byte = bytes[position]
      guard byte != 0 else { throw problem(at: position, .nul(offset: bufferOffset + position)) }
      hasNonASCII = hasNonASCII || byte >= 0x80
      switch state {
      case .opening, .fieldStart: try scanFieldStart(byte)
      case .unquoted: try scanUnquoted(byte)
      case .quoted: scanQuoted(byte)
      case .afterQuote: try scanAfterQuote(byte)
      case .afterReturn:
        guard byte == .lineFeed else { throw problem(at: recordEnd, .loneReturn) }
        try endRecord(at: recordEnd, endsWithCRLF: true)
      }
      position += 1
    }
  }

  private mutating func scanFieldStart(_ byte: UInt8) throws(InputError) {
    fieldStart = position
    hasDoubledQuotes = false
    guard byte == .quote else {
      state = .unquoted
      return try scanUnquoted(byte)
    }
    fieldStart += 1
    state = .quoted
  }

  private mutating func scanUnquoted(_ byte: UInt8) throws(InputError) {
    switch byte {
    case .comma, .lineFeed, .carriageReturn: try endField(at: position, with: byte)
    case .quote: throw problem(at: position, .quoteInside)
    default: break
    }
  }

  private mutating func scanQuoted(_ byte: UInt8) {
    if byte == .quote {
      fieldEnd = position
      state = .afterQuote
    } else if byte == .lineFeed {
      line += 1
    }
  }

  private mutating func scanAfterQuote(_ byte: UInt8) throws(InputError) {
    switch byte {
    case .quote:
      hasDoubledQuotes = true
      state = .quoted
    case .comma, .lineFeed, .carriageReturn: try endField(at: fieldEnd, with: byte)
    default: throw problem(at: position, .textAfterQuote)
    }
  }

  private mutating func endField(at end: Int, with byte: UInt8) throws(InputError) {
    fields.append(CSVField(start: fieldStart, end: end, hasDoubledQuotes: hasDoubledQuotes))
    switch byte {
    case .comma: state = .fieldStart
    case .carriageReturn:
      recordEnd = position
      state = .afterReturn
    default: try endRecord(at: position, endsWithCRLF: false)
    }
  }

  private mutating func endLastRecord(fieldEnd end: Int) throws(InputError) {
    let start = state == .fieldStart ? position : fieldStart
    fields.append(
      CSVField(
        start: start, end: end, hasDoubledQuotes: state == .afterQuote && hasDoubledQuotes))
    try endRecord(at: position, endsWithCRLF: false)
    recordStart = position
  }

  private mutating func endRecord(at end: Int, endsWithCRLF: Bool) throws(InputError) {
    try checkLength(upTo: end)
    try checkEncoding(upTo: end)
    if names.isEmpty {
      try endHeader(at: end)
      headerLineEnd = endsWithCRLF ? [.carriageReturn, .lineFeed] : [.lineFeed]
    } else {
      try checkFields(upTo: end)
      records.append(
        CSVRecord(start: recordStart, end: end, line: recordLine, endsWithCRLF: endsWithCRLF))
    }
    line += 1
    startRecord(at: position + 1)
  }

  private mutating func startRecord(at start: Int? = nil) {
    recordStart = start ?? position
    recordLine = line
    hasNonASCII = false
    state = .fieldStart
  }

  /// Hands out the complete records and keeps the beginning of the next one.
  private mutating func takeBlock() -> CSVBlock {
    let complete = records.count * names.count
    let block = CSVBlock(
      firstRow: rowsBefore, names: names, file: file, bytes: records.isEmpty ? [] : buffer,
      records: records, fields: Array(fields[..<complete]))
    rowsBefore += records.count
    records.removeAll(keepingCapacity: true)
    forget(recordStart)
    fields.removeFirst(complete)
    return block
  }

  /// Drops so many bytes at the front of the buffer.
  private mutating func forget(_ count: Int) {
    guard count > 0 else { return }
    buffer = Array(buffer[count...])
    bufferOffset += count
    position -= count
    fieldStart -= count
    fieldEnd -= count
    recordEnd -= count
    recordStart = 0
    let complete = records.count * names.count
    for index in fields.indices.dropFirst(complete) {
      fields[index].start -= count
      fields[index].end -= count
    }
  }
}

// MARK: - What a record must be

extension CSVReader {
  private mutating func endHeader(at end: Int) throws(InputError) {
    guard end > recordStart else { throw problem(at: recordStart, .noHeader) }
    guard fields.count <= Self.maximumColumns else {
      throw problem(at: fields[Self.maximumColumns].start, .tooManyColumns)
    }
    var found: [String] = []
    var seen: Set<ExactText> = []
    let line = CSVBlock(
      firstRow: 0, names: fields.map { _ in "" }, file: file, bytes: buffer,
      records: [CSVRecord(start: recordStart, end: end, line: 1, endsWithCRLF: false)],
      fields: fields)
    for column in fields.indices {
      guard let name = line.text(0, column) else {
        throw line.error(0, column, "column \(column + 1) has no name")
      }
      guard seen.insert(ExactText(name)).inserted else {
        throw line.error(0, column, "there are two columns named \(name.shown)")
      }
      found.append(name)
    }
    names = found
    header = Array(buffer[recordStart..<end])
    fields.removeAll(keepingCapacity: true)
  }

  private func checkFields(upTo end: Int) throws(InputError) {
    let first = records.count * names.count
    let count = fields.count - first
    guard end > recordStart || names.count == 1 else { throw problem(at: recordStart, .emptyLine) }
    guard count != names.count else { return }
    let extra = count > names.count ? fields[first + names.count].start : end
    throw problem(at: extra, .ragged(count: count, expected: names.count))
  }

  private func checkLength(upTo end: Int) throws(InputError) {
    guard end - recordStart > Self.maximumRecordLength else { return }
    throw problem(at: recordStart, .tooLong)
  }

  private func checkEncoding(upTo end: Int) throws(InputError) {
    guard hasNonASCII else { return }
    guard let wrong = firstInvalidUTF8(in: buffer[recordStart..<end]) else { return }
    throw problem(at: wrong, .notUTF8(buffer[wrong], offset: bufferOffset + wrong))
  }

  private func problem(at offset: Int, _ problem: CSVProblem) -> InputError {
    let place = place(of: offset, in: buffer, lineStart: recordStart, line: recordLine)
    return InputError(
      file: file, line: place.line, column: place.column, problem.message,
      suggestion: problem.suggestion)
  }
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let lineFeed: UInt8 = 0x0A
  fileprivate static let carriageReturn: UInt8 = 0x0D
}
