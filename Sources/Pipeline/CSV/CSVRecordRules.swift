extension CSVReader {
  mutating func endHeader(at end: Int) throws(InputError) {
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

  func checkFields(upTo end: Int) throws(InputError) {
    let first = records.count * names.count
    let count = fields.count - first
    guard end > recordStart || names.count == 1 else { throw problem(at: recordStart, .emptyLine) }
    guard count != names.count else { return }
    let extra = count > names.count ? fields[first + names.count].start : end
    throw problem(
      at: extra,
      hasHeader
        ? .ragged(count: count, expected: names.count)
        : .raggedUnderNames(count: count, expected: names.count))
  }

  func checkLength(upTo end: Int) throws(InputError) {
    guard end - recordStart > Self.maximumRecordLength else { return }
    throw problem(at: recordStart, .tooLong)
  }

  func checkEncoding(upTo end: Int) throws(InputError) {
    guard hasNonASCII else { return }
    guard let wrong = firstInvalidUTF8(in: buffer[recordStart..<end]) else { return }
    throw problem(at: wrong, .notUTF8(buffer[wrong], offset: bufferOffset + wrong))
  }

  func problem(at offset: Int, _ problem: CSVProblem) -> InputError {
    let place = place(of: offset, in: buffer, lineStart: recordStart, line: recordLine)
    return InputError(
      file: file, line: place.line, column: place.column, problem.message,
      suggestion: problem.suggestion)
  }
}
