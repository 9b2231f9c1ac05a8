import Display
import Exercises
import Lessons
import TestSupport
import Testing

@testable import Sessions

/// A runner for code that prints what stands between `print("` and `")`, once a line.
func printingRunner() -> ScriptedRunner {
  ScriptedRunner(
    building: { source in
      let code = source.files.last.map { String(decoding: $0.text, as: UTF8.self) } ?? ""
      if let line = code.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex(where: { $0.contains("mistake") })
      {
        let message = CompilerMessage(
          file: "main.swift", line: line + 1, column: 3, severity: .error,
          message: "missing return in a function")
        return .failed([message])
      }
      return .built(BuiltSource(path: code, digest: "d"), [])
    },
    { request in
      let lines = request.program.path.split(separator: "\n")
      let printed = lines.compactMap { $0.split(separator: "\"").dropFirst().first }
      let text = printed.map { "\($0)\n" }.joined()
      if lines.contains("crash") {
        return ScriptedRunner.Answer(
          ending: .signal(5), output: text,
          errors: "main.swift:3: Fatal error: Index out of range\n")
      }
      return ScriptedRunner.Answer(
        ending: lines.contains("exit") ? .exited(3) : .exited(0), output: text)
    })
}

/// A lesson with code in it.
func codeLesson(
  _ body: String, language: Language = .en, runner: ScriptedRunner? = printingRunner()
) -> SampleLesson {
  var lesson = SampleLesson(body, language: language)
  lesson.runner = runner
  return lesson
}

@Suite struct `code in a lesson` {
  private static let twice =
    "Look.\n\n```swift run\nprint(\"8\")\nprint(\"9\")\n```\n\n```output\n8\n9\n```\n"

  @Test func `its output follows it`() throws {
    let text = try codeLesson(Self.twice).plain()
    #expect(text.hasSuffix("Look.\n\n    print(\"8\")\n    print(\"9\")\n\n8\n9\n"), "\(text)")
  }

  @Test func `the course's own file is compiled with it`() throws {
    let runner = printingRunner()
    var lesson = SampleLesson(
      "```swift run\nhelp()\n```\n", files: ["Support.swift": "func help() {}\n"])
    lesson.runner = runner
    _ = try lesson.plain()
    #expect(runner.builds.first?.files.map(\.name) == ["Support.swift", "main.swift"])
  }

  @Test(arguments: [
    (Language.en, "This code was not run.\n\nWhen the lesson was written, it printed:\n\n8\n9\n"),
    (
      .de, "Dieser Code wurde nicht ausgeführt.\n\nBeim Schreiben der Lektion gab er aus:\n\n8\n9\n"
    ),
  ])
  func `where nothing runs it, what was recorded is told`(language: Language, told: String) throws {
    let text = try codeLesson(Self.twice, language: language, runner: nil).plain()
    #expect(text.hasSuffix("print(\"9\")\n\n" + told), "\(text)")
  }

  @Test func `a machine without a compiler says so, and what was recorded`() throws {
    let runner = ScriptedRunner(build: .unavailable("there is no compiler"))
    let text = try codeLesson(Self.twice, runner: runner).plain()
    #expect(text.contains("This code could not be run: there is no compiler.\n"), "\(text)")
    #expect(text.hasSuffix("it printed:\n\n8\n9\n"), "\(text)")
  }

  @Test(arguments: [
    (
      "print(\"8\")\ncrash",
      "8\n\nThe program crashed: SIGTRAP (signal 5).\n\n"
        + "Swift says, at line 3: Fatal error: Index out of range\n"
    ),
    ("print(\"8\")\nexit", "8\n\nThe program ended with status 3 instead of 0.\n"),
    (
      "let a = 1\n  mistake",
      "sample.md:8:3: error: missing return in a function\n 8 |   mistake\n   |   ^\n"
    ),
    ("print(\"\u{1B}[2J\u{202E}\")", "\\x1B[2J<U+202E>\n"),
  ])
  func `what goes wrong is told below it`(code: String, told: String) throws {
    let text = try codeLesson("```swift run\n\(code)\n```\n").plain()
    #expect(text.contains("\n\n" + told), "\(text)")
  }

  @Test func `of a long output the beginning is shown, with a note`() throws {
    let long = (1...60).map { "print(\"line \($0)\")" }.joined(separator: "\n")
    let text = try codeLesson("```swift run\n\(long)\n```\n").plain()
    #expect(
      text.hasSuffix(
        "\nline 40\n\nThat is only the beginning: the program wrote 471 bytes.\n"), "\(text)")
    let wide = String(repeating: "x", count: 500)
    let cut = try codeLesson("```swift run\nprint(\"\(wide)\")\n```\n").plain()
    #expect(cut.hasSuffix("the program wrote 501 bytes.\n"), "\(cut)")
  }
}

@Suite struct `code in a lesson, proved` {
  /// A block from line 6 on, and what is found.
  private static func proof(_ block: String, _ runner: ScriptedRunner? = printingRunner()) throws
    -> LessonProof
  {
    let lesson = codeLesson(block, runner: runner)
    let library = lesson.library
    return try LessonProof(library.lesson("sample"), in: library)
  }

  @Test func `what it prints is compared with what is recorded`() throws {
    let right = try Self.proof("```swift run\nprint(\"8\")\n```\n\n```output\n8\n```\n")
    #expect(right.findings.isEmpty)
    #expect(right.printed == [0: "8\n"])
    let wrong = try Self.proof("```swift run\nprint(\"8\")\n```\n\n```output\n9\n```\n")
    #expect(
      wrong.findings.map(\.message) == [
        "the recorded output is not what the block prints (- recorded, + printed)"
      ])
    let missing = try Self.proof("```swift run\nprint(\"8\")\n```\n")
    #expect(missing.findings.map(\.message) == ["no output is recorded under this block"])
    let needless = try Self.proof("```swift run\nlet a = 1\n```\n\n```output\n9\n```\n")
    #expect(
      needless.findings.map(\.message) == [
        "this output stands under a block that prints nothing; take it away"
      ])
  }

  @Test(arguments: [
    ("let a = 1\n mistake", "sample.md:8:3", "missing return in a function"),
    (
      "print(\"8\")\ncrash", "sample.md:6:1",
      "this code does not end well: The program crashed: SIGTRAP (signal 5)."
    ),
    (
      "exit", "sample.md:6:1",
      "this code does not end well: The program ended with status 3 instead of 0."
    ),
  ])
  func `code that fails is an error at its place, and nothing is recorded`(
    code: String, place: String, message: String
  ) throws {
    let proof = try Self.proof("```swift run\n\(code)\n```\n")
    #expect(proof.findings.map { $0.location?.description } == [place])
    #expect(proof.findings.map(\.message) == [message])
    #expect(proof.findings.map(\.severity) == [.error])
    #expect(proof.printed.isEmpty)
  }

  @Test(arguments: [
    (BuildResult.limit(.time), "this code does not compile"),
    (.compilerCrashed, "this code does not compile"),
    (.unavailable("there is no compiler"), "this code could not be run: there is no compiler"),
  ])
  func `a compiler that gives up is an error at the block`(
    build: BuildResult, message: String
  ) throws {
    let proof = try Self.proof("```swift run\nlet a = 1\n```\n", ScriptedRunner(build: build))
    #expect(
      proof.findings.map { "\($0.location?.description ?? ""): \($0.message)" } == [
        "sample.md:6:1: \(message)"
      ])
  }

  @Test func `a fence that is set in keeps the columns of the file`() throws {
    let proof = try Self.proof("  ```swift run\n  let a = 1\n   mistake\n  ```\n")
    #expect(proof.findings.map { $0.location?.description } == ["sample.md:8:5"])
  }

  @Test func `a warning, and an error in the course's own file, have their places`() throws {
    let warning = CompilerMessage(
      file: "main.swift", line: 1, column: 1, severity: .warning, message: "never used")
    let other = CompilerMessage(
      file: "Support.swift", line: 4, column: 2, severity: .error, message: "wrong")
    let warned = try Self.proof(
      "```swift run\nlet a = 1\n```\n",
      ScriptedRunner(build: .built(BuiltSource(path: "p", digest: "d"), [warning])))
    #expect(warned.findings.map(\.severity) == [.warning])
    #expect(warned.findings.map { $0.location?.description } == ["sample.md:7:1"])
    let failed = try Self.proof(
      "```swift run\nlet a = 1\n```\n", ScriptedRunner(build: .failed([other])))
    #expect(failed.findings.map { $0.location?.description } == ["Support.swift:4:2"])
  }

  @Test func `without a runner nothing is compared, and the proof says so`() throws {
    let proof = try Self.proof("```swift run\nprint(\"8\")\n```\n", nil)
    #expect(proof.findings.isEmpty && proof.hasSkippedCode)
  }
}
