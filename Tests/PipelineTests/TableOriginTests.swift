import Pipeline
import TestSupport
import Testing

/// Tables that remember where their rows stand in a file.
@Suite struct `a table that knows its file` {
  private static let log = """
    time,user,n
    2024-01-01T00:00:00,"a
    b",1
    2024-01-01T01:00:00,c,2
    yesterday,0042,3
    today,e,4

    """

  private func table(_ csv: String = log, texts: Set<String> = [], truths: Set<String> = [])
    throws(InputError) -> Table
  {
    try Table(tracing: Array(csv.utf8), file: "my.csv", texts: texts, truths: truths)
  }

  @Test func `a field that cannot be read is named with file, line and column`() throws {
    let events = try table()
    let featurizer = try Featurizer(
      [Encoding(.number, "n"), Encoding(.hour, "time")], fittedOn: events)
    #expect {
      _ = try featurizer.features(of: events)
    } throws: { error in
      "\(error)".hasPrefix("my.csv:5:1: error: 'yesterday' is not a time; the same in line 6 (")
    }
  }

  @Test func `a line is named once, though two features are made of its field`() throws {
    let events = try table()
    let featurizer = try Featurizer(
      [Encoding(.hour, "time"), Encoding(.weekday, "time")], fittedOn: events)
    #expect {
      _ = try featurizer.features(of: events)
    } throws: { "\($0)".contains("'yesterday' is not a time; the same in line 6 (") }
  }

  @Test func `rows that were chosen keep their lines`() throws {
    let events = try table().rows([3, 0])
    let featurizer = try Featurizer([Encoding(.hash, "user")], fittedOn: events)
    #expect(try featurizer.features(of: events).table.rowCount == 2)
    let hour = try Featurizer([Encoding(.hour, "time")], fittedOn: events)
    #expect {
      _ = try hour.features(of: events)
    } throws: { ("\($0)").hasPrefix("my.csv:6:1: error: 'today' is not a time (") }
  }

  @Test func `it holds what an ordinary reading holds`() throws {
    let plain = try Table(csv: Array(Self.log.utf8))
    #expect(try table().columns == plain.columns)
  }

  @Test func `a column that is asked for as text keeps its spelling`() throws {
    let csv = "user,n\n1001,1\n1002,2\n"
    #expect(try table(csv)["user"]?.values == .integer([1001, 1002]))
    #expect(try table(csv, texts: ["user"])["user"]?.values == .text(["1001", "1002"]))
  }

  @Test func `truths become 0 and 1`() throws {
    let csv = "truth,n\n1,1\nfalse,2\nTrue,3\n0,4\n"
    #expect(try table(csv, truths: ["truth"])["truth"]?.values == .integer([1, 0, 1, 0]))
  }

  @Test(arguments: [
    ("n,truth\n1,0\n2,yes\n", "my.csv:3:3: error: 'yes' does not say"),
    ("n,truth\n1,\n", "my.csv:2:3: error: '' does not say"),
    ("n,truth\n1,2\n", "my.csv:2:3: error: '2' does not say"),
  ])
  func `what is no truth is named with its place`(_ csv: String, _ message: String) {
    #expect {
      _ = try table(csv, truths: ["truth"])
    } throws: { "\($0)".hasPrefix(message) }
  }

  @Test(arguments: [
    ("count(events where a == 1 and b ~ 2) == 3", ["events.a", "events.b"]),
    ("events[3].a == 1 or not other[0].c in (1, 2)", ["events.a", "other.c"]),
    ("a == 1", []),
  ])
  func `an expression knows the columns that it reads of tables`(
    _ expression: String, _ columns: [String]
  ) throws {
    let read = try Expression(expression).tableColumns
    #expect(read.map { "\($0.table).\($0.column)" } == columns)
  }
}
