import Pipeline

/// A submission that needs no thought, and must not get full points.
package struct Attempt: Sendable, Equatable {
  /// Which one it is: `flag-all`, `flag-none`.
  package let name: String
  /// The table.
  package let bytes: [UInt8]
  /// The grade of its table: for a program, as if it had written it.
  package let points: Int
}

/// Tries everything flagged, nothing flagged, and one score for all, at exercises with a metric.
///
/// - Returns: The attempts; none where nothing is flagged by a column alone.
package func attempts(of exercise: Exercise, with supplies: GradingSupplies) -> [Attempt] {
  guard let handin = exercise.handin else { return [] }
  let metrics = exercise.checks.compactMap(\.metric)
  let flags = Set(metrics.flatMap { $0.predicted.names.map { $0.joined(separator: ".") } })
  guard !flags.isEmpty,
    let given = exercise.given.lazy.compactMap({ supplies.tables[$0.table] }).first
  else { return [] }
  let table = exercise.learnersTable(given)
  return [("flag-all", true), ("flag-none", false)].map { name, isFlagged in
    let rows = (0..<table.rowCount).map { row in
      handin.columns.map { column -> HandinCell in
        if handin.key.contains(column.name), let text = table[column.name]?.text(row) {
          return HandinCell(csv: text, column.type) ?? .text(text)
        }
        return column.type.constant(flags.contains(column.name) && isFlagged)
      }
    }
    let bytes = HandinTable(handin: handin, rows: rows).written()
    return Attempt(
      name: name, bytes: bytes, points: points(of: bytes, exercise, supplies))
  }
}

/// The points of a table at the checks that look at tables.
private func points(
  of bytes: [UInt8], _ exercise: Exercise, _ supplies: GradingSupplies
) -> Int {
  let draft = GradeDraft(exercise: exercise, supplies: supplies)
  return exercise.checks.reduce(0) { sum, check in
    guard let metric = check.metric else { return sum }
    let outcome = draft.table(check, .metric(metric), bytes, solution: nil, known: [])
    return sum + CheckResult(check: check, outcome: outcome).points
  }
}

extension Check {
  /// The metric that it asks for.
  fileprivate var metric: Metric? {
    switch task {
    case .table(.metric(let metric)), .run(_, .metric(let metric)): metric
    default: nil
    }
  }
}

extension Handin.ColumnType {
  /// The same value for every row.
  fileprivate func constant(_ isFlagged: Bool) -> HandinCell {
    switch self {
    case .integer: .integer(isFlagged ? 1 : 0)
    case .number: .number(isFlagged ? 1 : 0)
    case .boolean: .boolean(isFlagged)
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
