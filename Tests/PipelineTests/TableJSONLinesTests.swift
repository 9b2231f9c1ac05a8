import Testing

@testable import Pipeline

/// Tables from JSON Lines: rows F08 to F14.
@Suite struct TableJSONLinesTests {
  private static func table(_ text: String) throws -> Table {
    try Table(jsonLines: Array(text.utf8), file: "log.jsonl")
  }

  @Test func `values become columns of the narrowest type`() throws {
    let table = try Self.table(
      """
      {"user":"alice","hour":9,"score":-0.25,"ok":true,"id":9007199254740993,"code":"007","note":null}
      {"user":"böb","hour":23,"score":1e-3,"ok":false,"id":1,"code":"1","note":""}

      """)
    #expect(table.rowCount == 2)
    #expect(table.names == ["user", "hour", "score", "ok", "id", "code", "note"])
    #expect(table["user"]?.values == .text(["alice", "böb"]))
    #expect(table["hour"]?.values == .integer([9, 23]))
    #expect(table["score"]?.values == .real([-0.25, 0.001]))
    #expect(table["ok"]?.values == .text(["true", "false"]))
    #expect(table["id"]?.values == .integer([9_007_199_254_740_993, 1]))
    #expect(table["code"]?.values == .text(["007", "1"]))
    #expect(table["note"]?.values == .text([nil, nil]))
  }

  @Test(arguments: [
    "{\"a\":1,\"b\":\"x\"}\n{\"b\":\"y\",\"a\":2}",
    "{\"a\":1,\"b\":\"x\"}\r\n { \"a\" : 2, \"b\" : \"y\" } \r\n",
    "{\"a\":1,\"b\":\"\\u0078\"}\n{\"\\u0062\":\"y\",\"a\":2}\n",
  ])
  func `names may stand in any order, and a last line end may be missing`(text: String) throws {
    #expect(try Self.table(text) == Table(csv: Array("a,b\n1,x\n2,y\n".utf8)))
  }

  @Test(arguments: [
    ("", "1: error: there is no line (each line is an object such as {\"user\":\"alice\"})"),
    ("{\"a\":1}\n\n{\"a\":2}\n", "2:1: error: an empty line (delete the line)"),
    ("{\"a\":1}\n \r\n", "2:1: error: an empty line (delete the line)"),
    ("{\"a\":1}\n{\"a\":", "2:6: error: the text ends where a value is expected"),
    ("{\"a\":1,}\n", "1:8: error: a name in double quotes is expected here"),
    ("{\"a\":1} x\n", "1:9: error: text follows the end"),
    ("{\"a\":1}{\"a\":2}\n", "1:8: error: text follows the end"),
    ("{\"a\":1,\"a\":2}\n", "1:8: error: the name 'a' stands here twice"),
    ("{\"a\":1,\"\\u0061\":2}\n", "1:8: error: the name 'a' stands here twice"),
    (
      "{\"a\":\"\\ud800\"}\n",
      "1:13: error: this escape is no character; half of a surrogate pair is none either"
    ),
    ("{\"a\":01}\n", "1:6: error: this is not a number of JSON"),
    ("{\"a\":NaN}\n", "1:6: error: a value is expected here"),
    (
      "\u{FEFF}{\"a\":1}\n",
      "1:1: error: the file begins with a byte order mark; save it as UTF-8 without one"
    ),
    (
      "{\"a\":1}\n[2]\n",
      "2:1: error: an object is needed here, and a list stands there (write {\"name\": value, …} on each line)"
    ),
    ("{}\n", "1:1: error: this object has no names"),
    ("{\"\":1}\n", "1: error: value 1 has no name"),
    (
      "{\"a\":1,\"b\":2}\n{\"a\":1}\n",
      "2: error: the name 'b' is missing here (write null where there is no value)"
    ),
    (
      "{\"a\":1}\n{\"a\":1,\"c\":2}\n",
      "2: error: the name 'c' does not stand in the first line (write the same names on every line, with null where there is no value)"
    ),
    (
      "{\"é\":1}\n{\"e\u{301}\":1}\n",
      "2: error: the name 'e\u{301}' does not stand in the first line (write the same names on every line, with null where there is no value)"
    ),
    (
      "{\"a\":[1]}\n",
      "1: error: 'a' holds a list, and a table has one value in each place (give each part a name of its own)"
    ),
    (
      "{\"a\":{\"b\":1}}\n",
      "1: error: 'a' holds an object, and a table has one value in each place (give each part a name of its own)"
    ),
    (
      "PK\u{3}\u{4}xxxx",
      "1:1: error: this is not text: it looks like a zip archive (unpack it first: unzip FILE)"
    ),
  ])
  func `a bad line refuses the file, with its place`(text: String, message: String) {
    do {
      let table = try Self.table(text)
      Issue.record("read \(table)")
    } catch {
      #expect("\(error)" == "log.jsonl:\(message)")
    }
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    #expect(throws: InputError.self) {
      try Table(jsonLines: Array("{\"a\":\"".utf8) + [0xFF] + Array("\"}\n".utf8))
    }
  }

  @Test func `the limits are those of CSV`() throws {
    let line = { (count: Int) in "{\"a\":\"" + String(repeating: "x", count: count - 8) + "\"}" }
    #expect(try Self.table(line(1 << 20)).rowCount == 1)
    #expect(
      throws: InputError(file: "log.jsonl", line: 2, column: 1, "the line is longer than 1 MiB")
    ) {
      try Self.table("{\"a\":1}\n" + line(1 << 20 + 1))
    }
    let columns = { (count: Int) in
      "{" + (0..<count).map { "\"c\($0)\":1" }.joined(separator: ",") + "}"
    }
    #expect(try Self.table(columns(4096)).names.count == 4096)
    #expect(
      throws: InputError(file: "log.jsonl", line: 1, column: 1, "there are more than 4,096 columns")
    ) {
      try Self.table(columns(4097))
    }
    for depth in [65, 100_000] {
      #expect(throws: InputError.self) { try Self.table(String(repeating: "[", count: depth)) }
    }
  }

  @Test func `one bad line among many is named`() throws {
    let good = String(repeating: "{\"user\":\"alice\",\"hour\":9}\n", count: 20_000)
    #expect(try Self.table(good).rowCount == 20_000)
    let error = #expect(throws: InputError.self) { try Self.table(good + "{\"user\":}\n" + good) }
    #expect(error?.line == 20_001 && error?.column == 9)
  }
}
