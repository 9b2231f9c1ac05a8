import TestSupport
import Testing

@testable import Pipeline

/// Patterns of lines, and what may be wrong with them.
@Suite struct LinePatternTests {
  @Test func `fields have names and kinds`() throws {
    let pattern = try LinePattern("<time:syslog> <host>[<pid:integer>]: <message:text>")
    #expect(pattern.names == ["time", "host", "pid", "message"])
    #expect(pattern.fields.map(\.kind) == [.syslog, .text, .integer, .text])
    #expect(pattern.needsYear)
    #expect(try !LinePattern("<a>").needsYear)
  }

  @Test(arguments: [
    ("", "", "", "the pattern names no field"), ("", "a << b", "", "the pattern names no field"),
    ("<a> ", "<b", "", "this field is never closed"),
    ("", "<a ", "<b>", "this field is never closed"),
    ("<a> ", "<>", "", "this field has no name"),
    ("<a> ", "<:integer>", "", "this field has no name"),
    ("<a> ", "<a>", "", "there are two fields named 'a'"),
    ("<a>", "<", "b>", "nothing stands between 'a' and this field"),
    ("<t:syslog>", "<", "b>", "nothing stands between 't' and this field"),
    ("<ä> <b:", "intger", ">", "there is no kind of field 'intger'"),
    ("<a:", "", ">", "there is no kind of field ''"),
    ("<a:", "text:x", ">", "there is no kind of field 'text:x'"),
  ])
  func `a mistake is told with its place`(
    before: String, wrong: String, after: String, message: String
  ) {
    let error = #expect(throws: LinePatternError.self) {
      try LinePattern(before + wrong + after)
    }
    #expect(error?.message == message)
    let start = before.utf8.count
    #expect(error?.range == start..<start + wrong.utf8.count)
    #expect(error?.suggestion.isEmpty == false)
  }

  @Test func `a kind that is nearly right is named`() {
    let error = #expect(throws: LinePatternError.self) { try LinePattern("<pid:intger>") }
    #expect(error?.meant == "integer")
  }

  @Test func `a pattern has 1,024 bytes at most`() throws {
    #expect(try LinePattern("<a>" + String(repeating: "-", count: 1021)).names == ["a"])
    #expect(throws: LinePatternError.self) {
      try LinePattern("<a>" + String(repeating: "-", count: 1022))
    }
  }
}
