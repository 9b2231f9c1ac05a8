import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct RulesTests {
  private func rules(_ texts: String...) throws -> [Expression] {
    try texts.map { try Expression($0) }
  }

  /// The rows whose flag column says so.
  private func flaggedRows(_ table: Table) -> [Int] {
    (table.texts("anomaly_pred") ?? []).enumerated().filter { $1 == "-1" }.map(\.offset)
  }

  @Test func `rules and a forest are joined in three ways`() throws {
    let notebook = try Notebook()
    let forest = notebook.detections
    let night = try rules("hour >= 22 or hour < 6")
    func flagged(_ join: RuleJoin) throws -> [Int] {
      let result = try flag(forest, rules: night, beside: [notebook.features.table], join: join)
      #expect(result.flagged == flaggedRows(result.table))
      #expect(result.table.names == forest.table.names)
      #expect(result.table.texts("anomaly_score") == forest.table.texts("anomaly_score"))
      #expect(result.scores == forest.scores)
      #expect(result.scoreSamples == forest.scoreSamples)
      #expect(result.threshold == 0)
      return result.flagged
    }
    let hours = try #require(notebook.features.table.texts("hour")).compactMap(Int.init)
    let nightly = hours.indices.filter { hours[$0] >= 22 || hours[$0] < 6 }
    #expect(nightly.count == 10)
    #expect(try flagged(.alone) == nightly)
    #expect(try flagged(.any) == Set(nightly + forest.flagged).sorted())
    #expect(try flagged(.all) == forest.flagged.filter(nightly.contains))
  }

  @Test func `an event meets the rules where one of them holds`() throws {
    let notebook = try Notebook()
    let both = try flag(
      notebook.detections, rules: rules("user == \"eve\"", "anomaly_score < -0.05"), join: .alone)
    let first = try flag(notebook.detections, rules: rules("user == \"eve\""), join: .alone)
    let second = try flag(notebook.detections, rules: rules("anomaly_score < -0.05"), join: .alone)
    #expect(both.flagged == Set(first.flagged + second.flagged).sorted())
    #expect(!second.flagged.isEmpty)
  }

  @Test func `rules can be put on rules`() throws {
    let notebook = try Notebook()
    let none = try flag(notebook.detections, rules: rules("anomaly == 2"), join: .alone)
    #expect(none.flagged.isEmpty)
    let again = try flag(none, rules: rules("anomaly_pred == -1 or anomaly == 1"), join: .any)
    #expect(again.flagged == Array(500..<510))
  }

  @Test func `events need no forest, and then have no scores to rank by`() throws {
    let events = try SecurityLog().table()
    let detections = try flag(events, rules: rules("user == \"eve\" or user == \"mallory\""))
    #expect(detections.table.names == events.names + ["anomaly_pred"])
    #expect(detections.flagged == flaggedRows(detections.table))
    #expect(detections.scores == nil)
    #expect(detections.threshold == nil)
    let evaluation = try evaluate(detections.table, truth: Expression("anomaly"))
    #expect(evaluation.flaggedCount == detections.flagged.count)
    #expect(evaluation.averagePrecision == nil)
    #expect(evaluation.rankingNotes.first?.note == "there are no scores to rank by")
    let fewer = try flag(detections, rules: rules("action == \"login\""), join: .all)
    #expect(fewer.table.names == detections.table.names)
    #expect(Set(fewer.flagged).isSubset(of: detections.flagged))
  }

  @Test func `a name is that of the detections before it is that of a table beside`() throws {
    let table = try Table(columns: [Column("a", .integer([1, 0]))])
    let other = try Table(columns: [Column("a", .integer([0, 1])), Column("b", .integer([0, 0]))])
    #expect(try flag(table, rules: rules("a == 1 and b == 0"), beside: [other]).flagged == [0])
  }

  @Test func `flagging everything and nothing has metrics or reasons`() throws {
    let events = try SecurityLog().table()
    let all = try flag(events, rules: rules("anomaly in (0, 1)"))
    let everything = try evaluate(all.table, truth: Expression("anomaly"))
    #expect(everything.recall == 1)
    #expect(everything.precision == 10.0 / 510)
    let none = try flag(events, rules: rules("anomaly == 2"))
    let nothing = try evaluate(none.table, truth: Expression("anomaly"))
    #expect(nothing.precision == nil)
    #expect(nothing.recall == 0)
    #expect(nothing.notes.map(\.name) == ["f1", "precision"])
  }

  @Test func `no events are flagged as none`() throws {
    let empty = try Table(columns: [Column("a", .integer([]))])
    let detections = try flag(empty, rules: rules("a == 1"))
    #expect(detections.flagged.isEmpty)
    #expect(detections.table.names == ["a", "anomaly_pred"])
  }

  @Test(arguments: [
    ("b == 1", "there is no column 'b'", "the columns are a, c"),
    (
      "a == \"x\"",
      "row 0: the rule 'a == \"x\"': the number 1.0 cannot be compared with the text 'x'",
      "numbers compare with numbers, texts with texts"
    ),
    (
      "c > 1", "row 0: the rule 'c > 1': the text 'false' cannot be compared with the number 1.0",
      "numbers compare with numbers, texts with texts"
    ),
    (
      "c", "row 1: the rule 'c': the text 'y' is neither 0 or 1 nor true or false",
      "compare it with something"
    ),
  ])
  func `a rule that cannot be decided is named with its row`(
    rule: String, message: String, suggestion: String
  ) throws {
    let table = try Table(columns: [
      Column("a", .integer([1, 1])), Column("c", .text(["false", "y"])),
    ])
    let error = #expect(throws: InputError.self) { try flag(table, rules: rules(rule)) }
    #expect(error?.message == message)
    #expect(error?.suggestion == suggestion)
  }

  @Test func `what does not fit the events is refused`() throws {
    let table = try Table(columns: [Column("a", .integer([1, 1]))])
    let longer = try Table(columns: [Column("b", .integer([1, 1, 1]))])
    let other = #expect(throws: InputError.self) {
      try flag(table, rules: rules("a"), beside: [longer])
    }
    #expect(other?.message == "table 1 beside the events has 3 rows instead of 2")
    let none = #expect(throws: InputError.self) { try flag(table, rules: []) }
    #expect(none?.message == "there are no rules")
    let flagged = try flag(table, rules: rules("a")).table
    let twice = #expect(throws: InputError.self) { try flag(flagged, rules: rules("a")) }
    #expect(twice?.message == "there is a column 'anomaly_pred' already")
  }
}
