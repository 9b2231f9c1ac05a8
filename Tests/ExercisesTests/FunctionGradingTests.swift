import Lessons
import Pipeline
import TestSupport
import Testing

@testable import Exercises

/// Functions: what is sent to a program, and what its results are worth.
@Suite struct FunctionGradingTests {
  /// An exercise of one check, and results that were recorded from its solution.
  static func sample(
    _ signature: String, _ calls: String, expected: [ExerciseValue], more: String = "",
    mistakes: [String: [ExerciseValue?]] = [:]
  ) throws -> (Exercise, ExpectedResults) {
    let exercise = try exercise(Sample.function(signature, calls: calls, more: more))
    return (
      exercise,
      ExpectedResults(
        digest: exercise.inputDigest, solution: ["all": .values(expected)],
        mistakes: mistakes.mapValues { ["all": .values($0)] })
    )
  }

  /// The grade of a program that writes this on its channel for results.
  static func grade(
    _ results: String, ending: RunResult.Ending = .exited(0),
    _ sample: (Exercise, ExpectedResults)
  ) -> Grade {
    let runner = ScriptedRunner { _ in ScriptedRunner.Answer(ending: ending, results: results) }
    return Exercises.grade(
      Array("func f() {}".utf8), of: sample.0, expected: sample.1, with: supplies(runner))
  }

  static func twoNumbers(_ more: String = "") throws -> (Exercise, ExpectedResults) {
    try sample(
      "half(_ x: Double) -> Double", "inputs: [1, 2]", expected: [.double(0.5), .double(1)],
      more: more)
  }

  @Test func `right results are accepted`() throws {
    let grade = Self.grade(resultLines(["0.5", "\"3ff0000000000000\""]), try Self.twoNumbers())
    #expect(grade.status == .accepted && grade.points == 1 && grade.of == 1)
    #expect(grade.isolation?.layers == ["limits"])
  }

  /// Rows I01, I05, H10, H14: what is written on the channel is data to compare.
  @Test(arguments: [
    ("", "2 of 2 calls gave no result: the program ended before."),
    (
      "PASS\n{\"status\":\"accepted\",\"points\":1}\n",
      "2 of 2 calls gave no result: the program ended before."
    ),
    (resultLines(["0.5"]), "1 of 2 calls gave no result: the program ended before."),
    (
      resultLines(["0.5", "1"], nonce: "n2"),
      "2 of 2 calls gave no result: the program ended before."
    ),
    (
      resultLines(["0.5", "1"]) + resultLines(["0.5", "1"]),
      "More than one result came for the same call."
    ),
    (
      resultLines(["0.7", "1"]) + resultLines(["0.5"]),
      "More than one result came for the same call."
    ),
    (resultLines(["0.5", "true"]), "A result is not of type Double."),
    (
      "{\"nonce\":\"n1\",\"case\":9,\"result\":1}\n" + resultLines(["0.5"]),
      "1 of 2 calls gave no result: the program ended before."
    ),
    (
      "{\"nonce\":\"n1\",\"case\":0,\"result\":0.5,\"result\":0.5}\n",
      "2 of 2 calls gave no result: the program ended before."
    ),
    (
      "{\"case\":0,\"nonce\":\"n1\",\"result\":0.5}\n",
      "2 of 2 calls gave no result: the program ended before."
    ),
    (
      String(repeating: "[", count: 100_000) + "\n",
      "2 of 2 calls gave no result: the program ended before."
    ),
  ])
  func `forged or missing results never pass`(results: String, reason: String) throws {
    let grade = Self.grade(results, try Self.twoNumbers())
    #expect(grade.status == .wrong && grade.points == 0)
    #expect(grade.results[0].failure?.reason.english == reason)
  }

  /// Row H14.
  @Test func `a second line for a case spoils it, even where both are right`() throws {
    let lines = resultLines(["0.5", "1"]) + resultLines(["0.5"])
    #expect(Self.grade(lines, try Self.twoNumbers()).status == .wrong)
  }

  /// Row H11.
  @Test(arguments: [
    (
      RunResult.Ending.signal(5), Grade.Status.runtimeError,
      "The program crashed: SIGTRAP (signal 5)."
    ),
    (.signal(11), .runtimeError, "The program crashed: SIGSEGV (signal 11)."),
    (.signal(64), .runtimeError, "The program crashed: signal 64."),
    (.exited(1), .runtimeError, "The program ended with status 1 instead of 0."),
    (.limit(.time), .limit, "The program reached the limit on time and was stopped."),
    (.limit(.memory), .limit, "The program reached the limit on memory and was stopped."),
  ])
  func `an ending other than 0 fails, also with all results`(
    ending: RunResult.Ending, status: Grade.Status, reason: String
  ) throws {
    let grade = Self.grade(resultLines(["0.5", "1"]), ending: ending, try Self.twoNumbers())
    #expect(grade.status == status && grade.points == 0)
    #expect(grade.results[0].failure?.reason.english == reason)
  }

  @Test(arguments: [
    (
      "Exercise/Exercise.swift:3: Fatal error: Index out of range\nmore",
      "Swift says, at line 3: Fatal error: Index out of range"
    ),
    ("Fatal error: x\u{1B}[0m", "Swift says: Fatal error: x\u{1B}[0m"), ("nothing", nil),
  ])
  func `Swift's own words about a crash are told`(errors: String, told: String?) throws {
    let (exercise, expected) = try Self.twoNumbers()
    let runner = ScriptedRunner { _ in .init(ending: .signal(5), errors: errors) }
    let grade = Exercises.grade(
      Array("f".utf8), of: exercise, expected: expected, with: supplies(runner))
    #expect(grade.results[0].failure?.explanation?.english == told)
    let lines = feedbackLines(grade.results[0], of: exercise, in: "en").map(\.text)
    #expect(!lines.joined().contains("\u{1B}"))
  }

  /// Row H05.
  @Test func `a channel that was cut reached the limit on output`() throws {
    let runner = ScriptedRunner { _ in
      ScriptedRunner.Answer(results: resultLines(["0.5", "1"]), total: 1 << 20)
    }
    let (exercise, expected) = try Self.twoNumbers()
    let grade = Exercises.grade(
      Array("f".utf8), of: exercise, expected: expected, with: supplies(runner))
    #expect(grade.status == .limit)
  }

  /// Rows G12, N05.
  @Test func `our fault is never 0 points`() throws {
    let sample = try Self.twoNumbers()
    for grade in [
      Self.grade("", ending: .notStarted("no disk"), sample),
      Exercises.grade(Array("f".utf8), of: sample.0, expected: nil, with: supplies()),
      Exercises.grade(
        Array("f".utf8), of: sample.0,
        expected: ExpectedResults(digest: "old", solution: [:], mistakes: [:]), with: supplies()),
      Exercises.grade(
        Array("f".utf8), of: sample.0, expected: sample.1,
        with: supplies(ScriptedRunner(build: .unavailable("no compiler")))),
    ] {
      #expect(grade.status == .notGraded && grade.points == nil)
      #expect(String(decoding: grade.json(in: "en"), as: UTF8.self).contains("\"points\":null"))
    }
  }

  /// Row I03.
  @Test func `the process receives inputs and the nonce, and nothing of what is expected`() throws {
    let runner = ScriptedRunner()
    let sample = try Self.sample(
      "f(_ x: String, y: [Double?], z: [String: Bool]) -> Int",
      "calls: [[\"a b\", [1, null], {k: true}], [\"\", [], {}]]",
      expected: [.int(424_242), .int(7)])
    _ = Exercises.grade(Array("f".utf8), of: sample.0, expected: sample.1, with: supplies(runner))
    let request = try #require(runner.requests.first)
    #expect(
      String(decoding: request.input, as: UTF8.self)
        == "n1\ns612062 2 1 3ff0000000000000 0 1 s6b 1\ns 0 0\n")
    #expect(request.arguments == [] && request.files.isEmpty && request.wanted == [])
    let sources = try #require(runner.builds.first).files
    #expect(sources.map(\.name) == ["Exercise.swift", "main.swift"])
    #expect(sources.allSatisfy { !String(decoding: $0.text, as: UTF8.self).contains("424242") })
  }

  /// Statements may stand at the top of the last file alone.
  @Test func `what the learner may call stands before the file that begins the program`() throws {
    let exercise = try exercise(Sample.hash())
    let names = programSource(Array("f".utf8), of: exercise).files.map(\.name)
    #expect(names == ["Support.swift", "Exercise.swift", "main.swift"])
  }

  /// Row I10: a visible and a hidden check start in the same way.
  @Test func `nothing tells hidden checks from visible ones`() throws {
    let exercise = try exercise(Sample.hash(Sample.hashPage.replacing(", after: known", with: "")))
    let expected = ExpectedResults(
      digest: exercise.inputDigest,
      solution: [
        "known": .values([.double(1), .double(1), .double(1)]),
        "any-text": .values([.double(1), .double(1), .double(1)]), "others": .values([.double(1)]),
      ], mistakes: [:])
    let runner = ScriptedRunner()
    _ = Exercises.grade(Array("f".utf8), of: exercise, expected: expected, with: supplies(runner))
    #expect(runner.requests.count == 3)
    #expect(Set(runner.requests.map(\.program.path)).count == 1)
    #expect(runner.requests.allSatisfy { $0.arguments.isEmpty && $0.files.isEmpty })
    #expect(runner.requests.allSatisfy { $0.limits == exercise.limits })
  }

  @Test func `a known mistake is told where all its wrong results are the same`() throws {
    let page = Sample.hashPage
    let exercise = try exercise(Sample.hash(page))
    let three = { (a: Double) in
      ExpectedResults.Results.values([.double(a), .double(a), .double(a)])
    }
    let expected = ExpectedResults(
      digest: exercise.inputDigest,
      solution: ["known": three(0.5), "any-text": three(0.5), "others": .values([.double(0.5)])],
      mistakes: ["divides-by-2-to-32": ["known": three(0.25), "any-text": three(0.5)]])
    let runner = ScriptedRunner { request in
      let count = request.input.count { $0 == 0x0A } - 1
      return ScriptedRunner.Answer(results: resultLines([String?](repeating: "0.25", count: count)))
    }
    let grade = Exercises.grade(
      Array("f".utf8), of: exercise, expected: expected, with: supplies(runner))
    #expect(grade.results[0].failure?.mistake?.solution.value == "divides-by-2-to-32")
    // The mistake is right here, so it is not what happened.
    #expect(grade.results[1].failure?.mistake == nil)
    #expect(grade.results[2].outcome == .notTried(.after("known")))
  }

  /// Row G01.
  @Test func `a compile error leaves all checks untried and names the signature`() throws {
    let errors = [
      CompilerMessage(
        file: "Exercise.swift", line: 3, column: 9, severity: .error,
        message: "missing return in global function expected to return 'Double'"),
      CompilerMessage(
        file: "main.swift", line: 58, column: 3, severity: .error,
        message: "cannot find 'half' in scope"),
      CompilerMessage(
        file: "main.swift", line: 59, column: 3, severity: .error, message: "another"),
    ]
    let (exercise, expected) = try Self.twoNumbers()
    let grade = Exercises.grade(
      Array("f".utf8), of: exercise, expected: expected,
      with: supplies(ScriptedRunner(build: .failed(errors))))
    #expect(grade.status == .compileError && grade.points == 0)
    #expect(grade.results.map(\.outcome) == [.notTried(.notBuilt)])
    #expect(grade.messages.count == 2)
    #expect(grade.messages[0].message.line == 3)
    #expect(grade.messages[0].advice?.english.contains("return") == true)
    #expect(grade.messages[1].message.line == nil)
    #expect(grade.messages[1].advice?.english.contains("half(_ x: Double) -> Double") == true)
  }

  /// Rows G03, G05.
  @Test func `a crashing compiler is a compile error, a slow one reached a limit`() throws {
    let (exercise, expected) = try Self.twoNumbers()
    for (build, status) in [
      (BuildResult.compilerCrashed, Grade.Status.compileError), (.limit(.time), .limit),
    ] {
      let grade = Exercises.grade(
        Array("f".utf8), of: exercise, expected: expected,
        with: supplies(ScriptedRunner(build: build)))
      #expect(grade.status == status && grade.problem != nil && grade.points == 0)
    }
  }

  /// Row G06: what a reader cannot see in the source is told.
  @Test func `hidden characters in a source are warned of`() throws {
    let (exercise, expected) = try Self.twoNumbers()
    let source = "let a = 1\n// \u{202E} x\n"
    let runner = ScriptedRunner { _ in .init(results: resultLines(["0.5", "1"])) }
    let grade = Exercises.grade(
      Array(source.utf8), of: exercise, expected: expected, with: supplies(runner))
    #expect(grade.status == .accepted)
    #expect(grade.messages.map(\.message.line) == [2])
    #expect(grade.messages[0].message.message.contains("U+202E"))
  }

  @Test func `an empty file and one above the limit are invalid`() throws {
    let (exercise, expected) = try Self.twoNumbers()
    for bytes in [[], [UInt8](repeating: 0x20, count: 1 << 20 + 1)] {
      let grade = Exercises.grade(bytes, of: exercise, expected: expected, with: supplies())
      #expect(grade.status == .invalid && grade.points == 0 && grade.problem != nil)
    }
  }

  @Test func `results are recorded, written and read again`() throws {
    let exercise = try exercise(Sample.hash())
    let runner = ScriptedRunner { request in
      let count = request.input.count { $0 == 0x0A } - 1
      return ScriptedRunner.Answer(
        results: resultLines([String?](repeating: "\"7ff8000000000000\"", count: count)))
    }
    let recorded = try recordExpected(of: exercise, with: supplies(runner))
    #expect(exercise.isCurrent(recorded))
    let json = recorded.json(of: exercise)
    try expectGolden(
      String(decoding: json, as: UTF8.self).replacing(recorded.digest, with: "sha256:…"),
      "expected.json")
    let read = try ExpectedResults(json: json, of: exercise, file: "expected.json")
    #expect(read == recorded)
    #expect(read.json(of: exercise) == json)
  }

  @Test func `recorded results are stale once inputs or the solution change, not once a hint does`()
    throws
  {
    let first = try exercise(Sample.hash())
    let hint = try exercise(Sample.hash(Sample.hashPage.replacing("stands in", with: "is in")))
    let input = try exercise(Sample.hash(Sample.hashPage.replacing("[secret]", with: "[other]")))
    #expect(first.inputDigest == hint.inputDigest && first.digest != hint.digest)
    #expect(first.inputDigest != input.inputDigest)
  }

  @Test func `a solution that crashes or leaves a case out is not recorded`() throws {
    let exercise = try exercise(Sample.hash())
    for answer in [
      ScriptedRunner.Answer(ending: .signal(5)), ScriptedRunner.Answer(results: resultLines(["1"])),
    ] {
      #expect(throws: Diagnostic.self) {
        try recordExpected(of: exercise, with: supplies(ScriptedRunner { _ in answer }))
      }
    }
  }

  /// Row B14: larger than the value's range.
  @Test func `a tolerance that lets 0 pass everywhere is told`() throws {
    let (exercise, expected) = try Self.twoNumbers(", within: 1")
    #expect(tolerancesTooLarge(in: exercise, expected).count == 1)
    let (other, results) = try Self.twoNumbers(", within: 0.1")
    #expect(tolerancesTooLarge(in: other, results) == [])
  }

  @Test func `the main file that calls a function`() throws {
    let signature = try FunctionSignature(
      "f(_ a: Int, b c: [Double?], d: [String: [Bool]]) -> [String: [Double]?]")
    try expectGolden(mainSource(for: signature), "main-source.swift.txt")
  }
}
