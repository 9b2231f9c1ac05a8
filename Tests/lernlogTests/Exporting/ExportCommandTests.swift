import Foundation
import Testing

struct ExportCommandTests {
  private static let small = BuiltProgram.root.appending(path: "Tests/Courses/small")
    .path(percentEncoded: false)

  /// Writes the small course into a folder.
  private func export(_ folder: URL, _ flags: [String] = []) throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      ["export", "site", "--html", "--courses", Self.small] + flags, in: folder,
      environment: [
        "LERNLOG_STATE_DIR": folder.appending(path: "state").path(percentEncoded: false)
      ])
  }

  @Test func `a course is written, and written again with the same bytes`() throws {
    try BuiltProgram.inFolder { folder in
      let first = try export(folder)
      #expect(first.status == 0 && first.errors.isEmpty)
      #expect(first.output == "11 pages written to site\nbegin with site/index.html\n")
      let page = folder.appending(path: "site/de/small/2-look.html")
      let bytes = try Data(contentsOf: page)
      #expect(try export(folder).status == 0)
      #expect(try Data(contentsOf: page) == bytes)
    }
  }

  @Test func `a folder with something else in it is refused, and nothing is written`() throws {
    try BuiltProgram.inFolder { folder in
      let site = folder.appending(path: "site")
      try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: site.appending(path: "thesis.txt"))
      let result = try export(folder)
      #expect(result.status == 73 && result.output.isEmpty)
      #expect(
        result.errors
          == "error: 'site' holds 'thesis.txt', which lernlog did not write; name a folder that is new "
          + "or empty, or move that file away\n")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: site.path(percentEncoded: false)) == [
          "thesis.txt"
        ])
    }
  }

  @Test func `a form has to be named`() throws {
    let result = try BuiltProgram.run(["export", "site"])
    #expect(result.status == 64)
    #expect(result.errors.contains("say in which form: lernlog export site --html"))
  }

  @Test func `a course with an error writes nothing`() throws {
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(
        in: folder,
        lessons: ["one": SmallCourse.frontMatter + "\n```yaml lernlog\nstep: trian\n```\n"])
      let result = try BuiltProgram.run(
        ["export", "site", "--html", "--courses", "courses"], in: course.folder)
      #expect(result.status == 65 && result.output.isEmpty)
      #expect(result.errors.contains("there is no step named 'trian'"))
      #expect(
        !FileManager.default.fileExists(
          atPath: folder.appending(path: "site").path(percentEncoded: false)))
    }
  }

  @Test func `there is no transcript of a lesson that was not begun`() throws {
    try BuiltProgram.inFolder { folder in
      let result = try export(folder, ["--transcript", "make", "--lang", "en"])
      #expect(result.status == 66)
      #expect(
        result.errors
          == "error: nothing is known of your way through 'small/make'; 'lernlog learn small/make' begins it\n"
      )
    }
  }

  @Test func `a transcript stands beside what was written before`() throws {
    try BuiltProgram.inFolder { folder in
      let state = folder.appending(path: "state")
      try FileManager.default.createDirectory(
        at: state.appending(path: "small"), withIntermediateDirectories: true)
      try Data(
        """
        {"schema": 2, "lesson": "small/make", "here": "share",
         "steps": {"lines": {"state": "done", "answer": "20"}}}
        """.utf8
      ).write(to: state.appending(path: "small/make.json"))
      #expect(try export(folder).status == 0)
      let result = try export(folder, ["--transcript", "make", "--lang", "de"])
      #expect(result.errors.isEmpty && result.output == "site/small-make.de.html\n")
      let page = try String(
        contentsOf: folder.appending(path: "site/small-make.de.html"), encoding: .utf8)
      #expect(page.contains("Deine Vermutung:") && page.contains("<li>20</li>"))
      #expect(
        FileManager.default.fileExists(
          atPath: folder.appending(path: "site/index.html").path(percentEncoded: false)))
    }
  }
}
