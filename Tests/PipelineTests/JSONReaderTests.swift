import Pipeline
import Testing

/// JSON is read strictly: rows F08 to F12.
@Suite struct JSONReaderTests {
  /// Rows F08, F09, F12.
  @Test(arguments: [
    ("{\"score\":1,\"score\":2}", "1:12 the name 'score' stands here twice"),
    ("{\"score\":1,\"sc\\u006fre\":2}", "1:12 the name 'score' stands here twice"),
    ("[1,]", "1:4 a value is expected here"),
    ("{\"a\":1,}", "1:8 a name in double quotes is expected here"),
    ("[1] // x", "1:5 text follows the end"), ("[1]\n[2]", "2:1 text follows the end"),
    ("\u{FEFF}[]", "1:1 the file begins with a byte order mark; save it as UTF-8 without one"),
    ("['a']", "1:2 a value is expected here"), ("[01]", "1:2 this is not a number of JSON"),
    ("[1.]", "1:2 this is not a number of JSON"), ("[.5]", "1:2 a value is expected here"),
    ("[+1]", "1:2 a value is expected here"), ("[1e]", "1:2 this is not a number of JSON"),
    ("[NaN]", "1:2 a value is expected here"), ("", "1:1 the text ends where a value is expected"),
    ("[\"a", "1:4 the text ends where a closing quote is expected"),
    ("[\"\\ud800\"]", "1:9 this escape is no character; half of a surrogate pair is none either"),
    (
      "[\"\\ud800\\u0041\"]",
      "1:15 this escape is no character; half of a surrogate pair is none either"
    ),
    ("[\"\\x\"]", "1:5 this escape is no character; half of a surrogate pair is none either"),
    ("[\"a\nb\"]", "1:4 a control character or a line break may not stand in a text"),
    ("[\"a\u{1}\"]", "1:4 a control character or a line break may not stand in a text"),
    ("{\"ä\" 1}", "1:6 ':' is expected here"),
  ])
  func `what is refused`(text: String, problem: String) {
    do {
      let value = try JSONReader.value(Array(text.utf8))
      Issue.record("read \(value)")
    } catch {
      #expect("\(error.line):\(error.column) \(error.message)" == problem)
    }
  }

  /// Row F04.
  @Test func `bytes that are not UTF-8 are refused`() {
    #expect(throws: JSONProblem.self) { try JSONReader.value([0x22, 0xFF, 0x22]) }
  }

  /// Row F10.
  @Test func `64 levels are read, 65 are not, and 100,000 end at once`() throws {
    let nested = { (depth: Int) in
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try JSONReader.value(nested(64))
    for depth in [65, 100_000] {
      #expect(throws: JSONProblem.self) { try JSONReader.value(nested(depth)) }
    }
  }

  /// Rows F11, F12.
  @Test func `numbers keep every digit, and escapes become characters`() throws {
    let text = "[1e400,-0,1234567890123456789012345678901234567890,\"\\u0000\\ud83d\\ude00\\/\"]"
    #expect(
      try JSONReader.value(Array(text.utf8))
        == .array([
          .number("1e400"), .number("-0"), .number("1234567890123456789012345678901234567890"),
          .text("\u{0}\u{1F600}/"),
        ]))
  }
}
