/// Which rows are anomalies, known before anything is detected.
struct Truths {
  /// The expression that says so, as it was written.
  let source: String
  /// Whether each row is an anomaly.
  let values: [Bool]

  /// The same for some of the rows, in the given order.
  func rows(_ indices: [Int]) -> Truths {
    Truths(source: source, values: indices.map { values[$0] })
  }
}

extension Expression {
  /// Whether each row of a table is an anomaly, where this is the truth.
  func truths(of table: Table) throws(InputError) -> Truths {
    let places = columnNames.map(table.column)
    let missing = zip(columnNames, places).filter { $1 == nil }.map(\.0)
    guard missing.isEmpty else { throw .missingColumns(missing, in: table.names) }
    let column = (places.first ?? nil) ?? 0
    var values: [Bool] = []
    for row in 0..<table.rowCount { values.append(try isTruth(row, column, in: table)) }
    return Truths(source: source, values: values)
  }

  /// Whether a row is an anomaly; what cannot be decided is named with the place of a column.
  func isTruth(
    _ row: Int, _ column: Int, in source: some FieldSource
  ) throws(InputError) -> Bool {
    do throws(ExpressionError) {
      return try holds(in: FieldScope(source: source, row: row))
    } catch {
      throw source.error(
        row, column, "the truth \(self.source.shown): \(error.message)",
        suggestion: error.suggestion)
    }
  }
}

extension Evaluation {
  /// The flags and scores of detections against truths that are known, row for row.
  init(_ detections: Detections, truths: Truths) {
    self.init(truth: truths.source)
    let flagged = Set(detections.flagged)
    for (row, isAnomaly) in truths.values.enumerated() {
      count(isAnomaly: isAnomaly, isFlagged: flagged.contains(row))
    }
    ranking = detections.scores.map { Ranking(scores: $0, truths: truths.values) }
  }
}
