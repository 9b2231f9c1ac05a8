import Foundation
import Testing

/// Code in lessons, with a compiler: what `learn` shows, what `verify` finds, what an editor changes.
@Suite(.disabled(if: hasAddressSanitizer)) struct LessonCodeTests {
  private static let lesson =
    SmallCourse.frontMatter + """
      Look.

      ```swift run
      let eight = twice(4)
      print(eight)
      ```

      """

  private static let support = "func twice(_ x: Int) -> Int { 2 * x }\n"

  /// Where the compiler is found, as these tests find it.
  private static let environment = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  ]

  @Test func `what it prints is recorded, and what learn shows`() throws {
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(in: folder, lessons: ["one": Self.lesson])
      try course.write(Self.support, "Support.swift")
      let record = try course.verify(["--record"], environment: Self.environment)
      #expect(record.status == 0, "\(record.output)\(record.errors)")
      #expect(try course.text("one.md") == Self.lesson + "\n```output\n8\n```\n")
      #expect(try course.verify(["--strict"], environment: Self.environment).status == 0)

      let shown = try course.learn(environment: Self.environment)
      #expect(shown.output.contains("\n    print(eight)\n\n8\n"), "\(shown.output)")

      try course.write(Self.support.replacing("2 *", with: "3 *"), "Support.swift")
      let changed = try course.verify(environment: Self.environment)
      #expect(changed.status == 1)
      #expect(changed.output.contains("one.md:12:1: error: the recorded output is not what"))
      #expect(changed.output.contains("\n-8\n+12\n"), "\(changed.output)")
    }
  }

  @Test(arguments: [
    ("twice(4)", "twice(4.5)", "one.md:8:19: error: cannot convert value of type 'Double'"),
    ("print(eight)", "print(eigth)", "one.md:9:7: error: cannot find 'eigth' in scope"),
    (
      "print(eight)", "print([1][eight])",
      "one.md:7:1: error: this code does not end well: The program crashed"
    ),
    (
      "print(eight)", "while eight > 0 { print(eight) }",
      "one.md:7:1: error: this code does not end well: The program reached the limit on"
    ),
  ])
  func `code that fails is an error at the lesson's own line`(
    old: String, new: String, told: String
  ) throws {
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(
        in: folder, lessons: ["one": Self.lesson.replacing(old, with: new)])
      try course.write(Self.support, "Support.swift")
      let result = try course.verify(environment: Self.environment)
      #expect(result.status == 1)
      #expect(result.output.contains(told), "\(result.output)")
      let before = try course.text("one.md")
      #expect(try course.verify(["--record"], environment: Self.environment).status == 1)
      #expect(try course.text("one.md") == before)
    }
  }

  @Test func `where there is no compiler, the recorded output stands in`() throws {
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(
        in: folder, lessons: ["one": Self.lesson + "\n```output\n8\n```\n"])
      let shown = try course.learn(environment: ["PATH": "/nowhere"])
      #expect(shown.status == 0)
      #expect(shown.output.contains("This code could not be run: there is no 'swiftc' in PATH"))
      #expect(shown.output.contains("it printed:\n\n8\n"), "\(shown.output)")
    }
  }

  @Test(.enabled(if: PseudoTerminal.isAvailable))
  func `on a terminal a learner changes a copy in an editor and runs it`() throws {
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(in: folder, lessons: ["one": Self.lesson])
      try course.write(Self.support, "Support.swift")
      let terminal = try PseudoTerminal(
        ["learn", "one", "--courses", "courses", "--no-state", "--ascii"], in: folder,
        environment: Self.environment.merging(["EDITOR": "sed -i.old s/4/400/"]) { $1 })
      try terminal.type("", after: "step 1 of 2: ")
      try terminal.type("", after: "Run this code? (Enter runs it, n only shows the text) ")
      try terminal.type("c", after: "\n8\n")
      try terminal.type("q", after: "\n800\n")
      let (status, shown) = terminal.end()
      #expect(status == 0, "\(shown)")
      #expect(shown.contains("From ./workspace/small/one-swift-1.swift:\n\n800\n"), "\(shown)")
      let copy = folder.appending(path: "workspace/small/one-swift-1.swift")
      #expect(try String(contentsOf: copy, encoding: .utf8).contains("twice(400)"))
    }
  }
}
