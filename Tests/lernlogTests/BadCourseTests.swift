import Foundation
import Testing

@Suite(.serialized, .timeLimit(.minutes(1))) struct `a course that is wrong` {
  @Test(
    arguments: BadCourse.paths + BadCourse.names + BadCourse.keys + BadCourse.steps
      + BadCourse.fences + BadCourse.yaml + BadCourse.values)
  func `is refused at its place, and nothing of it is shown or run`(
    bad: BadCourse
  ) throws {
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(
        in: folder, description: bad.description, lessons: bad.lessons)
      try makeLinks(in: course)
      let learned = try course.learn()
      #expect(learned.status == 65)
      #expect(learned.output.isEmpty)
      #expect(learned.errors.contains("courses/small/\(bad.place)"), "\(learned.errors)")
      #expect(learned.errors.contains(bad.words), "\(learned.errors)")
      let verified = try course.verify()
      #expect(verified.status == 1)
      #expect(verified.output.contains("courses/small/\(bad.place)"), "\(verified.output)")
      #expect(verified.output.contains(bad.words), "\(verified.output)")
      let previewed = try course.preview()
      #expect([1, 65].contains(previewed.status))
      #expect((previewed.output + previewed.errors).contains(bad.words), "\(previewed)")
      let exported = try course.export()
      #expect(exported.status == 65 && exported.output.isEmpty)
      #expect(exported.errors.contains(bad.words), "\(exported.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "site").path()))
      for result in [learned, verified, previewed, exported] {
        #expect(
          !(result.output + result.errors).contains("hidden"), "nothing beyond a link is read")
      }
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "ran").path()))
    }
  }

  /// Links out of the course, to a file and to a folder.
  private func makeLinks(in course: SmallCourse) throws {
    let outside = course.folder.appending(path: "outside")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    try Data("hidden\n1\n".utf8).write(to: outside.appending(path: "x.csv"))
    for (link, target) in [("link", outside), ("link.csv", outside.appending(path: "x.csv"))] {
      try FileManager.default.createSymbolicLink(
        at: course.course.appending(path: link), withDestinationURL: target)
    }
  }

  @Test(arguments: [["learn", "small"], ["verify", "courses"], ["list"]])
  func `is shown with the line of its description that is wrong`(command: [String]) throws {
    try BuiltProgram.inFolder { folder in
      _ = try SmallCourse(in: folder, lessons: [:])
      let places = command == ["verify", "courses"] ? [] : ["--courses", "courses"]
      let result = try BuiltProgram.run(command + places, in: folder)
      #expect(
        (result.output + result.errors).contains(
          "course.yml:5:11: error: there is no file for the lesson 'one'\n"
            + " 5 | lessons: [one]\n   |           ^~~\n"), "\(result.output)\(result.errors)")
    }
  }

  @Test func `is refused where its lesson is a link`() throws {
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(in: folder, lessons: [:])
      try Data((SmallCourse.frontMatter + "Hidden.\n").utf8)
        .write(to: folder.appending(path: "one.md"))
      try FileManager.default.createSymbolicLink(
        at: course.course.appending(path: "one.md"),
        withDestinationURL: folder.appending(path: "one.md"))
      let learned = try course.learn()
      #expect(learned.errors.contains("courses/small/one.md"), "\(learned.errors)")
      #expect(learned.errors.contains("symbolic link"), "\(learned.errors)")
      #expect(learned.status == 65 && learned.output.isEmpty)
      #expect(try course.verify().status == 1)
    }
  }

  @Test func `does not keep the others from being learnt`() throws {
    try BuiltProgram.inFolder { folder in
      _ = try SmallCourse(in: folder, lessons: ["one": SmallCourse.frontMatter + "Text.\n"])
      let other = folder.appending(path: "courses/broken")
      try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
      try Data("format: 2\n".utf8).write(to: other.appending(path: "course.yml"))
      let learned = try BuiltProgram.run(
        ["learn", "small/one", "--courses", "courses", "--plain", "--no-state"], in: folder)
      #expect(learned.status == 0, "\(learned.errors)")
      #expect(learned.output.contains("Text."))
    }
  }

  @Test func `is another one than a course with the line ends of Windows`() throws {
    try BuiltProgram.inFolder { folder in
      let text = SmallCourse.frontMatter + "Text.\n\n```yaml lernlog\nstep: trian\n```\n"
      let windows = text.replacing("\n", with: "\r\n")
      let course = try SmallCourse(
        in: folder, lessons: ["one": windows.replacing("step: trian", with: "table: none")])
      #expect(try course.learn().errors.contains("courses/small/one.md:8:8: "))
      let right = try SmallCourse(
        in: folder,
        lessons: ["one": SmallCourse.frontMatter.replacing("\n", with: "\r\n") + "Text.\r\n"])
      let learned = try right.learn()
      #expect(learned.status == 0, "\(learned.errors)")
      #expect(learned.output == "One\n===\n\nA small lesson.\n\nText.\n")
    }
  }

  @Test(arguments: [
    ("````text\n```yaml lernlog\nstep: trian\n```\n````\n", "step: trian"),
    ("```sh\ntouch ran\n```\n", "touch ran"), ("```bash run\ntouch ran\n```\n", "touch ran"),
  ])
  func `is another one than a course that shows code`(text: String, shown: String) throws {
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(
        in: folder, lessons: ["one": SmallCourse.frontMatter + text])
      let learned = try course.learn()
      #expect(learned.status == 0, "\(learned.errors)")
      #expect(learned.output.contains("\n    \(shown)\n"))
      #expect(try course.verify().status == 0)
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "ran").path()))
    }
  }
}
