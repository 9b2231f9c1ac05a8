extension Table {
  /// Reads a whole CSV file; each column gets the narrowest type that loses nothing.
  ///
  /// Whole numbers if all values are, then numbers, then text. A number whose spelling matters, such
  /// as `007` or an id beyond 2⁵³, keeps its column text. An empty field is missing.
  package init(csv bytes: some Collection<UInt8>, file: String? = nil) throws(InputError) {
    var builder = TableBuilder(file: file)
    var rest = bytes[...]
    while !rest.isEmpty {
      try builder.read(rest.prefix(1 << 18))
      rest = rest.dropFirst(1 << 18)
    }
    self = try builder.finish()
  }

  /// The table as a CSV file.
  package func csv() -> [UInt8] {
    var writer = CSVWriter()
    writer.row(names)
    for row in 0..<rowCount {
      for column in columns { writer.field(of: column, row) }
      writer.endRow()
    }
    return writer.take()
  }
}

extension CSVWriter {
  fileprivate mutating func field(of column: Column, _ row: Int) {
    switch column.values {
    case .text(let texts): field(texts[row])
    case .integer(let integers): integers[row].map { number($0) } ?? field(nil)
    case .real(let reals): reals[row].map { number($0) } ?? field(nil)
    }
  }
}

/// Gathers a table from the chunks of a CSV file.
package struct TableBuilder: Sendable {
  private var reader: CSVReader
  private var texts: [[String?]] = []

  /// A builder of one file's table; the file is named in what it throws.
  package init(file: String? = nil) {
    reader = CSVReader(file: file)
  }

  /// Reads on.
  package mutating func read(_ chunk: some Collection<UInt8>) throws(InputError) {
    append(try reader.read(chunk))
  }

  /// Ends the file, and returns what was read.
  package mutating func finish() throws(InputError) -> Table {
    append(try reader.finish())
    if texts.isEmpty { texts = reader.names.map { _ in [] } }
    let columns = zip(reader.names, texts).map { Column($0, Column.Values(narrowest: $1)) }
    return Table(columns: columns, rowCount: texts[0].count)
  }

  private mutating func append(_ block: CSVBlock) {
    if texts.isEmpty { texts = block.names.map { _ in [] } }
    for column in texts.indices {
      for row in 0..<block.rowCount { texts[column].append(block.text(row, column)) }
    }
  }
}

extension Column.Values {
  /// The values in the narrowest type that loses nothing of their spelling but a number's form.
  init(narrowest texts: [String?]) {
    let present = texts.compactMap { $0 }
    if present.isEmpty {
      self = .text(texts)
    } else if present.allSatisfy(isPlainInteger) {
      self = .integer(texts.map { $0.flatMap { Int($0) } })
    } else if present.allSatisfy(isPlainNumber) {
      self = .real(texts.map { $0.flatMap { decimalNumber($0.utf8) } })
    } else {
      self = .text(texts)
    }
  }
}

private func isPlainInteger(_ text: String) -> Bool {
  guard let number = Int(text) else { return false }
  return String(number) == text
}

private func isPlainNumber(_ text: String) -> Bool {
  guard let number = decimalNumber(text.utf8), number.isFinite else { return false }
  let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
  guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return true }
  return isPlainInteger(text) && number.magnitude <= 0x1p53
}
