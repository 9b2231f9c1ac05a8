/// Made-up events, some thousands of them, that steps read without a file between them.
///
/// A field is a code until somebody asks for its text.
struct EventBlock: Sendable {
  let names: [String]
  let firstRow: Int
  let rowCount: Int
  let columns: [EventColumn]

  /// Some of the events; they count as if they stood side by side.
  func rows(_ rows: [Int]) -> EventBlock {
    EventBlock(
      names: names, firstRow: firstRow, rowCount: rows.count,
      columns: columns.map { column in
        EventColumn(codes: rows.map { column.codes[$0] }, meaning: column.meaning)
      })
  }

  /// Writes the fields of a row as they stand in a file.
  func write(_ row: Int, to writer: inout CSVWriter) {
    for column in columns { column.write(row, to: &writer) }
  }
}

/// The codes of a column, one for each row, and what they stand for.
struct EventColumn: Sendable {
  /// What stands for no value.
  static let missing = -1

  let codes: [Int]
  let meaning: Meaning

  /// What a code stands for.
  enum Meaning: Sendable {
    /// The place in a list.
    case text(ListedTexts)
    /// The number itself.
    case number
    /// What a function writes, without characters that need quotes in a file.
    case written(@Sendable (Int, inout [UInt8]) -> Void)
  }

  /// The bytes of a field; none where it is missing.
  func bytes(_ row: Int) -> [UInt8] {
    let code = codes[row]
    switch meaning {
    case .text(let list): return code == Self.missing ? [] : list.texts[code]
    case .number: return Array(String(code).utf8)
    case .written(let write):
      var bytes: [UInt8] = []
      write(code, &bytes)
      return bytes
    }
  }

  func write(_ row: Int, to writer: inout CSVWriter) {
    let code = codes[row]
    switch meaning {
    case .text(let list): writer.written(code == Self.missing ? [] : list.written[code])
    case .number: writer.number(code)
    case .written(let write): writer.plainField { write(code, &$0) }
    }
  }

  /// The values as a table holds them.
  var values: Column.Values {
    if case .number = meaning { return .integer(codes) }
    return .text(
      codes.indices.map { row in
        codes[row] == Self.missing ? nil : String(decoding: bytes(row), as: UTF8.self)
      })
  }
}

/// The texts that a column takes its values from.
struct ListedTexts: Sendable {
  let texts: [[UInt8]]
  /// The same as they stand in a file, with quotes where they need them.
  let written: [[UInt8]]

  init(_ texts: [String]) {
    self.texts = texts.map { Array($0.utf8) }
    written = texts.map(CSVWriter.field)
  }
}

extension EventBlock: FieldSource {
  func column(named name: String) -> Int? { names.place(of: name) }

  func field(_ row: Int, _ column: Int) -> ArraySlice<UInt8> { columns[column].bytes(row)[...] }

  func key(_ row: Int, _ column: Int) -> FieldKey? { FieldKey(code: columns[column].codes[row]) }

  func knownNumber(_ row: Int, _ column: Int) -> Double? {
    if case .number = columns[column].meaning { Double(columns[column].codes[row]) } else { nil }
  }

  func value(_ row: Int, _ column: Int, comparedWith other: Value?) -> Value {
    if let number = knownNumber(row, column) { return .number(number) }
    return text(row, column).map { Value.text($0).compared(with: other) } ?? .missing
  }

  func error(_ row: Int, _ column: Int, _ message: String, suggestion: String?) -> InputError {
    .inTable(rowNumber(row), names[column], message, suggestion: suggestion)
  }

  var rowNoun: String { "row" }
  func rowNumber(_ row: Int) -> Int { firstRow + row }
}
