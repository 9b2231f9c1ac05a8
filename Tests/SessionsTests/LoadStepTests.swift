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

  @Test func `a bad line is told at the block that loads the file`() {
    let error = #expect(throws: Diagnostic.self) {
      try Self.page("file: log.jsonl", Self.lines + "{\"user\":}\n", "log.jsonl")
    }
    #expect(error?.message == "a value is expected here")
    #expect(error?.note?.hasPrefix("log.jsonl:3:9") == true)
    #expect(error?.location?.line == 8)
  }
}
