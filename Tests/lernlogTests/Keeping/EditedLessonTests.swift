import Foundation
import Testing

/// A lesson that its author edits between two walks.
@Suite(.enabled(if: PseudoTerminal.isAvailable))
struct `a lesson that was edited` {
  private static let question = """
    ```yaml lernlog
    question: share
    ask: |
      How many of 12 are strange, in per cent?
    answer: 17
    within: 1
    ```

    """
  private static let counted = """
    ```yaml lernlog
    question: counted
    ask: |
      How many rows are there?
    answer: =events.rows
    ```

    """

  /// A lesson of a step, a part that says something, and two questions.
  private static func lesson(_ rows: Int, _ parts: [String]) -> String {
    SmallCourse.frontMatter + """

      Words.

      ## Made up

      ```yaml lernlog
      step: generate
      log: security
      normal: \(rows)
      anomalous: 2
      ```

      """ + parts.joined(separator: "\n")
  }

  private static let said = "## Said\n\nSome words.\n"
  private static let added = "## Added\n\nNew words.\n"

  @Test func `goes on at the right place, and says what changed, once`() throws {
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(
        in: folder, lessons: ["one": Self.lesson(10, [Self.said, Self.counted, Self.question])])
      func walk() throws -> PseudoTerminal {
        try PseudoTerminal(
          ["learn", "small/one", "--courses", "courses", "--state", "state", "--ascii"], in: folder)
      }
      let first = try walk()
      for step in 1...3 { try first.type("", after: "step \(step) of 5: ") }
      try first.type("12", after: "step 4 of 5: ")
      try first.type("", after: "Right.")
      try first.type(":q", after: "step 5 of 5: ")
      #expect(first.end().status == 0)

      // A part is added and one is removed before the place, and the step makes other rows.
      try course.write(Self.lesson(20, [Self.added, Self.counted, Self.question]), "one.md")
      let second = try walk()
      try second.type("", after: "You stopped at step 5 of 5")
      try second.type("17", after: "step 5 of 5: ")
      try second.type("q", after: "Right.")
      let (status, shown) = second.end()
      #expect(status == 0)
      #expect(shown.contains("This lesson was changed since you were here:"), "\(shown)")
      #expect(shown.contains("Step 2, \"Made up\", was changed since you did it."), "\(shown)")
      #expect(shown.contains("Step 3, \"Added\", is new."), "\(shown)")
      #expect(shown.contains("A step is gone: said."), "\(shown)")

      let third = try walk()
      try third.type("o", after: "You stopped at step 5 of 5")
      try third.type("q", after: "5. ")
      let again = third.end().shown
      #expect(!again.contains("This lesson was changed"), "\(again)")
      #expect(again.contains("2. Made up (changed)"), "\(again)")
    }
  }
}
