import Pipeline

/// A submission that needs no thought, and must not get full points.
package struct Attempt: Sendable, Equatable {
  /// Which one it is: `flag-all`, `flag-none`, `constant-score`.
  package let name: String
  /// The table.
  package let bytes: [UInt8]
  /// The grade of its table: for a program, as if it had written it.
  package let points: Int
}

/// Tries everything flagged, nothing flagged, and one low score for all, at exercises with a metric.
///
/// - Parameters:
///   - exercise: The exercise.
///   - expected: What was recorded from the solution, for a program that also has to write its rows.
///   - supplies: What is needed from outside.
/// - Returns: The attempts; none where nothing is flagged by a column alone.
package func attempts(
  of exercise: Exercise, expected: ExpectedResults? = nil, with supplies: GradingSupplies
) -> [Attempt] {
  guard let handin = exercise.handin else { return [] }
  let metrics = exercise.checks.compactMap(\.metric)
  let flags = Set(metrics.flatMap { $0.predicted.names.map { $0.joined(separator: ".") } })
  guard !flags.isEmpty,
    let given = exercise.given.lazy.compactMap({ supplies.tables[$0.table] }).first
  else { return [] }
  let table = exercise.learnersTable(given)
  // A flag that is a number may be told from a score, the lower, the stranger.
  let scores = Set(metrics.compactMap(\.ranking)).union(
    handin.columns.filter { $0.type == .number && flags.contains($0.name) }.map(\.name))
  let kinds: [(name: String, values: [String: Int])] = [
    ("flag-all", Dictionary(uniqueKeysWithValues: flags.map { ($0, 1) })), ("flag-none", [:]),
    (
      "constant-score",
      Dictionary(
        uniqueKeysWithValues: flags.union(scores).map { ($0, scores.contains($0) ? -1 : 1) })
    ),
  ]
  return kinds.prefix(scores.isEmpty ? 2 : 3).map { name, values in
    let rows = (0..<table.rowCount).map { row in
      handin.columns.map { column -> HandinCell in
        if handin.key.contains(column.name), let text = table[column.name]?.text(row) {
          return HandinCell(csv: text, column.type) ?? .text(text)
        }
        return column.type.constant(values[column.name] ?? 0)
      }
    }
    let bytes = HandinTable(handin: handin, rows: rows).written()
    return Attempt(
      name: name, bytes: bytes, points: points(of: bytes, exercise, expected, supplies))
  }
}

/// The points of a table: for a program those of the checks that look at tables.
private func points(
  of bytes: [UInt8], _ exercise: Exercise, _ expected: ExpectedResults?,
  _ supplies: GradingSupplies
) -> Int {
  guard exercise.kind == .program else {
    return grade(bytes, of: exercise, expected: nil, with: supplies).points ?? 0
  }
  let draft = GradeDraft(exercise: exercise, supplies: supplies)
  return exercise.checks.reduce(0) { sum, check in
    guard case .run(_, let comparison) = check.task else { return sum }
    if case .texts = comparison { return sum }
    let solution: [UInt8]? =
      if case .texts(let texts)? = expected?.solution[check.id] {
        texts.first { $0.name == exercise.handin?.file }?.bytes
      } else {
        nil
      }
    let outcome = draft.table(check, comparison, bytes, solution: solution, known: [])
    return sum + CheckResult(check: check, outcome: outcome).points
  }
}

extension Check {
  /// The metric that it asks for.
  var metric: Metric? {
    switch task {
    case .table(.metric(let metric)), .run(_, .metric(let metric)): metric
    default: nil
    }
  }
}

extension Handin.ColumnType {
  /// The same value for every row.
  fileprivate func constant(_ value: Int) -> HandinCell {
    switch self {
    case .integer: .integer(value)
    case .number: .number(Double(value))
    case .boolean: .boolean(value != 0)
    case .text: .missing
    }
  }
}

extension HandinTable {
  /// The table as its file.
  func written() -> [UInt8] {
    handin.format == .csv ? csv() : json()
  }

  private func csv() -> [UInt8] {
    var writer = CSVWriter()
    writer.row(handin.columns.map(\.name))
    for row in rows { writer.row(row.map { $0 == .missing ? nil : $0.shown }) }
    return writer.take()
  }

  private func json() -> [UInt8] {
    let objects = rows.map { row -> String in
      var json = JSONWriter()
      json.object { json in
        for (column, cell) in zip(handin.columns, row) {
          json.member(column.name) { cell.exerciseValue.write(to: &$0) }
        }
      }
      return String(decoding: json.bytes, as: UTF8.self)
    }
    let text =
      handin.format == .json
      ? "[" + objects.joined(separator: ",\n") + "]\n" : objects.map { $0 + "\n" }.joined()
    return Array(text.utf8)
  }
}
