/// Counts flags against the truth, row after row.
struct EvaluationCounter: Sendable {
  private var evaluation: Evaluation
  private var (anomalies, normals) = (ScoreCounts(), ScoreCounts())
  private let truth: Expression
  private let truthColumn: Int
  private let flagColumn: Int
  /// Where the scores stand; `nil` where they are not read.
  private let scoreColumn: Int?
  /// What the truth said of values before, where it asks for one column only.
  private var memory = FieldMemory()
  private let isRemembered: Bool

  /// A counter for rows with the given columns, among which all those that it reads must be.
  ///
  /// With `ranking` scores are read as well, and each different one is kept.
  init(
    truth: Expression, columns: [String], ranking: Bool = false, file: String? = nil
  ) throws(InputError) {
    let added = [DetectionColumn.prediction] + (ranking ? [DetectionColumn.score] : [])
    let needed = truth.columnNames + added
    let places = needed.map(columns.place)
    let missing = zip(needed, places).filter { $1 == nil }.map(\.0)
    guard missing.isEmpty, let flagColumn = places[truth.columnNames.count] else {
      throw .missingColumns(missing, in: columns, file: file)
    }
    self.truth = truth
    self.flagColumn = flagColumn
    truthColumn = (places.first ?? nil) ?? flagColumn
    scoreColumn = ranking ? places.last ?? nil : nil
    isRemembered = truth.columnNames.count == 1
    evaluation = Evaluation(truth: truth.source)
  }

  mutating func count(_ source: some FieldSource) throws(InputError) {
    let truths = try truths(of: source)
    for row in 0..<source.rowCount {
      let isAnomaly = truths[row] == 1
      evaluation.count(isAnomaly: isAnomaly, isFlagged: try isFlagged(row, flagColumn, in: source))
      guard let scoreColumn else { continue }
      let score = try score(row, scoreColumn, in: source)
      if isAnomaly { anomalies.add(score) } else { normals.add(score) }
    }
  }

  /// Hands out the evaluation of what has been counted, and forgets it.
  mutating func take() -> Evaluation {
    var taken = evaluation
    evaluation = Evaluation(truth: truth.source)
    guard scoreColumn != nil else { return taken }
    taken.ranking = Ranking(anomalies: anomalies, normals: normals)
    (anomalies, normals) = (ScoreCounts(), ScoreCounts())
    return taken
  }

  /// For each row, 1 where it is an anomaly and 0 where it is not.
  private mutating func truths(of source: some FieldSource) throws(InputError) -> [Double] {
    let make = { [truth, truthColumn] (row: Int) throws(InputError) -> Double? in
      try truth.isTruth(row, truthColumn, in: source) ? 1 : 0
    }
    guard isRemembered else {
      return try (0..<source.rowCount).map { row throws(InputError) in try make(row) ?? 0 }
    }
    return try memory.numbers(of: truthColumn, in: source, make: make)
  }
}

/// Whether the field of a flag, -1 or 1, says that its row is flagged.
func isFlagged(
  _ row: Int, _ column: Int, in source: some FieldSource
) throws(InputError) -> Bool {
  if let known = source.knownNumber(row, column), known.magnitude == 1 { return known < 0 }
  let field = source.field(row, column)
  guard let number = decimalNumber(field), number.magnitude == 1 else {
    let text = String(decoding: field, as: UTF8.self)
    throw source.error(
      row, column, "\(text.shown) is not a flag", suggestion: "a flag is -1 or 1")
  }
  return number < 0
}

/// The score in a field.
private func score(
  _ row: Int, _ column: Int, in source: some FieldSource
) throws(InputError) -> Double {
  if let known = source.knownNumber(row, column), known.isFinite { return known }
  let field = source.field(row, column)
  guard let number = decimalNumber(field), number.isFinite else {
    let text = String(decoding: field, as: UTF8.self)
    throw source.error(
      row, column, "\(text.shown) is not a score", suggestion: "a score is a number, as in 0.0146")
  }
  return number
}
