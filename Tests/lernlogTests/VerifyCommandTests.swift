import Foundation
import Testing

/// `lernlog verify` from outside, on a small course that each test spoils in its own way.
@Suite struct `verify` {
  /// A change of one file, and what `verify` says of it.
  struct Spoiling: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: String
    let old: String
    let new: String
    let findings: [String]

    init(_ name: String, _ file: String, _ old: String, _ new: String, _ findings: String...) {
      (testDescription, self.file, self.old, self.new) = (name, file, old, new)
      self.findings = findings
    }
  }

  @Test func `a course as it is recorded is clean, and is not written to`() throws {
    let course = try CourseCopy.small()
    let files = try course.files
    for flags in [["--strict"], ["--record"]] {
      let result =
        try flags.first == "--record" ? course.verify("--record") : course.verify(flags[0])
      #expect(result.output == "4 lessons proved: 0 errors, 0 warnings\n")
      #expect(result.errors == "")
      #expect(result.status == 0)
    }
    #expect(try course.files == files)
  }

  /// Everything that is recorded, changed somewhere.
  static let recorded = [
    Spoiling(
      "a digit under a step", "1-make.md", "21 lines", "12 lines",
      "1-make.md:27:1: error: the recorded output is not what the block prints",
      "@@ -28,3 +28,3 @@", "\n-logs.csv: 12 lines", "\n+logs.csv: 21 lines"),
    Spoiling(
      "a digit in German", "2-look.de.md", "Mittelwert 0.0778", "Mittelwert 0.0779",
      "2-look.de.md:54:1: error: the recorded output is not what the block prints",
      "@@ -55,2 +55,2 @@", "\n-anomaly_score von -0.1956 bis 0.1731, Mittelwert 0.0779",
      "\n+anomaly_score von -0.1956 bis 0.1731, Mittelwert 0.0778"),
    Spoiling(
      "a digit in a table", "2-look.md", "eve      -0.1956", "eve      -0.1955",
      "2-look.md:65:1: error: the recorded output is not what the block prints",
      "@@ -68,7 +68,7 @@", "\n-   18  eve      -0.1955", "\n+   18  eve      -0.1956"),
    Spoiling(
      "a bar of a chart", "2-look.md", "[-0.1,  0.0) |xxxxxx ",
      "[-0.1,  0.0) |xxxxx  ",
      "2-look.md:89:1: error: the recorded output is not what the block prints"),
    Spoiling(
      "a line of code", "1-make.md", "digest.prefix(4)", "digest.prefix(5)",
      "1-make.md:58:17: error: the recorded code is not what stands in "
        + "'Sources/Pipeline/Featurize/FeatureHash.swift'",
      "\n-  let first = digest.prefix(5)", "\n+  let first = digest.prefix(4)"),
    Spoiling(
      "an output taken away", "1-make.de.md",
      "```output\nevents: 20 Events, davon 18 normal und 2 anomal, Seed 42\n"
        + "20 Zeilen, 6 Spalten: timestamp, user, ip, action, resource, anomaly\n"
        + "logs.csv: 21 Zeilen, 1,281 Bytes\n```\n\n", "",
      "1-make.de.md:21:1: error: no output is recorded under this block"),
    Spoiling(
      "a machine key of a translation", "2-look.de.md", "rows: head 3", "rows: head 2",
      "2-look.de.md:63:7: error: under 'rows' stands another value than at",
      "2-look.md:61:7", "replace with 'head 3'"),
  ]

  @Test(arguments: recorded)
  func `what is recorded wrongly is found with its place, and record restores the file`(
    _ spoiling: Spoiling
  ) throws {
    let course = try CourseCopy.small()
    let files = try course.files
    try course.replace(spoiling.old, with: spoiling.new, in: spoiling.file)
    let result = try course.verify()
    #expect(result.status == 1)
    for finding in spoiling.findings {
      #expect(result.output.contains(finding), "\(finding) in\n\(result.output)")
    }
    let record = try course.verify("--record", "--strict")
    #expect(record.status == 0, "\(record.output)")
    #expect(record.output.contains("recorded: Tests/Courses/small/\(spoiling.file)\n"))
    #expect(try course.files == files)
  }

  /// What no recording mends.
  static let unmendable = [
    Spoiling(
      "an expectation that does not hold", "1-make.md", "events.rows == 20", "events.rows == 21",
      "1-make.md:44:14: error: 'events.rows == 21' does not hold"),
    Spoiling(
      "a link to no file", "1-make.md", "(glossary.md#anomaly)", "(glosary.md#anomaly)",
      "1-make.md:9:33: error: there is no file 'glosary.md' in the course's folder"),
    Spoiling(
      "a link to no heading", "1-make.de.md", "#anomalie)", "#anomaly)",
      "1-make.de.md:9:45: error: 'glossary.de.md' has no heading '#anomaly'",
      "replace with 'anomalie'"),
    Spoiling(
      "an output under a block that prints nothing", "1-make.md", "explain: 2 of 20.\n```\n",
      "explain: 2 of 20.\n```\n\n```output\n20\n```\n",
      "1-make.md:56:1: error: nothing that prints stands directly above this output"),
    Spoiling(
      "a known mistake that is right", "1-make.md", "  - when: 20\n", "  - when: 21\n",
      "1-make.md:37:11: error: the right answer meets this 'when' too"),
    Spoiling(
      "an unknown step", "2-look.md", "step: detect", "step: detekt",
      "2-look.md:49:7: error: there is no step named 'detekt'", "replace with 'detect'"),
    Spoiling(
      "a value out of its range", "2-look.md", "contamination: 0.1", "contamination: 0.9",
      "2-look.md:40:16: error: contamination is 0.9, and needs"),
    Spoiling(
      "a lesson that is not listed", "course.yml", "[make, look]", "[make]",
      "2-look.md:1:1: error: the lesson 'look' is not listed in course.yml"),
    Spoiling(
      "a link to no address", "1-make.md", "(glossary.md#anomaly)", "(https://anomaly)",
      "1-make.md:9:33: error: 'https://anomaly' is no address on the web"),
  ]

  @Test(arguments: unmendable)
  func `while an error stands, record writes nothing`(_ spoiling: Spoiling) throws {
    let course = try CourseCopy.small()
    // Something that could be recorded, were it not for the error.
    try course.replace("0.1731, Mittelwert", with: "0.1732, Mittelwert", in: "2-look.de.md")
    try course.replace(spoiling.old, with: spoiling.new, in: spoiling.file)
    let files = try course.files
    for result in [try course.verify(), try course.verify("--record")] {
      #expect(result.status == 1)
      for finding in spoiling.findings {
        #expect(result.output.contains(finding), "\(finding) in\n\(result.output)")
      }
    }
    #expect(try course.files == files)
  }

  @Test func `a block that a translation lacks is found with both places, and inserted`() throws {
    let course = try CourseCopy.small()
    let block = "```yaml lernlog\nstep: detect\n```\n\n"
    let output =
      "```output\ndetections: 20 Events, 2 gemeldet (10.00 %), 18 nicht\n"
      + "anomaly_score von -0.1956 bis 0.1731, Mittelwert 0.0778; unter 0 wird gemeldet\n```\n\n"
    let files = try course.files
    try course.replace(block + output, with: "", in: "2-look.de.md")
    let result = try course.verify()
    #expect(result.status == 1)
    #expect(
      result.output.contains(
        "2-look.de.md:48:1: error: below this, the block 'step: detect' at "
          + "Tests/Courses/small/2-look.md:48:1 is missing"), "\(result.output)")
    #expect(try course.verify("--record", "--strict").status == 0)
    #expect(try course.files == files)
  }

  @Test func `a text that a translation lacks is inserted with a mark, which fails`() throws {
    let course = try CourseCopy.small()
    let question =
      "```yaml lernlog\nquestion: share\nask: |\n  Welcher Anteil der Events ist anders, in Prozent?\n"
      + "answer: 10\nunit: \"%\"\nhints: [Zwei der Events sind anders.]\nexplain: 2 von 20.\n```\n\n"
    try course.replace(question, with: "", in: "1-make.de.md")
    #expect(try course.verify("--record").status == 1)
    #expect(try course["1-make.de.md"].contains("  TODO(de) What share of the events is odd"))
    let result = try course.verify()
    #expect(result.status == 1)
    #expect(result.output.contains("TODO(de)"), "\(result.output)")
  }

  @Test func `a section whose original changed warns with both places until it is renewed`() throws
  {
    let course = try CourseCopy.small()
    try course.replace("Each bar counts events.", with: "A bar counts events.", in: "2-look.md")
    let warning =
      "2-look.de.md:85:10: warning: this section was translated from another text than now stands at "
      + "Tests/Courses/small/2-look.md:81:1"
    let lenient = try course.verify()
    #expect(lenient.output.contains(warning), "\(lenient.output)")
    #expect(
      lenient.output.contains(
        """
            line 102 of Tests/Courses/small/2-look.md
              - Each bar counts events.
              + A bar counts events.

        """), "\(lenient.output)")
    #expect(lenient.status == 0)
    let strict = try course.verify("--strict")
    #expect(strict.output == lenient.output)
    #expect(strict.status == 1)

    let before = try course["2-look.de.md"].split(separator: "\n")
    let renewal = try course.renew("2-look.de.md")
    #expect(
      renewal.output == """
        recorded: Tests/Courses/small/2-look.de.md
        recorded: Tests/Courses/small/translated/2-look.de.txt

        """)
    #expect(renewal.status == 0)
    let after = try course["2-look.de.md"].split(separator: "\n")
    let changed = zip(before, after).filter { $0 != $1 }
    #expect(before.count == after.count)
    #expect(changed.count == 1)
    #expect(changed.allSatisfy { $0.hasPrefix("<!-- of: ") && $1.hasPrefix("<!-- of: ") })
    #expect(try course.verify("--strict").status == 0)
  }

  @Test(arguments: [
    ("1-make.md", "The end.", "The end, after 4711 events.", "1-make.md:67:16"),
    ("1-make.de.md", "Das Ende.", "Das Ende, nach 47,11 Prozent.", "1-make.de.md:71:16"),
  ])
  func `a number that nothing shows is a warning`(
    _ file: String, old: String, new: String, place: String
  ) throws {
    let course = try CourseCopy.small()
    try course.replace(old, with: new, in: file)
    let result = try course.verify()
    #expect(
      result.output.contains(
        "\(place): warning: no output, answer, table or parameter shows this number"),
      "\(result.output)")
    #expect(result.status == 0)
    #expect(try course.verify("--strict").status == 1)
  }

  @Test func `two runs say the same, byte for byte`() throws {
    let course = try CourseCopy.small()
    for spoiling in Self.recorded + Self.unmendable.prefix(5) {
      try course.replace(spoiling.old, with: spoiling.new, in: spoiling.file)
    }
    let first = try course.verify()
    #expect(first.status == 1)
    #expect(try course.verify().outputBytes == first.outputBytes)
  }

  @Test func `a course that is not there is missing input, and a folder without any is too`() throws
  {
    let course = try CourseCopy.small()
    let nowhere = try course.renew("1-made.de.md")
    #expect(nowhere.status == 64)
    for path in ["Tests/Courses/none", "Sources/Forest"] {
      let result = try BuiltProgram.run(["verify", path])
      #expect(result.status == 66, "\(path)")
      #expect(result.output == "")
      #expect(result.errors.contains(path))
    }
  }
}
