/// Counts flags against the truth, row after row.
struct EvaluationCounter: Sendable {
  private(set) var evaluation: Evaluation
  private let truth: Expression
  private let truthColumn: Int
  private let flagColumn: Int

  /// A counter for rows with the given columns, among which all those of the truth must be.
  init(truth: Expression, columns: [String], file: String? = nil) throws(InputError) {
    let needed = truth.columnNames + [DetectionColumn.prediction]
    let places = needed.map { name in columns.firstIndex { ExactText($0) == ExactText(name) } }
    let missing = zip(needed, places).filter { $1 == nil }.map(\.0)
    guard missing.isEmpty, let flagColumn = places.last ?? nil else {
      throw .missingColumns(missing, in: columns, file: file)
    }
    self.truth = truth
    self.flagColumn = flagColumn
    truthColumn = (places.first ?? nil) ?? flagColumn
    evaluation = Evaluation(truth: truth.source)
  }

  mutating func count(_ source: some FieldSource) throws(InputError) {
    for row in 0..<source.rowCount {
      evaluation.count(
        isAnomaly: try isAnomaly(row, in: source),
        isFlagged: try isFlagged(row, flagColumn, in: source))
    }
  }

  private func isAnomaly(_ row: Int, in source: some FieldSource) throws(InputError) -> Bool {
    do throws(ExpressionError) {
      return try truth.holds(in: FieldScope(source: source, row: row))
    } catch {
      throw source.error(
        row, truthColumn, "the truth \(truth.source.shown): \(error.message)",
        suggestion: error.suggestion)
    }
  }
}

/// Whether the field of a flag, -1 or 1, says that its row is flagged.
func isFlagged(
  _ row: Int, _ column: Int, in source: some FieldSource
) throws(InputError) -> Bool {
  let field = source.field(row, column)
  guard let number = decimalNumber(field), number.magnitude == 1 else {
    let text = String(decoding: field, as: UTF8.self)
    throw source.error(
      row, column, "\(text.shown) is not a flag", suggestion: "a flag is -1 or 1")
  }
  return number < 0
}
