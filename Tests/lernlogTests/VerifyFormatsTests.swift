import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What `lernlog verify` says to programs.
@Suite struct `verify for machines` {
  /// A lesson with an error and a warning; one sentence has what the formats have to escape.
  private static let lesson =
    SmallCourse.frontMatter + """

      In 73 % of cases, see the red line.

      ```yaml lernlog
      step: trian
      ```

      <!-- expect: "<&>" == "50%, \\"x\\"" -->

      """

  private static func spoiled(_ body: (SmallCourse) throws -> Void) throws {
    try BuiltProgram.inFolder { folder in
      try body(try SmallCourse(in: folder, lessons: ["one": lesson]))
    }
  }

  @Test func `as one JSON document`() throws {
    try Self.spoiled { course in
      for flags in [["--json"], ["--format", "json"], ["--json", "--strict"]] {
        let result = try course.verify(flags)
        #expect(result.status == 1)
        let report = try JSONDecoder().decode(Report.self, from: result.outputBytes)
        #expect(report.schema == "lernlog.verify/1" && report.failed)
        #expect(report.errors == report.problems.count { $0.severity == "error" })
        #expect(report.files == ["courses/small/one.md"])
        let step = try #require(report.problems.first { $0.message.contains("trian") })
        #expect(step.file == "courses/small/one.md" && step.line == 9 && step.column == 7)
        #expect(step.replace == Report.Replacement(new: "train", old: "trian"))
      }
      try course.write(SmallCourse.frontMatter + "\nWords.\n", "one.md")
      let result = try course.verify(["--json"])
      let report = try JSONDecoder().decode(Report.self, from: result.outputBytes)
      #expect(result.status == 0 && !report.failed && report.lessons == 1)
      #expect(report.problems.isEmpty && report.errors == 0 && report.warnings == 0)
    }
  }

  @Test func `as annotations of a change`() throws {
    try Self.spoiled { course in
      let result = try course.verify(["--format", "github"])
      let lines = result.output.split(separator: "\n")
      #expect(result.status == 1)
      #expect(
        lines.contains {
          $0.hasPrefix("::error file=courses/small/one.md,line=9,col=7::there is no step")
            && $0.contains("%0Areplace 'trian' with 'train'%0A")
        }, "\(result.output)")
      #expect(lines.dropLast().allSatisfy { $0.hasPrefix("::") }, "\(result.output)")
    }
  }

  @Test func `as a JUnit file beside the text`() throws {
    try Self.spoiled { course in
      let result = try course.verify(["--junit", "report.xml"])
      #expect(result.status == 1 && result.output.contains("one.md:9:7: error:"))
      let file = course.folder.appending(path: "report.xml")
      let cases = Elements(try Data(contentsOf: file))
      #expect(cases.isWellFormed)
      #expect(cases.names.filter { $0 == "testcase" }.count == 1)
      #expect(cases.names.contains("failure") && cases.text.contains("step: trian"))
      try course.write(SmallCourse.frontMatter + "\nWords.\n", "one.md")
      _ = try course.verify(["--junit", "report.xml"])
      let clean = Elements(try Data(contentsOf: file))
      #expect(clean.isWellFormed && !clean.names.contains("failure"))
      #expect(clean.names.contains("testcase"))
    }
  }

  @Test func `one answer at a time, and only known ones`() throws {
    try Self.spoiled { course in
      #expect(try course.verify(["--json", "--format", "github"]).status == 64)
      let unknown = try course.verify(["--format", "xml"])
      #expect(unknown.status == 64 && unknown.errors.contains("github"), "\(unknown.errors)")
      let nowhere = try course.verify(["--junit", "courses/small/one.md/report.xml"])
      #expect(nowhere.status == 73 && nowhere.errors.contains("Not a directory"))
    }
  }
}

/// The report as a program reads it.
private struct Report: Decodable {
  struct Problem: Decodable {
    let file: String?
    let line: Int?
    let column: Int?
    let severity: String
    let message: String
    let replace: Replacement?
  }

  struct Replacement: Decodable, Equatable {
    let new: String
    let old: String
  }

  let schema: String
  let failed: Bool
  let errors: Int
  let warnings: Int
  let lessons: Int
  let files: [String]
  let problems: [Problem]
}

/// The elements and the text of some XML; a class, because the parser asks one.
private final class Elements: NSObject, XMLParserDelegate {
  private(set) var names: [String] = []
  private(set) var text = ""
  private(set) var isWellFormed = false

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.append(name)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
