/// The fields of a source that cannot be read: the first one, and where nine more are.
struct FieldProblems {
  private var first: InputError?
  private var noun = ""
  /// The rows or lines with a problem, that of the first one at the front; each once, though several
  /// columns may be made of one field.
  private var places: [Int] = []

  /// How many places are named at most.
  static let limit = 10

  /// Notes a field; the place of the first one leads the message.
  mutating func note(
    _ row: Int, _ column: Int, in source: some FieldSource, _ problem: FieldProblem
  ) {
    let number = source.rowNumber(row)
    if first == nil {
      first = source.error(row, column, problem.message, suggestion: problem.suggestion)
      noun = source.rowNoun
      places = [number]
    } else if places.count < Self.limit, !places.contains(number) {
      places.append(number)
    }
  }

  /// Throws where there was a problem.
  func check() throws(InputError) {
    guard let first else { return }
    let others = places.dropFirst()
    guard !others.isEmpty else { throw first }
    let places = others.map(String.init).joined(separator: ", ")
    let nouns = others.count == 1 ? noun : noun + "s"
    throw InputError(
      file: first.file, line: first.line, column: first.column,
      "\(first.message); the same in \(nouns) \(places)", suggestion: first.suggestion)
  }
}

/// What is wrong with a field.
struct FieldProblem: Error, Equatable {
  let message: String
  var suggestion: String?
}
