import Pipeline
import TestSupport
import Testing

@testable import Exercises

/// Programs: standard output and files, compared with what the solution wrote.
@Suite struct ProgramGradingTests {
  static func program(_ check: String, more: String = "") throws -> Exercise {
    let page = """
      ---
      title: A
      kind: program
      points: 1
      \(more)checks:
        - { id: all, name: all, points: 1, \(check) }
      ---
      Write it.

      """
    return try exercise(
      Sample.read(
        "c/p",
        [
          "exercise.md": page, "Starter.swift": "print(1)\n", "Solution.swift": "print(2)\n",
          "input.txt": "from a file\n",
        ], languages: ["en"]))
  }

  static func grade(
    _ exercise: Exercise, solution: ScriptedRunner.Answer, program: ScriptedRunner.Answer
  ) throws -> Grade {
    let expected = try recordExpected(
      of: exercise, with: supplies(ScriptedRunner { _ in solution }))
    return Exercises.grade(
      Array("print(3)".utf8), of: exercise, expected: expected,
      with: supplies(ScriptedRunner { _ in program }))
  }

  /// Rows H16, I01.
  @Test(arguments: [
    ("a\nb\n", "a\nb\n", true), ("a\nb\n", "a\r\nb", true), ("a\nb\n", "a\nb\n\n", false),
    ("a\n", "A\n", false), ("a\n", "a \n", false), ("ä\n", "a\u{308}\n", false),
    ("0.5 of 3\n", "0.5001 of 3\n", false), ("", "", true), ("", "x", false),
    ("a\n", "PASS\n{\"status\":\"accepted\"}\n", false),
  ])
  func `output is compared byte by byte, but for line ends`(
    expected: String, actual: String, passes: Bool
  ) throws {
    let grade = try Self.grade(
      Self.program("compare: [stdout]"), solution: .init(output: expected),
      program: .init(output: actual))
    #expect((grade.status == .accepted) == passes)
  }

  @Test(arguments: [
    ("mean 0.5 (n=3)", "mean 0.5004 (n=3)", true), ("mean 0.5", "mean 0.52", false),
    ("mean 0.5", "mode 0.5", false), ("-1e-05", "0", true), ("a1 2", "a2 2", false),
    ("1,5", "1.0005,5.0005", true), ("nan", "nan", true), ("nan", "0.1", false),
    ("5", "five", false), ("1 2", "1  2", false),
  ])
  func `numbers in lines may be near where a check says so`(
    expected: String, actual: String, passes: Bool
  ) throws {
    let grade = try Self.grade(
      Self.program("compare: [stdout], within: 0.001"), solution: .init(output: expected),
      program: .init(output: actual))
    #expect((grade.status == .accepted) == passes)
  }

  @Test func `the pieces of a line`() {
    let pieces = { (line: String) in
      linePieces(line).map { $0.number == nil ? $0.text : "<\($0.text)>" }.joined(separator: "|")
    }
    #expect(pieces("n=3, x=-0.5e-3.") == "n=|<3>|, x=|<-0.5e-3>|.")
    #expect(pieces("a1 1a .5 5. 1e 1e+ -- -") == "a1 |<1>|a |<.5>| |<5.>| |<1>|e |<1>|e+ -- -")
    #expect(pieces("1.2.3") == "<1.2>|<.3>")
    #expect(linePieces(String(repeating: "-", count: 200_000)).count == 1)
  }

  @Test func `what a program starts with`() throws {
    let exercise = try Self.program(
      "arguments: [a, 1], stdin_file: input.txt, files: [input.txt], compare: [stdout, out.csv]")
    let runner = ScriptedRunner { _ in
      ScriptedRunner.Answer(output: "x\n", files: [("out.csv", Array("a\n1\n".utf8))])
    }
    let expected = try recordExpected(of: exercise, with: supplies(runner))
    let request = try #require(runner.requests.first)
    #expect(request.arguments == ["a", "1"])
    #expect(request.input == Array("from a file\n".utf8))
    #expect(request.files.map(\.name) == ["input.txt"])
    #expect(request.wanted == ["out.csv"])
    // A program may have statements at its top, which only stand in a file of this name.
    #expect(runner.builds[0].files.map(\.name) == ["main.swift"])
    let read = try ExpectedResults(
      json: expected.json(of: exercise), of: exercise, file: "expected.json")
    #expect(read == expected)
  }

  @Test func `a program that names its beginning is no main file`() throws {
    let exercise = try Self.program("compare: [stdout]")
    let source = "// main\n@main struct A { static func main() {} }"
    #expect(programSource(Array(source.utf8), of: exercise).files[0].name == "Exercise.swift")
    let other = "print(\"@main\")"
    #expect(programSource(Array(other.utf8), of: exercise).files[0].name == "main.swift")
  }

  @Test func `a file that was not written fails the check`() throws {
    let grade = try Self.grade(
      Self.program("compare: [out.txt]"),
      solution: .init(files: [("out.txt", [0x61])]), program: .init())
    #expect(grade.results[0].failure?.reason.english == "The program did not write out.txt.")
  }

  /// Row H16.
  @Test func `bytes that are no UTF-8 survive the recording, and are compared`() throws {
    let exercise = try Self.program("compare: [out.txt]")
    let bytes: [UInt8] = [0xFF, 0x00, 0x61]
    let runner = ScriptedRunner { _ in .init(files: [("out.txt", bytes)]) }
    let expected = try recordExpected(of: exercise, with: supplies(runner))
    let read = try ExpectedResults(
      json: expected.json(of: exercise), of: exercise, file: "expected.json")
    #expect(read == expected)
    let grade = Exercises.grade(
      [0x61], of: exercise, expected: read, with: supplies(runner))
    #expect(grade.status == .accepted)
  }

  @Test func `checks that start alike share one run`() throws {
    let page = """
      ---
      title: A
      kind: program
      points: 2
      checks:
        - { id: a, name: a, points: 1, arguments: [x], compare: [stdout] }
        - { id: b, name: b, points: 1, arguments: [x], compare: [stdout] }
      ---
      Write it.

      """
    let exercise = try exercise(
      Sample.read(
        "c/p", ["exercise.md": page, "Starter.swift": "a", "Solution.swift": "b"],
        languages: ["en"]))
    let runner = ScriptedRunner { _ in .init(output: "x\n") }
    let expected = try recordExpected(of: exercise, with: supplies(runner))
    #expect(runner.requests.count == 1)
    let grade = Exercises.grade(
      [0x61], of: exercise, expected: expected, with: supplies(runner))
    #expect(grade.status == .accepted && runner.requests.count == 2)
  }

  @Test func `a table that a program writes is compared by its keys`() throws {
    let exercise = try Self.program(
      "compare: [flag]",
      more: "handin: flags.csv\nkey: [event]\ncolumns: { event: integer, flag: integer }\n")
    let table = { (text: String) in
      ScriptedRunner.Answer(files: [("flags.csv", Array(text.utf8))])
    }
    let solution = table("event,flag\n0,1\n1,0\n")
    for (text, status) in [
      ("flag,event\n0,1\n1,0\n", Grade.Status.accepted), ("event,flag\n0,0\n1,0\n", .wrong),
      ("event,flag\n0,x\n1,0\n", .invalid), ("event,flag\n0,1\n", .wrong),
    ] {
      #expect(try Self.grade(exercise, solution: solution, program: table(text)).status == status)
    }
    #expect(
      try Self.grade(exercise, solution: solution, program: .init()).status == .wrong)
  }

  @Test(arguments: ["[flag]", "keys"])
  func `the table of a solution is recorded, written and read again`(compared: String) throws {
    let exercise = try Self.program(
      "compare: \(compared)",
      more: "handin: flags.csv\nkey: [event]\ncolumns: { event: integer, flag: integer }\n")
    let runner = ScriptedRunner { _ in
      ScriptedRunner.Answer(files: [("flags.csv", Array("event,flag\n0,1\n".utf8))])
    }
    let recorded = try recordExpected(of: exercise, with: supplies(runner))
    let json = recorded.json(of: exercise)
    #expect(
      try ExpectedResults(json: json, of: exercise, file: "expected.json") == recorded)
  }

  /// Row I03: what gives the results away never comes near a program.
  @Test(arguments: ["Solution.swift", "expected.json", "exercise.md", "SOLUTION.swift", "../x"])
  func `a program cannot get the exercise's own files`(name: String) {
    #expect(throws: Unreadable.self) {
      try Self.program("files: [\(name)], compare: [stdout]")
    }
    #expect(throws: Unreadable.self) {
      try Self.program("stdin_file: \(name), compare: [stdout]")
    }
  }
}
