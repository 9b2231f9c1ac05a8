import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct RetrainingTests {
  struct File: Decodable {
    let baseline_rows, trees: Int
    let new_rows: [Int]
    let cases: [Case]
  }

  struct Case: Decodable {
    let window, every: Int
    let contamination: String
    let before, after: [Double]
    let batches: [Batch]
  }

  struct Batch: Decodable {
    let rows, window: [Int]
    let offset: Double
    let flagged_before, flagged_after: Int
  }

  static func file() throws -> File { try Fixtures.json("retraining.json", as: File.self) }

  /// A table with a column of numbers.
  private func table(_ numbers: [Int]) throws -> Table {
    try Table(columns: [Column("x", .integer(numbers))])
  }

  /// Retrains three trees on the numbers of a column.
  private func retrained(
    _ baseline: Table, _ new: Table, window: Int = 5, every: Int = 2, encode: String = "number:x"
  ) throws -> Retraining {
    try retrain(
      baseline: baseline, new: new, encodings: Encoding.list(encode),
      parameters: ForestParameters(trees: 3), plan: RetrainingPlan(window: window, every: every))
  }

  @Test(arguments: try file().cases)
  func `each batch is detected by scikit-learn's forest of its window`(expected: Case) throws {
    let file = try Self.file()
    let events = try SecurityLog().table()
    let new = events.rows(file.new_rows)
    let result = try retrain(
      baseline: events.rows(Array(0..<file.baseline_rows)), new: new,
      encodings: Encoding.list(Notebook.encodings),
      parameters: ForestParameters(
        trees: file.trees, contamination: Contamination(expected.contamination)),
      plan: RetrainingPlan(window: expected.window, every: expected.every))
    #expect(result.scoresBefore.map(\.bitPattern) == expected.before.map(\.bitPattern))
    #expect(result.scores.map(\.bitPattern) == expected.after.map(\.bitPattern))
    #expect(result.batches.count == expected.batches.count)
    for (batch, made) in zip(result.batches, expected.batches) {
      #expect([batch.rows.lowerBound, batch.rows.upperBound] == made.rows)
      #expect([batch.window.lowerBound, batch.window.upperBound] == made.window)
      #expect(batch.offset.bitPattern == made.offset.bitPattern)
      #expect(batch.flaggedBefore == made.flagged_before)
      #expect(batch.flaggedAfter == made.flagged_after)
    }
    #expect(result.flagged.count == made(expected, \.flagged_after))
    #expect(result.flaggedBefore.count == made(expected, \.flagged_before))
    #expect(
      result.table.names == new.names + ["score_before", "anomaly_score", "anomaly_pred"])
    let evaluation = try evaluate(result.table, truth: Expression("anomaly"))
    #expect(evaluation.flaggedCount == result.flagged.count)
    #expect(evaluation.rowCount == 120)
    #expect(evaluation.averagePrecision != nil)
  }

  private func made(_ expected: Case, _ count: KeyPath<Batch, Int>) -> Int {
    expected.batches.map { $0[keyPath: count] }.reduce(0, +)
  }

  @Test func `in the first batch both models are the same`() throws {
    let result = try retrained(table(Array(0..<20)), table([3, 99, 4, 98, 5]))
    #expect(result.scoresBefore.prefix(2) == result.scores.prefix(2))
    #expect(result.batches.map(\.rows) == [0..<2, 2..<4, 4..<5])
    #expect(result.batches.map(\.window) == [15..<20, 17..<22, 19..<24])
    #expect(result.scoresBefore != result.scores)
  }

  @Test func `columns of other types are learned from as their files show them`() throws {
    let baseline = try Table(columns: [
      Column("code", .integer([404, 200, 404, 500])), Column("x", .integer([1, 2, 3, 4])),
      Column("only", .text(["a", "b", "c", "d"])),
    ])
    let new = try Table(columns: [
      Column("x", .real([1.5, nil, 7, 8])), Column("code", .text(["404", "n/a", "200", nil])),
      Column("a", .integer([0, 1, 0, 1])),
    ])
    let mixed = try retrained(baseline, new, encode: "hash:code,number:x")
    let text = try Table(columns: [
      Column("code", .text(["404", "200", "404", "500"])), Column("x", .real([1, 2, 3, 4])),
    ])
    let same = try retrained(text, new, encode: "hash:code,number:x")
    #expect(mixed.scores == same.scores)
    #expect(mixed.table == same.table)
    #expect(mixed.table.names.prefix(3) == ["x", "code", "a"])
    let numbers = try Table(columns: [
      Column("x", .real([5])), Column("a", .text(["not in the baseline"])),
    ])
    let all = try retrained(baseline, numbers, encode: "number:*")
    #expect(try all.scores == retrained(baseline, numbers).scores)
  }

  @Test func `no new rows are no batches`() throws {
    let result = try retrained(table([1, 2, 3]), table([]))
    #expect(result.batches.isEmpty)
    #expect(result.table.rowCount == 0)
    #expect(result.table.names == ["x", "score_before", "anomaly_score", "anomaly_pred"])
  }

  @Test func `windows and batches may be longer than all rows, or one row short`() throws {
    let long = try retrained(table([1, 2, 3]), table([4, 5]), window: .max, every: .max)
    #expect(long.batches.map(\.window) == [0..<3])
    let short = try retrained(table([1, 2, 3]), table([4, 5]), window: 1, every: 1)
    #expect(short.batches.map(\.window) == [2..<3, 3..<4])
    #expect(short.scores.allSatisfy { $0.isFinite })
  }

  @Test(arguments: [
    (0, 2, "window is 0, and needs a count of rows, 1 or more"),
    (5, 0, "every is 0, and needs a count of rows, 1 or more"),
    (5, -1, "every is -1, and needs a count of rows, 1 or more"),
  ])
  func `counts below one are refused`(window: Int, every: Int, message: String) {
    let error = #expect(throws: ParameterError.self) {
      try RetrainingPlan(window: window, every: every)
    }
    #expect(error?.description == message)
  }

  @Test func `what cannot be learned from is named with its own row`() throws {
    func message(_ baseline: Table, _ new: Table) -> String? {
      #expect(throws: InputError.self) { try retrained(baseline, new) }?.message
    }
    let bad = try Table(columns: [Column("x", .text(["1", "two"]))])
    let good = try table([1, 2, 3])
    #expect(message(bad, good) == "row 1, column 'x': 'two' is not a number")
    #expect(message(good, bad) == "row 1, column 'x': 'two' is not a number")
    let empty = try table([])
    #expect(message(empty, good) == "there are no baseline rows to learn from")
    let other = try Table(columns: [Column("y", .integer([1]))])
    #expect(message(good, other) == "there is no column 'x'")
    for name in ["anomaly_score", "score_before"] {
      let detected = try good.appending([Column(name, .integer([1, 1, 1]))])
      #expect(message(good, detected) == "there is a column '\(name)' already")
    }
  }
}
