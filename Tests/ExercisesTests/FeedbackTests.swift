import Pipeline
import TestSupport
import Testing

@testable import Exercises

/// What learners read about a check, and what a machine reads.
@Suite struct FeedbackTests {
  /// A page of many results, one below the other.
  static func page(in language: String) throws -> String {
    var lines: [String] = []
    for (title, grade, exercise) in try grades() {
      lines += ["== \(title)"]
      for result in grade.results {
        lines += feedbackLines(result, of: exercise, in: language).map(\.text)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func grades() throws -> [(String, Grade, Exercise)] {
    typealias Tests = FunctionGradingTests
    var all: [(String, Grade, Exercise)] = []
    func add(
      _ title: String, _ signature: String, _ calls: String, _ expected: [ExerciseValue],
      _ results: String, more: String = "", ending: RunResult.Ending = .exited(0)
    ) throws {
      let sample = try Tests.sample(signature, calls, expected: expected, more: more)
      all.append((title, Tests.grade(results, ending: ending, sample), sample.0))
    }
    let numbers: [ExerciseValue] = [.double(0.28125), .double(12.5), .double(-3)]
    let (signature, calls) = (
      "score(of text: String) -> Double", "inputs: [alice, \"b\\tc\", \"ä\"]"
    )
    try add("passed", signature, calls, numbers, resultLines(["0.28125", "12.5", "-3"]))
    try add("digits", signature, calls, numbers, resultLines(["0.28137", "2.5", "-3"]))
    try add("sign", signature, calls, numbers, resultLines(["-0.28125", "-12.5", "3"]))
    try add(
      "last digits", signature, calls, numbers, resultLines(["0.28125000000000006", "12.5", "-3"]))
    try add("missing", signature, calls, numbers, resultLines(["0.28125", nil, nil]))
    try add("crash", signature, calls, numbers, resultLines(["0.28125"]), ending: .signal(5))
    try add("limit", signature, calls, numbers, "", ending: .limit(.time))
    try add(
      "hidden", signature, calls, numbers, resultLines(["1", "1", "1"]), more: ", hidden: true")
    try add(
      "hidden crash", signature, calls, numbers, "", more: ", hidden: true", ending: .signal(11))
    let many = (0..<15).map { ExerciseValue.int($0) }
    try add(
      "many rows", "next(_ x: Int) -> Int",
      "inputs: [\((0..<15).map(String.init).joined(separator: ", "))]",
      many, resultLines((0..<15).map { "\($0 == 3 ? 3 : $0 + 2)" }))
    try add(
      "lists and texts", "split(_ x: String, at y: String) -> [String]",
      "calls: [[a-b, \"-\"], [\"\", \"-\"]]",
      [.array([.string("a"), .string("b")]), .array([])],
      resultLines(["[\"a\",\"\\u001b[31mb\"]", "[]"]))
    let data = try DataGradingTests.dataExercise()
    let table = "event,anomaly_score,flag\n0,-0.75,0\n3,0.27,1\n2,0.125,0\n"
    all.append(("table", try DataGradingTests.grade(table), data))
    let program = try ProgramGradingTests.program("arguments: [a], compare: [stdout]")
    all.append(
      (
        "program",
        try ProgramGradingTests.grade(
          program, solution: .init(output: "one\ntwo\nthree\n"),
          program: .init(output: "one\ntoo\nthree\nfour\n")), program
      ))
    let answers = try AnswersGradingTests.answersExercise()
    all.append(
      (
        "answers",
        try AnswersGradingTests.grade(
          "share: 0.7273\ncount: many\nword: rec\u{0430}ll\nwhich: night\n"),
        answers
      ))
    return all
  }

  /// Row E07.
  @Test(arguments: ["en", "de"])
  func `feedback in both languages`(language: String) throws {
    try expectGolden(try Self.page(in: language), "feedback.\(language).txt")
  }

  /// Row I12, and J01 as far as this module goes.
  @Test(arguments: ["en", "de"])
  func `hidden inputs and control characters never show`(language: String) throws {
    for (title, grade, exercise) in try Self.grades() {
      let lines = grade.results.flatMap {
        feedbackLines($0, of: exercise, in: language).map(\.text)
      }
      let text =
        lines.joined(separator: "\n") + String(decoding: grade.json(in: language), as: UTF8.self)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
      if title.hasPrefix("hidden") {
        for secret in ["alice", "0.28125", "12.5"] { #expect(!text.contains(secret)) }
      }
    }
  }

  /// The limits on feedback: 8 KiB a check, 64 KiB a submission, cut with a note.
  @Test func `feedback is cut at its limit`() throws {
    let long = String(repeating: "ab\u{301}", count: 20_000)
    let cases = (0..<20).map { _ in "x" }.joined(separator: ", ")
    let sample = try FunctionGradingTests.sample(
      "f(_ x: String) -> String", "inputs: [\(cases)]",
      expected: [ExerciseValue](repeating: .string("short"), count: 20))
    let grade = FunctionGradingTests.grade(
      resultLines([String?](repeating: "\"\(long)\"", count: 20)), sample)
    let lines = feedbackLines(grade.results[0], of: sample.0, in: "en").map(\.text)
    #expect(lines.joined(separator: "\n").utf8.count <= 8 << 10)
    let json = grade.json(in: "en")
    #expect(json.count < 64 << 10)
    #expect(String(decoding: json, as: UTF8.self).contains("…"))
    _ = try JSONReader.value(json)
  }

  @Test func `a whole grade stays within its limit, and begins with what spoils it all`() throws {
    let all = try Self.grades()
    let (_, grade, exercise) = all[1]
    let many = Grade(
      exercise: grade.exercise, status: .wrong, points: 0, of: 1,
      results: (0..<500).flatMap { _ in grade.results }, messages: [],
      problem: Said(en: "a\u{1B}\nb", de: "c"), isolation: nil, versions: grade.versions)
    let lines = feedbackLines(many, of: exercise, in: "en").map(\.text)
    #expect(lines.prefix(2) == ["a␛", "b"])
    #expect(lines.last == "  … (cut: too long)")
    #expect(lines.joined(separator: "\n").utf8.count <= 64 << 10)
  }

  @Test func `a grade for a machine`() throws {
    let exercise = try exercise(Sample.hash())
    let three = { (a: Double) in
      ExpectedResults.Results.values([.double(a), .double(a), .double(a)])
    }
    let expected = ExpectedResults(
      digest: exercise.inputDigest,
      solution: ["known": three(0.5), "any-text": three(0.25), "others": .values([.double(0.5)])],
      mistakes: ["divides-by-2-to-32": ["any-text": three(0.5)]])
    let runner = ScriptedRunner { request in
      let count = request.input.count { $0 == 0x0A } - 1
      return ScriptedRunner.Answer(results: resultLines([String?](repeating: "0.5", count: count)))
    }
    let wrong = Exercises.grade(
      Array("f".utf8), of: exercise, expected: expected, with: supplies(runner))
    #expect(wrong.points == 6)
    let errors = [
      CompilerMessage(
        file: "Exercise.swift", line: 3, column: 9, severity: .error,
        message: "cannot find 'x' in scope")
    ]
    let broken = Exercises.grade(
      Array("f".utf8), of: exercise, expected: expected,
      with: supplies(ScriptedRunner(build: .failed(errors))))
    let records = [
      wrong.json(in: "en"), wrong.json(in: "de"), broken.json(in: "en"),
      try DataGradingTests.grade(DataGradingTests.solution).json(in: "en"),
      try AnswersGradingTests.grade("share: 80\nbest: low\n").json(in: "en"),
    ]
    for record in records { _ = try JSONReader.value(record) }
    let text = records.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
    let digests = try [
      exercise, DataGradingTests.dataExercise(), AnswersGradingTests.answersExercise(),
    ]
    .map(\.digest)
    try expectGolden(
      digests.reduce(text) { $0.replacing($1, with: "sha256:…") }, "grades.jsonl")
  }

  /// Row R8: the same inputs give the same bytes.
  @Test func `the same submission gives the same record`() throws {
    let first = try Self.grades().map { $0.1.json(in: "de") }
    #expect(first == (try Self.grades().map { $0.1.json(in: "de") }))
  }
}
