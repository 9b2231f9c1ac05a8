/// Where the rows of a table stand in the CSV file that it was read from.
struct TableOrigin: Sendable, Equatable {
  /// The file as messages name it.
  let file: String
  /// All that stands in it.
  let bytes: [UInt8]
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
    let blocks = [try? reader.read(bytes), try? reader.finish()].compactMap(\.self)
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
  /// Reads a whole CSV file and remembers where its rows stand, so that what is later found wrong with
  /// a field is told with file, line and column.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name in messages.
  ///   - texts: Columns that are text even where all values are numbers; the others get the narrowest
  ///     type that loses nothing.
  ///   - truths: Columns of which each value is 0, 1, true or false; they become 0 and 1.
  /// - Throws: `InputError` for a file that is no CSV, and for a truth that is none of these.
  package init(
    tracing bytes: [UInt8], file: String, texts: Set<String> = [], truths: Set<String> = []
  ) throws(InputError) {
    var reader = CSVReader(file: file)
    var values: [[String?]] = []
    var lines: [Int] = []
    var rest = bytes[...]
    var isAtEnd = false
    while !isAtEnd {
      isAtEnd = rest.isEmpty
      let block = isAtEnd ? try reader.finish() : try reader.read(rest.prefix(1 << 18))
      rest = rest.dropFirst(1 << 18)
      if values.isEmpty { values = block.names.map { _ in [] } }
      for column in values.indices {
        values[column] += (0..<block.rowCount).map { block.text($0, column) }
      }
      lines += block.records.map(\.line)
    }
    let origin = TableOrigin(file: file, bytes: bytes, lines: lines)
    var columns: [Column] = []
    for (name, fields) in zip(reader.names, values) {
      let values: Column.Values =
        if truths.contains(name) {
          try origin.truths(fields, column: columns.count)
        } else if texts.contains(name) {
          .text(fields)
        } else {
          Column.Values(narrowest: fields)
        }
      columns.append(Column(name, values))
    }
    self.init(columns: columns, rowCount: lines.count, origin: origin)
  }
}
