import Pipeline
import TestSupport
import Testing

/// A few named values, tables and a column of each type.
private struct SmallScope: Scope {
  let table = Table.small

  func value(_ path: [String]) throws(ExpressionError) -> Value {
    switch path.joined(separator: ".") {
    case "model.trees": .number(100)
    case "evaluation.precision": .number(0.7272727272727273)
    case "evaluation.recall": .number(0.8)
    case "test-features.rows": .number(250)
    case "gone": .missing
    case "odd name": .text("x")
    case "yes": .boolean(true)
    case "count": .number(3)
    default: throw ExpressionError("there is no value '\(path.joined(separator: "."))'")
    }
  }

  func cell(_ table: String, row: Int, column: String) throws(ExpressionError) -> Value {
    guard table == "events" else { throw ExpressionError("there is no table '\(table)'") }
    return try self.table.cell(row: row, column: column)
  }

  func count(_ table: String, where condition: Expression) throws(ExpressionError) -> Int {
    guard table == "events" else { throw ExpressionError("there is no table '\(table)'") }
    return try condition.rows(of: self.table).count
  }
}

extension Table {
  fileprivate static var small: Table {
    do {
      return try Table(columns: [
        Column("user", .text(["ann", "bob", nil, "e\u{301}"])),
        Column("hour", .integer([3, 12, 23, nil])),
        Column("score", .real([-0.25, 0.5, nil, 1.0])),
        Column("anomaly", .integer([1, 0, 0, 1])),
        Column("ok", .text(["true", "false", "true", "true"])),
        Column("odd name", .text(["a", "b", "c", "d"])),
      ])
    } catch {
      preconditionFailure("\(error)")
    }
  }
}

@Suite struct ExpressionTests {
  @Test(
    arguments: [
      ("user == \"ann\"", [0]),
      ("user != \"ann\"", [1, 3]),
      ("user == missing", [2]),
      ("user != missing", [0, 1, 3]),
      ("missing != user", [0, 1, 3]),
      ("not user == \"ann\"", [1, 2, 3]),
      ("user in (\"ann\", \"bob\")", [0, 1]),
      ("user not in (\"ann\")", [1, 3]),
      ("user in (missing, \"bob\")", [1, 2]),
      ("user == \"\u{E9}\"", []),
      ("user == \"e\u{301}\"", [3]),
      ("user < \"b\"", [0]),
      ("hour < 6 or hour >= 22", [0, 2]),
      ("hour > 2 and hour <= 12", [0, 1]),
      ("hour != 3", [1, 2]),
      ("score ~ 0.50", [1]),
      ("score ~ -0.2", [0]),
      ("score == -2.5e-1", [0]),
      ("score <= +.5", [0, 1]),
      ("anomaly", [0, 3]),
      ("not anomaly", [1, 2]),
      ("not (anomaly or hour == 12)", [2]),
      ("anomaly and ok", [0, 3]),
      ("ok == false", [1]),
      ("`odd name` == \"c\"", [2]),
      ("hour==3 or hour==12", [0, 1]),
      ("anomaly or hour == 12 and ok", [0, 3]),
      ("true", [0, 1, 2, 3]),
      ("1 > 2", []),
      ("user == user", [0, 1, 2, 3]),
      ("5 < missing", []),
      ("missing == missing", [0, 1, 2, 3]),
    ] as [(String, [Int])])
  func `a condition picks its rows`(text: String, rows: [Int]) throws {
    #expect(try Expression(text).rows(of: .small) == rows)
  }

  @Test(
    arguments: [
      ("model.trees", .number(100)),
      ("test-features.rows > 200", .boolean(true)),
      ("evaluation.precision ~ 0.7273", .boolean(true)),
      ("evaluation.precision ~ 0.727", .boolean(true)),
      ("evaluation.precision ~ 0.73", .boolean(true)),
      ("evaluation.precision ~ 0.7272", .boolean(false)),
      ("evaluation.precision == 0.7273", .boolean(false)),
      ("evaluation.recall ~ 0.80", .boolean(true)),
      ("evaluation.recall ~ 1", .boolean(true)),
      ("gone", .missing),
      ("gone ~ 0.1", .boolean(false)),
      ("events[1].score", .number(0.5)),
      ("events[2].`odd name`", .text("c")),
      ("count(events where anomaly and hour < 6)", .number(1)),
      ("count(events where user != missing) == 3", .boolean(true)),
      ("count", .number(3)),
      ("yes == true", .boolean(true)),
      ("\"say \\\"hi\\\" \\\\\"", .text("say \"hi\" \\")),
      ("-1.5e3", .number(-1500)),
    ] as [(String, Value)])
  func `an expression has a value`(text: String, value: Value) throws {
    #expect(try Expression(text).value(in: SmallScope()) == value)
  }

  @Test(arguments: [
    ("①", 0, "there is no expression"),
    ("  ①", 0, "there is no expression"),
    ("a ①= 1", 1, "'=' is not known here"),
    ("a ①&& b", 2, "'&&' is not known here"),
    ("①!a", 1, "'!' is not known here"),
    ("a == ①'x'", 1, "a text stands in double quotes"),
    ("a == ①\"x", 1, "this quote is never closed"),
    ("a == \"①\\n\"", 1, "after a backslash stands \" or another backslash"),
    ("①`a", 1, "this back-quote is never closed"),
    ("①`` == 1", 2, "there is no name in the back-quotes"),
    ("a > 0①,02", 1, "a comma cannot stand here"),
    ("a > ①1_000", 5, "'1_000' is not a number"),
    ("a > ①0x1F", 4, "'0x1F' is not a number"),
    ("a > ①1.2.3", 5, "'1.2.3' is not a number"),
    ("a > ①1e400", 5, "'1e400' is not a number"),
    ("a ①+ 1", 1, "'+' cannot stand here"),
    ("a == 2024①-01", 3, "expected the end, and found a number"),
    ("a ①b", 1, "expected the end, and found 'b'"),
    ("a <①", 0, "expected a value, and found the end"),
    ("a < ①and", 3, "expected a value, and found 'and'"),
    ("(a == 1①", 0, "expected ')', and found the end"),
    ("a == 1①)", 1, "expected the end, and found ')'"),
    ("not ①not a", 3, "expected a value, and found 'not'"),
    ("a in ①b", 1, "expected '(', and found 'b'"),
    ("a in (①b)", 1, "a list holds numbers, texts, true, false or missing"),
    ("a in (1①", 0, "expected ')', and found the end"),
    ("a ~ ①b", 1, "after '~' stands a number as it is printed"),
    ("a ~ ①1e-3", 4, "after '~' stands a number without exponent and with at most 15 decimals"),
    ("a.①", 0, "expected a name, and found the end"),
    ("t[①-1].c", 2, "expected the number of a row, from 0, and found a number"),
    ("t[①1.5].c", 3, "expected the number of a row, from 0, and found a number"),
    ("t[①x].c", 1, "expected the number of a row, from 0, and found 'x'"),
    ("t[1]①", 0, "expected '.', and found the end"),
    ("count(t ①when a)", 4, "expected 'where', and found 'when'"),
    ("ä == \"ä\" ①%", 1, "'%' cannot stand here"),
  ])
  func `a mistake is named with its place`(marked: String, length: Int, message: String) {
    let text = Marked(marked)
    let offset = marked.prefix { $0 != "①" }.utf8.count
    let error = #expect(throws: ExpressionError.self) { try Expression(text.text) }
    #expect(error?.message == message)
    #expect(error?.offset == offset)
    #expect(error?.length == length)
  }

  @Test(
    arguments: [
      ("①usr == 1", 3, "there is no column 'usr'", "did you mean 'user'?"),
      ("①a.b == 1", 3, "'a.b' is not the name of a column", "put an odd name in back-quotes"),
      ("①hour == \"x\"", 11, "the number 3.0 cannot be compared with the text 'x'", nil),
      ("①ok == 1", 7, "the text 'true' cannot be compared with the number 1.0", nil),
      ("①anomaly == true", 15, "the number 1.0 cannot be compared with true", nil),
      ("①user in (\"ann\", 1)", 17, "the text 'ann' cannot be compared with the number 1.0", nil),
      ("①user ~ 1", 8, "the text 'ann' cannot be compared with the number 1.0", nil),
      ("①ok < true", 9, "true and false have no order", nil),
      (
        "①hour", 4, "the number 3.0 is neither 0 or 1 nor true or false",
        "compare it with something"
      ),
      ("①user", 4, "the text 'ann' is neither 0 or 1 nor true or false", nil),
      ("not ①missing", 7, "a missing value is neither 0 or 1 nor true or false", nil),
      ("①events[0].user == 1", 14, "a single row cannot be named here", "write the column alone"),
      ("①count(events where anomaly) > 1", 27, "rows cannot be counted here", nil),
    ] as [(String, Int, String, String?)])
  func `a mistake in a row is named with its place`(
    marked: String, length: Int, message: String, suggestion: String?
  ) throws {
    let expression = try Expression(Marked(marked).text)
    let error = #expect(throws: ExpressionError.self) { try expression.rows(of: .small) }
    #expect(error?.message == message)
    #expect(error?.offset == marked.prefix { $0 != "①" }.utf8.count)
    #expect(error?.length == length)
    if let suggestion { #expect(error?.suggestion == suggestion) }
  }

  @Test func `a mistake inside of a count is named with its place`() throws {
    let expression = try Expression("1 == count(events where usr == 1)")
    let error = #expect(throws: ExpressionError.self) { try expression.value(in: SmallScope()) }
    #expect(error?.offset == 24)
    #expect(error?.suggestion == "did you mean 'user'?")
    let row = #expect(throws: ExpressionError.self) {
      try Expression("events[4].user").value(in: SmallScope())
    }
    #expect(row?.message == "there is no row 4")
  }

  @Test func `an expression is at most 1,024 bytes long`() throws {
    let longest = "a == \"" + String(repeating: "x", count: 1017) + "\""
    #expect(throws: Never.self) { try Expression(longest) }
    let error = #expect(throws: ExpressionError.self) { try Expression(longest + " ") }
    #expect(error?.message == "the expression is longer than 1,024 bytes")
  }

  @Test func `an expression is nested at most 16 deep`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(throws: Never.self) { try Expression(nested(16)) }
    let error = #expect(throws: ExpressionError.self) { try Expression(nested(17)) }
    #expect(error?.message == "the expression is nested deeper than 16")
    #expect(throws: Never.self) { try Expression("not (" + nested(14) + ")") }
    #expect(throws: ExpressionError.self) { try Expression("not (" + nested(15) + ")") }
    #expect(throws: ExpressionError.self) { try Expression(nested(500)) }
  }

  @Test func `an expression says what it reads`() throws {
    let expression = try Expression(
      "a.b > 1 and not (c in (1) or t[0].x == d) or count(u where e) > c")
    #expect(expression.names == [["a", "b"], ["c"], ["d"]])
    #expect(expression.tables == ["t", "u"])
  }
}
