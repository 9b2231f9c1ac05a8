import Foundation
import Testing

/// The guide for authors, whose examples are lessons and whose commands are typed.
@Suite struct `the authors' guide` {
  private static let guide = BuiltProgram.root.appending(path: "Lessons/README.md")

  @Test func `its examples together are lessons that hold`() throws {
    let examples = try Self.fences(of: "markdown", in: Self.guide)
    // Each lesson begins with its front matter.
    var lessons: [String] = []
    for example in examples {
      if example.hasPrefix("---\n") {
        lessons.append(example)
      } else {
        try #require(!lessons.isEmpty)
        lessons[lessons.count - 1] += "\n" + example
      }
    }
    try #require(lessons.count == 2)
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(
        in: folder,
        description: SmallCourse.description.replacing("[one]", with: "[tour, wider]"),
        lessons: ["tour": lessons[0], "wider": lessons[1]])
      try course.write(
        "## flag\n\nTo mark an event, so that somebody looks at it.\n", "glossary.md")
      try course.write(#require(Self.fences(of: "log", in: Self.guide).first), "door.log")
      let result = try course.verify(
        ["--strict"],
        environment: [
          "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
          "LERNLOG_CACHE_DIR": TestPrograms.cache,
        ])
      #expect(result.output == "2 lessons proved: 0 errors, 0 warnings\n")
    }
  }

  @Test func `names every directive in an example`() throws {
    let examples = try Self.fences(of: "markdown", in: Self.guide).joined()
    let directives = [
      "step: ", "table: ", "chart: ", "question: ", "reveal: ", "again: ", "choices:", "select:",
      "order:", "swift run", "<!-- pause", "<!-- expect", "<!-- given", "<!-- only", "<details>",
      "<!-- lernlog", "try:", "like:", "as:", "continues:", "hints:", "mistakes:",
    ]
    for directive in directives { #expect(examples.contains(directive), "\(directive)") }
  }

  @Test func `its own step is one file, one line and one test, as they stand in the project`()
    throws
  {
    let shown = try Self.fences(of: "swift", in: Self.guide)
    try #require(shown.count == 3)
    let files = try [
      "Sources/Sessions/Steps/KeepStep.swift", "Sources/Sessions/Step.swift",
      "Tests/SessionsTests/KeepStepTests.swift",
    ].map { try String(contentsOf: BuiltProgram.root.appending(path: $0), encoding: .utf8) }
    #expect(shown[0] == files[0] && shown[2] == files[2])
    #expect(files[1].contains(shown[1]) && shown[1].contains("KeepStep.self"))
  }

  @Test func `its first ten minutes lead from an empty folder to a website`() throws {
    let commands = try #require(try Self.fences(of: "sh", in: Self.guide).first)
      .split(separator: "\n").map { $0.prefix { $0 != "#" } }
    try BuiltProgram.inFolder { folder in
      for command in commands {
        let words = command.split(separator: " ").map(String.init)
        try #require(words.first == "lernlog")
        let result = try BuiltProgram.run(
          Array(words.dropFirst()), in: folder,
          environment: [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
            "LERNLOG_CACHE_DIR": TestPrograms.cache,
          ])
        #expect(result.status == 0, "\(command): \(result.output)\(result.errors)")
      }
      #expect(
        FileManager.default.fileExists(
          atPath: folder.appending(path: "site/index.html").path(percentEncoded: false)))
    }
  }

  /// The bodies of the fences of one kind, in order.
  private static func fences(of kind: String, in file: URL) throws -> [String] {
    var bodies: [String] = []
    var open: (fence: Substring, isWanted: Bool)?
    for line in try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let marks = line.prefix { $0 == "`" }
      if let begun = open {
        if line == begun.fence {
          open = nil
        } else if begun.isWanted {
          bodies[bodies.count - 1] += line + "\n"
        }
      } else if marks.count >= 3 {
        open = (marks, line.dropFirst(marks.count) == kind)
        if open?.isWanted == true { bodies.append("") }
      }
    }
    return bodies
  }
}
