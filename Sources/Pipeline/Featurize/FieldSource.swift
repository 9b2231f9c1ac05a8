/// Rows with named columns, in memory or in a piece of a file.
protocol FieldSource {
  var names: [String] { get }
  var rowCount: Int { get }
  /// The number of the first row among all rows of its file or table, from 0.
  var firstRow: Int { get }

  /// The place of the column of that name, compared byte by byte.
  func column(named name: String) -> Int?

  /// The bytes of a field; none where it is missing.
  func field(_ row: Int, _ column: Int) -> ArraySlice<UInt8>

  /// The same, where they have to be made in bytes that are only lent.
  func field(_ row: Int, _ column: Int, _ scratch: inout ByteBuffer) -> ArraySlice<UInt8>

  /// All fields of a column, where their bytes have to be made; `nil` where they need not be.
  func made(_ column: Int) -> WrittenFields?

  /// Numbers that stand for the values of a column, each for one value; `nil` where there are none.
  func codes(_ column: Int) -> [UInt32]?

  /// The bytes of a field in a form that is quick to compare; `nil` where they are too many, or do
  /// not say all of the field.
  func key(_ row: Int, _ column: Int) -> FieldKey?

  /// The number of a field that is known to be one, without a detour over its text.
  func knownNumber(_ row: Int, _ column: Int) -> Double?

  /// The value of a field for an expression; in a file its type follows from the other value.
  func value(_ row: Int, _ column: Int, comparedWith other: Value?) -> Value

  /// A problem with a field, at its place.
  func error(_ row: Int, _ column: Int, _ message: String, suggestion: String?) -> InputError

  /// What rows are counted by in messages: lines of a file, or rows of a table.
  var rowNoun: String { get }

  /// The number of a row in messages.
  func rowNumber(_ row: Int) -> Int
}

extension FieldSource {
  func field(_ row: Int, _ column: Int, _ scratch: inout ByteBuffer) -> ArraySlice<UInt8> {
    field(row, column)
  }

  func made(_ column: Int) -> WrittenFields? { nil }

  func codes(_ column: Int) -> [UInt32]? { nil }

  /// The text of a field; `nil` where it is missing.
  func text(_ row: Int, _ column: Int) -> String? {
    let bytes = field(row, column)
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}

extension CSVBlock: FieldSource {
  func column(named name: String) -> Int? { names.place(of: name) }

  func key(_ row: Int, _ column: Int) -> FieldKey? {
    let field = fields[row * names.count + column]
    guard !field.hasDoubledQuotes else { return nil }
    return FieldKey(bytes.span.extracting(field.start..<field.end))
  }

  func knownNumber(_ row: Int, _ column: Int) -> Double? { nil }

  func value(_ row: Int, _ column: Int, comparedWith other: Value?) -> Value {
    guard let text = text(row, column) else { return .missing }
    if case .text = other { return .text(text) }
    if let number = decimalNumber(text.utf8) { return .number(number) }
    return Value.text(text).compared(with: other)
  }

  var rowNoun: String { "line" }
  func rowNumber(_ row: Int) -> Int { records[row].line }
}

extension Table: FieldSource {
  var firstRow: Int { 0 }

  func column(named name: String) -> Int? {
    columns.firstIndex { ExactText($0.name) == ExactText(name) }
  }

  func field(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    Array((columns[column].text(row) ?? "").utf8)[...]
  }

  func key(_ row: Int, _ column: Int) -> FieldKey? {
    let field = field(row, column)
    // No bytes may be an empty text or a missing one, which an expression tells apart.
    return field.isEmpty ? nil : FieldKey(field.span)
  }

  func knownNumber(_ row: Int, _ column: Int) -> Double? {
    switch columns[column].values {
    case .text: nil
    case .integer(let integers): integers[row].map { Double($0) }
    case .real(let reals): reals[row]
    }
  }

  func value(_ row: Int, _ column: Int, comparedWith other: Value?) -> Value {
    columns[column].value(row).compared(with: other)
  }

  func error(_ row: Int, _ column: Int, _ message: String, suggestion: String?) -> InputError {
    origin?.error(row, column, message, suggestion: suggestion)
      ?? .inTable(row, names[column], message, suggestion: suggestion)
  }

  var rowNoun: String { origin == nil ? "row" : "line" }
  func rowNumber(_ row: Int) -> Int { origin?.lines[row] ?? row }
}

extension InputError {
  /// A problem with a field of rows that no file holds.
  static func inTable(
    _ row: Int, _ column: String, _ message: String, suggestion: String?
  ) -> InputError {
    InputError("row \(row), column \(column.shown): \(message)", suggestion: suggestion)
  }
}

extension Value {
  /// The value, with the texts `true` and `false` as truths where they meet a truth.
  func compared(with other: Value?) -> Value {
    guard case .boolean = other else { return self }
    switch self {
    case .text("true"), .text("True"): return .boolean(true)
    case .text("false"), .text("False"): return .boolean(false)
    default: return self
    }
  }
}
