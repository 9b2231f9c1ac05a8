/// Counts flags against the truth, row after row.
struct EvaluationCounter: Sendable {
  private(set) var evaluation: Evaluation
  private let truth: Expression
  private let truthColumn: Int
  private let flagColumn: Int
  /// Where the scores stand; `nil` where they are not read.
  private let scoreColumn: Int?
  /// What the truth said of values before, where it asks for one column only.
  private var memory: FieldMemory?
  // The scores of the rows, where they are read.
  private var anomalies: [Double] = []
  private var normals: [Double] = []

  /// A counter for rows with the given columns, among which all those that it reads must be.
  ///
  /// With `ranking` scores are read as well, and kept: 8 bytes a row.
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
    memory = truth.columnNames.count == 1 ? FieldMemory() : nil
    evaluation = Evaluation(truth: truth.source)
  }

  mutating func count(_ source: some FieldSource) throws(InputError) {
    for row in 0..<source.rowCount {
      let isAnomaly = try isAnomaly(row, in: source)
      evaluation.count(
        isAnomaly: isAnomaly, isFlagged: try isFlagged(row, flagColumn, in: source))
      guard let scoreColumn else { continue }
      let score = try score(row, scoreColumn, in: source)
      if isAnomaly { anomalies.append(score) } else { normals.append(score) }
    }
  }

  /// Makes room for the scores of so many rows, so that a long list is never moved.
  mutating func reserve(_ rowCount: Int) { normals.reserveCapacity(rowCount) }

  /// The counts, with the ranking where scores were read; it gives these away.
  mutating func finish() -> Evaluation {
    var evaluation = evaluation
    if scoreColumn != nil {
      let (anomalies, normals) = (anomalies, normals)
      (self.anomalies, self.normals) = ([], [])
      evaluation.ranking = Ranking(anomalies: anomalies, normals: normals)
    }
    return evaluation
  }

  private mutating func isAnomaly(
    _ row: Int, in source: some FieldSource
  ) throws(InputError) -> Bool {
    guard memory?.pays == true, let key = source.key(row, truthColumn) else {
      return try truth.isTruth(row, truthColumn, in: source)
    }
    if let known = memory?.number(for: key) { return known == 1 }
    let isAnomaly = try truth.isTruth(row, truthColumn, in: source)
    memory?.keep(isAnomaly ? 1 : 0, for: key)
    return isAnomaly
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
