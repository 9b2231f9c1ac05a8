import Pipeline

/// A value in a table that was handed in.
enum HandinCell: Sendable, Equatable {
  case integer(Int)
  case number(Double)
  case text(String)
  case boolean(Bool)
  /// An empty text.
  case missing

  /// The value as learners read it, and as keys are compared.
  var shown: String {
    switch self {
    case .integer(let number): "\(number)"
    case .number(let number): PythonText.repr(number)
    case .text(let text): text
    case .boolean(let truth): "\(truth)"
    case .missing: ""
    }
  }

  /// The value as a result of a function would be.
  var exerciseValue: ExerciseValue {
    switch self {
    case .integer(let number): .int(number)
    case .number(let number): .double(number)
    case .text(let text): .string(text)
    case .boolean(let truth): .bool(truth)
    case .missing: .nothing
    }
  }
}

/// A table that was handed in: the columns that the exercise names, in its order.
struct HandinTable: Sendable, Equatable {
  let handin: Handin
  /// Row by row, a cell for each column of `handin`.
  let rows: [[HandinCell]]

  /// A cell by the name of its column.
  func cell(_ row: Int, _ column: String) -> HandinCell {
    handin.columns.firstIndex { $0.name == column }.map { rows[row][$0] } ?? .missing
  }

  /// The key of a row; its number where there is no key.
  func key(_ row: Int) -> HandinKey {
    handin.key.isEmpty
      ? HandinKey(values: [.integer(row)]) : HandinKey(values: handin.key.map { cell(row, $0) })
  }

  /// The rows by their keys.
  var rowsByKey: [HandinKey: Int] {
    Dictionary(rows.indices.map { (key($0), $0) }) { first, _ in first }
  }

  /// The table as expressions read it.
  func table() throws(TableError) -> Table {
    try Table(
      columns: handin.columns.enumerated().map { index, column in
        let cells = rows.map { $0[index] }
        switch column.type {
        case .integer, .boolean: return Column(column.name, .integer(cells.map(\.wholeNumber)))
        case .number: return Column(column.name, .real(cells.map(\.exerciseValue.number)))
        case .text:
          return Column(column.name, .text(cells.map { $0 == .missing ? nil : $0.shown }))
        }
      })
  }
}

extension HandinCell {
  /// The value where it is whole; true and false are 1 and 0.
  fileprivate var wholeNumber: Int? {
    switch self {
    case .integer(let number): number
    case .boolean(let truth): truth ? 1 : 0
    default: nil
    }
  }
}

/// What tells a row from all others.
struct HandinKey: Sendable, Hashable {
  let values: [HandinCell]
  private let texts: [ExactText]

  init(values: [HandinCell]) {
    self.values = values
    texts = values.map { ExactText($0.shown) }
  }

  static func == (first: Self, second: Self) -> Bool { first.texts == second.texts }

  func hash(into hasher: inout Hasher) { hasher.combine(texts) }

  /// The row in words, such as `event 17`.
  func words(_ names: [String]) -> Said {
    guard !names.isEmpty else {
      return Said(en: "row \(values[0].shown)", de: "Zeile \(values[0].shown)")
    }
    let text = zip(names, values).map { "\($0) \($1.shown)" }.joined(separator: ", ")
    return Said(en: text, de: text)
  }
}

/// What is wrong with a table that was handed in.
struct HandinProblem: Error, Sendable, Equatable {
  /// Where, such as `flagged.csv:12:3`.
  let place: String
  /// What, in one sentence.
  let message: Said

  /// Place and message in a language.
  func text(_ language: String) -> String { "\(place): \(message(language))" }
}
