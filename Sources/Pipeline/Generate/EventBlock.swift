/// Made-up events, some thousands of them, that steps read without a file between them.
///
/// A field is a code until somebody asks for its text.
struct EventBlock: Sendable {
  /// How many events a thread works on at once.
  static let size = 1024

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
}

extension EventBlock: FieldSource {
  func column(named name: String) -> Int? { names.place(of: name) }

  func field(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    var scratch = ByteBuffer()
    return field(row, column, &scratch)
  }

  func field(_ row: Int, _ column: Int, _ scratch: inout ByteBuffer) -> ArraySlice<UInt8> {
    columns[column].bytes(row, &scratch)
  }

  func made(_ column: Int) -> WrittenFields? {
    guard case .written(let write) = columns[column].meaning else { return nil }
    var fields = WrittenFields()
    for code in columns[column].codes { fields.append { write(Int(code), &$0) } }
    return fields
  }

  func codes(_ column: Int) -> [UInt32]? { columns[column].codes }

  // A field without a code that repeats is not looked for by its bytes either.
  func key(_ row: Int, _ column: Int) -> FieldKey? { nil }

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
