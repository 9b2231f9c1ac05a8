extension CSVReader {
  /// Looks for the marks of what is no text, and drops the byte order mark.
  mutating func open() throws(InputError) {
    if let format = ForeignFormat(of: buffer) { throw problem(at: 0, .foreign(format)) }
    if hasHeader, buffer.starts(with: byteOrderMark) { position = byteOrderMark.count }
    startRecord()
  }

  mutating func scan() throws(InputError) {
    let bytes = buffer
    while position < bytes.count {
      if state == .unquoted {
        position = endOfPlainBytes(in: bytes, from: position)
        guard position < bytes.count else { return }
      }
      try scan(bytes[position])
      position += 1
    }
  }

  private mutating func scan(_ byte: UInt8) throws(InputError) {
    guard byte != 0 else { throw problem(at: position, .nul(offset: bufferOffset + position)) }
    if byte >= 0x80 { hasNonASCII = true }
    switch state {
    case .opening, .fieldStart: try scanFieldStart(byte)
    case .unquoted: try scanUnquoted(byte)
    case .quoted: scanQuoted(byte)
    case .afterQuote: try scanAfterQuote(byte)
    case .afterReturn:
      guard byte == .lineFeed else { throw problem(at: recordEnd, .loneReturn) }
      try endRecord(at: recordEnd, endsWithCRLF: true)
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

  mutating func scanQuoted(_ byte: UInt8) {
    if byte == .quote {
      fieldEnd = position
      state = .afterQuote
    } else if byte == .lineFeed {
      line += 1
    }
  }

  mutating func scanAfterQuote(_ byte: UInt8) throws(InputError) {
    switch byte {
    case .quote:
      hasDoubledQuotes = true
      state = .quoted
    case .comma, .lineFeed, .carriageReturn: try endField(at: fieldEnd, with: byte)
    default: throw problem(at: position, .textAfterQuote)
    }
  }

  mutating func endField(at end: Int, with byte: UInt8) throws(InputError) {
    fields.append(CSVField(start: fieldStart, end: end, hasDoubledQuotes: hasDoubledQuotes))
    switch byte {
    case .comma: state = .fieldStart
    case .carriageReturn:
      recordEnd = position
      state = .afterReturn
    default: try endRecord(at: position, endsWithCRLF: false)
    }
  }

  mutating func endLastRecord(fieldEnd end: Int) throws(InputError) {
    let start = state == .fieldStart ? position : fieldStart
    fields.append(
      CSVField(
        start: start, end: end, hasDoubledQuotes: state == .afterQuote && hasDoubledQuotes))
    try endRecord(at: position, endsWithCRLF: false)
    recordStart = position
  }

  mutating func endRecord(at end: Int, endsWithCRLF: Bool) throws(InputError) {
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

  mutating func startRecord(at start: Int? = nil) {
    recordStart = start ?? position
    recordLine = line
    hasNonASCII = false
    state = .fieldStart
  }

  /// Hands out the complete records and keeps the beginning of the next one.
  mutating func takeBlock() -> CSVBlock {
    let complete = records.count * names.count
    let begun = Array(fields[complete...])
    fields.removeSubrange(complete...)
    let block = CSVBlock(
      firstRow: rowsBefore, names: names, file: file, bytes: records.isEmpty ? [] : buffer,
      records: records, fields: fields)
    rowsBefore += records.count
    (records, fields) = ([], begun)
    records.reserveCapacity(block.records.count)
    fields.reserveCapacity(block.fields.count)
    forget(recordStart)
    return block
  }

  /// Drops so many bytes at the front of the buffer.
  mutating func forget(_ count: Int) {
    guard count > 0 else { return }
    buffer = Array(buffer[count...])
    bufferOffset += count
    position -= count
    fieldStart -= count
    fieldEnd -= count
    recordEnd -= count
    recordStart = 0
    for index in fields.indices { fields[index].move(by: -count) }
  }
}
