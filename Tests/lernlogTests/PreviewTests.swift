import Foundation
import Testing

/// `lernlog preview` as an author with an editor meets it.
@Suite struct `preview` {
  private static let lesson =
    SmallCourse.frontMatter + """

      The first words.

      ## A log

      ```yaml lernlog
      step: generate
      log: security
      normal: 18
      anomalous: 2
      ```

      ## The end

      The last words.

      """

  @Test(.enabled(if: PseudoTerminal.isAvailable), .disabled(if: hasAddressSanitizer))
  func `shows what changed at every save, problems first`() throws {
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(in: folder, lessons: ["one": Self.lesson])
      let preview = try PseudoTerminal(
        ["preview", "one", "--courses", "courses", "--ascii"], in: folder)
      let prompt = "Save to see it again."
      try preview.wait(for: prompt)

      let time = try preview.shows("30 events") {
        try course.write(Self.lesson.replacing("normal: 18", with: "normal: 28"), "one.md")
      }
      print("preview: shown \(time) after a save")
      try preview.wait(for: "one.md, from line 10")

      try preview.shows("1 problem, told above.") {
        try course.write(Self.lesson.replacing("step: generate", with: "step: genrate"), "one.md")
      }
      try preview.wait(for: "not shown until the errors are mended")
      try preview.wait(for: "one.md:11:7: error: there is no step named 'genrate'")

      try preview.shows("course.yml:") { try course.write("format: [", "course.yml") }
      try preview.shows("Other words.") {
        try course.write(SmallCourse.description, "course.yml")
        try course.write(Self.lesson.replacing("The last", with: "Other"), "one.md")
      }
      try preview.type("", after: prompt)
      try preview.type("q", after: "The first words.")
      let (status, shown) = preview.end()
      #expect(status == 0)
      #expect(shown.components(separatedBy: "The first words.").count == 3, "\(shown)")
    }
  }

  @Test func `shows the lesson once where nobody watches, with the names of values`() throws {
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(in: folder, lessons: ["one": Self.lesson])
      func preview(_ flags: String...) throws -> BuiltProgram.Result {
        try BuiltProgram.run(["preview", "one", "--courses", "courses"] + flags, in: folder)
      }
      let plain = try preview()
      #expect(plain.status == 0 && plain.errors.isEmpty && plain.output.contains("The last words."))
      #expect(!plain.output.contains("events.rows"))
      let values = try preview("--values")
      #expect(values.output.contains("    events.rows = 20\n    events.columns = 6\n"))

      try course.write(Self.lesson + "\n<!-- expect: events.rows == 21 -->\n", "one.md")
      let broken = try preview("--html", "page.html")
      let page = try String(contentsOf: folder.appending(path: "page.html"), encoding: .utf8)
      #expect(page.contains("events.rows == 21") && page.contains("The last words."))
      #expect(try preview("--html", "page.html").status == 1)
      let strange = try preview("--html", "courses/small/one.md")
      #expect(strange.status == 73 && strange.errors.contains("was not made by lernlog"))
      #expect(try course.text("one.md").hasPrefix(SmallCourse.frontMatter))
      #expect(broken.status == 1 && broken.output.contains("'events.rows == 21' does not hold"))
      #expect(broken.output.contains("The last words."))
      let unknown = try BuiltProgram.run(["preview", "two", "--courses", "courses"], in: folder)
      #expect(unknown.status == 64 && unknown.errors.contains("two"))
    }
  }
}
