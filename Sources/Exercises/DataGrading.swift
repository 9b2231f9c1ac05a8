package import Pipeline

/// Tables that are handed in.
extension GradeDraft {
  mutating func data(_ submission: [UInt8]) -> Grade {
    guard let handin = exercise.handin else {
      return notGraded(Said(en: "no handin is named", de: "es ist keine Abgabe benannt"))
    }
    switch read(submission, handin) {
    case .failure(let problems): return invalid(problems.said)
    case .success(let table):
      for check in exercise.checks {
        results.append(CheckResult(check: check, outcome: outcome(of: check, table)))
      }
      return finished()
    }
  }

  private func outcome(of check: Check, _ table: HandinTable) -> CheckResult.Outcome {
    if let first = waitsFor(check) { return .notTried(.after(first)) }
    guard case .table(let comparison) = check.task else {
      return .notTried(.ours("a table cannot be checked by \(check.id)"))
    }
    let known = exercise.mistakes.compactMap { mistake in
      exercise.bytes(of: mistake).map { (mistake, $0) }
    }
    return compare(check, comparison, table, solution: exercise.solution, known: known)
  }

  /// Checks a table that a program wrote.
  func table(
    _ check: Check, _ comparison: Comparison, _ bytes: [UInt8], solution: [UInt8]?,
    known: [(KnownMistake, [UInt8])]
  ) -> CheckResult.Outcome {
    guard let handin = exercise.handin else { return .notTried(.ours("no handin is named")) }
    switch read(bytes, handin) {
    case .failure(let problems): return .failed(Failure(.invalid, problems.said))
    case .success(let table):
      return compare(check, comparison, table, solution: solution, known: known)
    }
  }

  private func compare(
    _ check: Check, _ comparison: Comparison, _ table: HandinTable, solution: [UInt8]?,
    known: [(KnownMistake, [UInt8])]
  ) -> CheckResult.Outcome {
    let mistakes = known.compactMap { mistake, bytes in
      (try? self.table(bytes, table.handin).get()).map { (mistake, $0) }
    }
    if case .metric(let metric) = comparison {
      return self.metric(metric, table, mistakes)
    }
    guard let solution, let expected = try? self.table(solution, table.handin).get() else {
      return .notTried(.ours("the solution's table cannot be read"))
    }
    let tables = TableComparison(check: check, solution: expected, actual: table)
    if case .columns(let names) = comparison { return tables.columns(names, mistakes) }
    return tables.keys(mistakes)
  }

  private func metric(
    _ metric: Metric, _ table: HandinTable, _ known: [(KnownMistake, HandinTable)]
  ) -> CheckResult.Outcome {
    let names = metric.truth.names.map { $0.joined(separator: ".") }
    guard let given = keyedTables.first(where: { table in names.allSatisfy { table[$0] != nil } })
    else { return .notTried(.ours("the table with the truth is missing")) }
    let compared = metric.predicted.names.map { $0.joined(separator: ".") }
    let mistake = known.first { TableComparison.isSame(table, $0.1, compared) }?.0
    do {
      return try MetricComparison(metric: metric, handin: table.handin, given: given)
        .outcome(table, mistake: mistake)
    } catch {
      return .notTried(.ours(error.description))
    }
  }

  /// Reads a table; rows that no given table has are problems.
  private func read(
    _ bytes: [UInt8], _ handin: Handin
  ) -> Result<HandinTable, HandinProblems> {
    let result = table(bytes, handin)
    guard case .success(let table) = result, !handin.key.isEmpty,
      let given = keyedTables.first(where: { given in
        handin.key.allSatisfy { given[$0] != nil }
      })
    else { return result }
    let known = Set(
      (0..<given.rowCount).map { row in
        HandinKey(
          values: handin.key.map { given[$0]?.text(row).map { .text($0) } ?? .missing })
      })
    let unknown = table.rows.indices.map(table.key).filter { !known.contains($0) }
    guard !unknown.isEmpty else { return result }
    let problems = unknown.prefix(HandinReader.problemLimit).map { key in
      HandinProblem(place: handin.file, message: .unknownKey(key.words(handin.key)))
    }
    return .failure(HandinProblems(first: Array(problems), count: unknown.count))
  }

  private func table(_ bytes: [UInt8], _ handin: Handin) -> Result<HandinTable, HandinProblems> {
    var reader = HandinReader(handin)
    return reader.read(bytes)
  }

  /// The given tables with the number of each row, and with their truth.
  private var keyedTables: [Table] {
    exercise.given.compactMap { supplies.tables[$0.table].map(numbered) }
  }
}

extension Exercise {
  /// The column of row numbers in tables that learners get.
  package static let rowColumn = "event"

  /// A session table as learners get it: the row number first, and no truth.
  package func learnersTable(_ table: Table) -> Table {
    var truths: Set<String> = []
    for check in checks {
      let comparison: Comparison? =
        switch check.task {
        case .table(let comparison), .run(_, let comparison): comparison
        case .calls, .question: nil
        }
      guard case .metric(let metric)? = comparison else { continue }
      truths.formUnion(metric.truth.names.map { $0.joined(separator: ".") })
    }
    return numbered(tableOf(table.columns.filter { !truths.contains($0.name) }))
  }
}

/// A table with the number of each row, from 0, as its first column; one that has it stays.
private func numbered(_ table: Table) -> Table {
  guard table[Exercise.rowColumn] == nil else { return table }
  let numbers = Column(Exercise.rowColumn, .integer((0..<table.rowCount).map { $0 }))
  return tableOf([numbers] + table.columns)
}

/// A table of columns that are known to fit together.
private func tableOf(_ columns: [Column]) -> Table {
  do {
    return try Table(columns: columns)
  } catch {
    preconditionFailure("columns of one table fit together: \(error)")
  }
}

extension Said {
  static func unknownKey(_ row: Said) -> Said {
    Said(
      en: "\(row.english) is not a row that was given",
      de: "\(row.german) ist keine Zeile, die gegeben war")
  }
}
