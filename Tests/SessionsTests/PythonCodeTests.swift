import Testing

@testable import Sessions

@Suite struct `code of Python` {
  @Test(
    arguments: [
      ("a = 1_000", [.name("a"), .mark("="), .number("1000")]),
      ("x # = 2\ny", [.name("x"), .lineEnd, .name("y")]),
      (
        "f('a\\'b', r\"c\")",
        [
          .name("f"), .mark("("), .text("a\\'b"), .mark(","), .text("c"), .mark(")"),
        ]
      ),
      ("\"\"\"one\n'two'\"\"\"", [.text("one\n'two'")]),
      ("(1,\n 2)\n", [.mark("("), .number("1"), .mark(","), .number("2"), .mark(")"), .lineEnd]),
      (
        "1e-5 + 0x1e-2",
        [
          .number("1e-5"), .mark("+"), .number("0x1e"), .mark("-"), .number("2"),
        ]
      ),
      ("'never closed\nnext", [.text("never closed"), .lineEnd, .name("next")]),
      ("jörg = f'{x}'", [.name("jörg"), .mark("="), .text("{x}")]),
      (")]} \\", [.mark(")"), .mark("]"), .mark("}")]),
    ] as [(String, [PythonToken])])
  func `is cut into pieces`(code: String, pieces: [PythonToken]) {
    #expect(PythonToken.tokens(of: code) == pieces)
  }

  @Test(
    arguments: [
      ("0.02", .number("0.02")), ("-3", .number("-3")), ("True", .boolean(true)),
      ("None", PythonValue.none),
      ("['a', \"b\"]", .list([.text("a"), .text("b")])),
      ("(1, [2])", .list([.number("1"), .list([.number("2")])])),
      ("share", .number("0.5")), ("again", nil), ("unknown", nil), ("1 + 1", nil), ("f(1)", nil),
      ("[f(1)]", nil), ("[1", nil), ("", nil),
    ] as [(String, PythonValue?)])
  func `has values that are written out, also by name`(code: String, value: PythonValue?) {
    let variables = PythonCode("share = 0.5\nagain = again\n").variables
    #expect(PythonValue(PythonToken.tokens(of: code), variables) == value)
  }

  @Test(
    arguments: [
      ("df['user'].apply(f)", "user"), ("df[\"a\"].fillna('').str.lower().apply(f)", "a"),
      ("ts.apply(f)", "timestamp"), ("pd.to_datetime(df['t'], utc=True).dt.apply(f)", "t"),
      ("unknown.apply(f)", nil), ("df[['a', 'b']].apply(f)", nil), ("apply(f)", nil),
      ("(x).apply(f)", nil),
    ] as [(String, String?)])
  func `names the column whose values are changed`(code: String, column: String?) throws {
    let variables = PythonCode("ts = pd.to_datetime(df['timestamp'])").variables
    let parsed = PythonCode(code)
    let call = try #require(parsed.calls.first { $0.name == "apply" })
    #expect(parsed.column(before: call.index, variables) == column)
  }
}
