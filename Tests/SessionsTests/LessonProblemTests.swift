import Lessons
import Sessions
import TestSupport
import Testing

/// Mistakes of authors that only the steps know, each at its place; ① marks the place.
@Suite struct `mistakes in blocks` {
  /// What stands above each mistake: one of everything.
  private static let above = """
    ---
    title: A sample
    summary: Something is wrong in it.
    ---

    <!-- lernlog
    step: generate
    log: security
    normal: 20
    anomalous: 2
    -->

    <!-- lernlog
    step: featurize
    columns: [{ hour: timestamp }, { hash: user }]
    -->

    <!-- lernlog
    step: train
    trees: 3
    contamination: 0.1
    -->

    <!-- lernlog
    step: detect
    -->

    <!-- lernlog
    step: evaluate
    truth: anomaly
    -->


    """

  @Test(arguments: BlockMistake.all)
  func `is found at its place`(_ mistake: BlockMistake) throws {
    let block = mistake.block
    let findings = try findings(Self.above + "```yaml lernlog\n\(block.text)```\n")
    let errors = findings.filter { $0.severity == .error && !$0.message.hasPrefix("no output") }
    let first = try #require(errors.first)
    let above = Self.above.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(errors.count == 1, "\(errors)")
    #expect(
      first.location?.description == "course/1-sample.md:\(above + block.line):\(block.column)",
      "\(first)")
    #expect(first.message.contains(mistake.message), "\(first)")
    #expect(first.fixIt?.new == mistake.advice, "\(first)")
    #expect(first.note != "")
  }

  @Test(arguments: [
    ("<!-- expect: events.rows ①= 22 -->", "'=' is not known here"),
    ("<!-- expect: ①events.rowz == 22 -->", "'events' has no value 'rowz'"),
    ("<!-- expect: ①evnts.rows == 22 -->", "no earlier block wrote 'evnts'"),
    ("<!-- expect: count(events where ①usr == \"eve\") == 1 -->", "usr"),
    ("<!-- expect: ①events.rows == 23 -->", "'events.rows == 23' does not hold"),
  ])
  func `an expectation is found at its place`(_ comment: String, message: String) throws {
    let marked = Marked(comment)
    let findings = try findings(Self.above + marked.text + "\n")
    let above = Self.above.split(separator: "\n", omittingEmptySubsequences: false).count
    let first = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(
      first.location?.description == "course/1-sample.md:\(above):\(marked.column)", "\(first)")
    #expect(first.message.contains(message), "\(first)")
  }

  /// Everything that is found in a course of one lesson.
  private func findings(_ text: String) throws -> [Diagnostic] {
    let files = MemoryFiles([
      "course/course.yml":
        "format: 1\nlanguages: [en]\ntitle: { en: A }\nsummary: { en: B }\nlessons: [sample]\n",
      "course/1-sample.md": text,
    ])
    let folder = CourseFolder("course", files)
    let (course, problems) = readCourse("course", folder: "course", files: folder)
    #expect(problems.isEmpty)
    return CourseProof(try #require(course), in: folder, sources: nil).findings
  }
}
