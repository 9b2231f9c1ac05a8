/// Where the rows of a table stand in the file that it was read from.
struct TableOrigin: Sendable, Equatable {
  /// The file as messages name it.
  let file: String
  /// All that stands in it where it is a CSV; `nil` for JSON Lines, where the line says enough.
  let bytes: [UInt8]?
  /// The line of each row, from 1.
  let lines: [Int]

  /// The same for some of the rows, in the given order.
  func rows(_ indices: [Int]) -> TableOrigin {
    TableOrigin(file: file, bytes: bytes, lines: indices.map { lines[$0] })
  }

  /// A problem with a field, at its line and column; of a column that was added later, at its line.
  ///
  /// The file is read once more, because columns are only needed where something is wrong.
  func error(_ row: Int, _ column: Int, _ message: String, suggestion: String?) -> InputError {
    var reader = CSVReader(file: file)
    let blocks = [bytes.flatMap { try? reader.read($0) }, try? reader.finish()].compactMap(\.self)
    for block in blocks where column < block.names.count {
      if let record = block.records.firstIndex(where: { $0.line == lines[row] }) {
        return block.error(record, column, message, suggestion: suggestion)
      }
    }
    return InputError(file: file, line: lines[row], message, suggestion: suggestion)
  }

  /// The values of a column that says which rows are anomalies, as 0 and 1.
  func truths(_ texts: [String?], column: Int) throws(InputError) -> Column.Values {
    var truths: [Int?] = []
    for (row, text) in texts.enumerated() {
      switch text?.lowercased() {
      case "0", "false": truths.append(0)
      case "1", "true": truths.append(1)
      default:
        throw error(
          row, column, "\((text ?? "").shown) does not say whether the event is an anomaly",
          suggestion: "write 1 for an anomaly and 0 for the others, or leave the column out")
      }
    }
    return .integer(truths)
  }
}

extension Table {
  /// Whether a file holds JSON Lines, as its name says.
  package static func isJSONLines(_ file: String) -> Bool { file.hasSuffix(".jsonl") }

  /// Reads a whole file and remembers where its rows stand, so that what is later found wrong with a
  /// field is told with its place.
  ///
  /// - Parameters:
  ///   - bytes: The file: JSON Lines where its name ends so, else CSV.
  ///   - file: Its name in messages.
  ///   - texts: Columns that are text even where all values are numbers; the others get the narrowest
  ///     type that loses nothing.
  ///   - truths: Columns of which each value is 0, 1, true or false; they become 0 and 1.
  /// - Throws: `InputError` for a file that is malformed, and for a truth that is none of these.
  package init(
    tracing bytes: [UInt8], file: String, texts: Set<String> = [], truths: Set<String> = []
  ) throws(InputError) {
    let read =
      Self.isJSONLines(file)
      ? try TracedFields(jsonLines: bytes, file: file) : try TracedFields(csv: bytes, file: file)
    var columns: [Column] = []
    for (name, fields) in zip(read.names, read.fields) {
      let values: Column.Values =
        if truths.contains(name) {
          try read.origin.truths(fields, column: columns.count)
        } else if texts.contains(name) {
          .text(fields)
        } else {
          Column.Values(narrowest: fields)
        }
      columns.append(Column(name, values))
    }
    self.init(columns: columns, rowCount: read.origin.lines.count, origin: read.origin)
  }
}

/// The fields of a file by column, with where their rows stand.
private struct TracedFields {
  let names: [String]
  let fields: [[String?]]
  let origin: TableOrigin

  init(csv bytes: [UInt8], file: String) throws(InputError) {
    var reader = CSVReader(file: file)
    var fields: [[String?]] = []
    var lines: [Int] = []
    var rest = bytes[...]
    var isAtEnd = false
    while !isAtEnd {
      isAtEnd = rest.isEmpty
      let block = isAtEnd ? try reader.finish() : try reader.read(rest.prefix(1 << 18))
      rest = rest.dropFirst(1 << 18)
      if fields.isEmpty { fields = block.names.map { _ in [] } }
      for column in fields.indices {
        fields[column] += (0..<block.rowCount).map { block.text($0, column) }
      }
      lines += block.records.map(\.line)
    }
    names = reader.names
    self.fields = fields
    origin = TableOrigin(file: file, bytes: bytes, lines: lines)
  }

  init(jsonLines bytes: [UInt8], file: String) throws(InputError) {
    let read = try JSONLinesFields(bytes, file: file)
    names = read.names
    fields = read.fields
    origin = TableOrigin(file: file, bytes: nil, lines: Array(1..<read.rowCount + 1))
  }
}
