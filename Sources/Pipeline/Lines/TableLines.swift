extension Table {
  /// Reads a log of lines that are all made in the same way; each field of the pattern is a column.
  ///
  /// UTF-8, with LF or CRLF; the end of the last line may be missing, and a byte order mark at the start
  /// is dropped. A time of syslog becomes text as ISO 8601 writes it. An empty field is missing. One line
  /// that does not fit refuses the whole file: what is left out silently cannot be found.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name in messages; with it the table remembers the line of each row.
  ///   - reader: What knows how the lines are made.
  /// - Throws: `InputError` with line and column.
  package init(
    lines bytes: [UInt8], file: String? = nil, reader: LineReader
  ) throws(InputError) {
    var gathering = LineGathering(bytes, file: file)
    let rows = try gathering.rows(reader)
    let columns = zip(reader.pattern.fields, rows.fields).map { field, values in
      Column(field.name, Column.Values(values, of: field.kind))
    }
    self.init(
      columns: columns, rowCount: rows.count,
      origin: file.map { TableOrigin(file: $0, bytes: nil, lines: Array(1..<rows.count + 1)) })
  }
}

extension Column.Values {
  fileprivate init(_ values: [LineValue?], of kind: LinePattern.Kind) {
    switch kind {
    case .text, .syslog:
      self = .text(values.map { if case .text(let text) = $0 { text } else { nil } })
    case .integer:
      self = .integer(values.map { if case .integer(let number) = $0 { number } else { nil } })
    }
  }
}

/// Goes through the lines of a file.
private struct LineGathering {
  let bytes: [UInt8]
  let file: String?
  private var line = 1
  private var start = 0

  init(_ bytes: [UInt8], file: String?) {
    self.bytes = bytes
    self.file = file
  }

  /// The fields of all lines, by column.
  mutating func rows(
    _ reader: LineReader
  ) throws(InputError) -> (fields: [[LineValue?]], count: Int) {
    if let format = ForeignFormat(of: bytes) { throw problem(.foreign(format), at: 0) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    guard start < bytes.count else {
      throw InputError(file: file, line: 1, "there is no line")
    }
    var fields = reader.pattern.fields.map { _ in [LineValue?]() }
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
      for (column, value) in try values(upTo: end, reader).enumerated() {
        fields[column].append(value)
      }
      start = end + 1
      line += 1
    }
    return (fields, line - 1)
  }

  private func values(
    upTo end: Int, _ reader: LineReader
  ) throws(InputError) -> [LineValue?] {
    let text = try checked(bytes[start..<end])
    do throws(LineProblem) {
      return try reader.fields(of: text)
    } catch {
      throw problem(error.message, suggestion: error.suggestion, at: error.offset)
    }
  }

  /// The line without its carriage return, when it is a text of a length that can be held.
  private func checked(_ line: ArraySlice<UInt8>) throws(InputError) -> ArraySlice<UInt8> {
    guard line.count <= CSVReader.maximumRecordLength else {
      throw problem("the line is longer than 1 MiB", suggestion: nil, at: start)
    }
    if let wrong = line.firstIndex(of: 0) { throw problem(.nul(offset: wrong), at: wrong) }
    if let wrong = firstInvalidUTF8(in: line) {
      throw problem(.notUTF8(line[wrong], offset: wrong), at: wrong)
    }
    let text = line.last == .carriageReturn ? line.dropLast() : line
    if let wrong = text.firstIndex(of: .carriageReturn) { throw problem(.loneReturn, at: wrong) }
    guard !text.isEmpty else { throw problem(.emptyLine, at: start) }
    return text
  }

  private func problem(_ problem: CSVProblem, at offset: Int) -> InputError {
    self.problem(problem.message, suggestion: problem.suggestion, at: offset)
  }

  private func problem(_ message: String, suggestion: String?, at offset: Int) -> InputError {
    let place = place(of: offset, in: bytes, lineStart: start, line: line)
    return InputError(
      file: file, line: place.line, column: place.column, message, suggestion: suggestion)
  }
}
