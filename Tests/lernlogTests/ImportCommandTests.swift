import Foundation
import Testing

/// `lernlog import` from outside.
@Suite struct `import` {
  private static let notebooks = BuiltProgram.root.appending(path: "Tests/Notebooks")

  @Test func `a notebook becomes a lesson whose numbers are the notebook's`() throws {
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(in: folder, lessons: [:])
      let path = Self.notebooks.appending(path: "security.ipynb").path(percentEncoded: false)
      let result = try BuiltProgram.run(
        ["import", path, "-o", "courses/small/one.md"], in: folder)
      #expect(result.status == 0 && result.output.isEmpty)
      #expect(result.errors.contains("written: courses/small/one.md"), "\(result.errors)")
      #expect(try course.verify(["--record"]).status == 0)
      #expect(try course.verify().status == 0)
      // What the notebook's last cell printed, and what the lesson's last step prints.
      let text = try course.text("one.md")
      #expect(text.contains("precision 72.73%, recall 80.00%"))
      #expect(text.contains("Precision 72.73 %") || text.contains("72.73 %"), "\(text)")

      let again = try BuiltProgram.run(["import", path, "-o", "courses/small/one.md"], in: folder)
      #expect(again.status == 73 && again.errors.contains("is there already"))
      #expect(try course.text("one.md") == text)
    }
  }

  @Test func `without -o the draft goes to standard output, and what is left out beside it`() throws
  {
    let path = Self.notebooks.appending(path: "prose.ipynb").path(percentEncoded: false)
    let result = try BuiltProgram.run(["import", path])
    #expect(result.status == 0 && result.output.hasPrefix("---\ntitle: \"prose\""))
    #expect(result.errors.contains("cell 3: raw text for another program is left out"))
  }

  @Test(arguments: [
    ("missing.ipynb", 66, "missing.ipynb"), ("bad.ipynb", 65, "bad.ipynb: line 1, column 1: "),
    (".", 66, "directory"),
  ])
  func `what cannot be read is told, and nothing is written`(
    name: String, status: Int32, words: String
  ) throws {
    try BuiltProgram.inFolder { folder in
      try Data("\u{1B}[2J no notebook".utf8).write(to: folder.appending(path: "bad.ipynb"))
      let result = try BuiltProgram.run(["import", name, "-o", "out.md"], in: folder)
      #expect(result.status == status && result.errors.contains(words), "\(result)")
      #expect(!result.errors.contains("\u{1B}"))
      #expect(
        try FileManager.default.contentsOfDirectory(
          atPath: folder.path(percentEncoded: false)) == ["bad.ipynb"])
    }
  }
}
