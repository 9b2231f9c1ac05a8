import Lessons
import Pipeline
import TestSupport
import Testing

@testable import Sessions

/// Files that a lesson loads.
@Suite struct LoadStepTests {
  private static let csv = "user,hour,note\nalice,9,\nbob,23,late\n"
  private static let lines = """
    {"user":"alice","hour":9,"note":null}
    {"hour":23,"user":"bob","note":"late"}

    """

  private static func page(_ block: String, _ text: String, _ file: String) throws -> String {
    try SampleLesson(
      "```yaml lernlog\nstep: load\n\(block)\n```\n\n```yaml lernlog\ntable: events\n```\n",
      files: [file: text]
    ).plain()
  }

  @Test(arguments: [
    ("file: log.jsonl", "log.jsonl"), ("file: log.txt\nformat: jsonl", "log.txt"),
    ("file: log.jsonl\nformat: jsonl", "log.jsonl"),
  ])
  func `JSON Lines are told by the end of the name, or by 'format'`(block: String, file: String)
    throws
  {
    let shown = try Self.page(block, Self.lines, file)
    let fromCSV = try Self.page("file: log.csv", Self.csv, "log.csv")
    #expect(shown == fromCSV.replacing("log.csv", with: file))
    #expect(shown.contains("bob") && shown.contains("late"))
  }

  @Test func `'format' decides against the end of the name`() throws {
    let shown = try Self.page("file: log.jsonl\nformat: csv", Self.csv, "log.jsonl")
    #expect(shown.contains("alice"))
  }

  @Test(arguments: ["format: lines\n", ""])
  func `lines are taken apart by a pattern`(format: String) throws {
    let pattern = "pattern: \"<user>@<hour:integer>: <note>\""
    let shown = try Self.page(
      "file: log.txt\n\(format)\(pattern)", "alice@9: \nbob@23: late\n", "log.txt")
    let fromCSV = try Self.page("file: log.csv", Self.csv, "log.csv")
    #expect(shown == fromCSV.replacing("log.csv", with: "log.txt"))
  }

  @Test func `a pattern may stand under a bar`() throws {
    let shown = try Self.page(
      "file: log.txt\nyear: 2024\npattern: |\n  <time:syslog> <who>", "Feb 29 06:00:00 eve",
      "log.txt")
    #expect(shown.contains("2024-02-29T06:00:00") && shown.contains("eve"))
  }

  @Test func `a line that does not fit is told at the block that loads the file`() {
    let error = #expect(throws: Diagnostic.self) {
      try Self.page("file: log.txt\npattern: <a> <b>", "x y\nz\n", "log.txt")
    }
    #expect(error?.message == "' ' has to follow field 'a', and 'z' stands there")
    #expect(error?.note?.hasPrefix("log.txt:2:1: change the pattern") == true)
    #expect(error?.location?.line == 8)
  }

  @Test func `a bad line is told at the block that loads the file`() {
    let error = #expect(throws: Diagnostic.self) {
      try Self.page("file: log.jsonl", Self.lines + "{\"user\":}\n", "log.jsonl")
    }
    #expect(error?.message == "a value is expected here")
    #expect(error?.note?.hasPrefix("log.jsonl:3:9") == true)
    #expect(error?.location?.line == 8)
  }
}
