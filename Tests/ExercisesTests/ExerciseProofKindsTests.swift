import Lessons
import Pipeline
import TestSupport
import Testing

@testable import Exercises

/// What `lernlog verify` finds about tables, answers and programs.
@Suite struct ExerciseProofKindsTests {
  static func messages(
    _ exercise: Exercise, _ supplies: GradingSupplies, folder: String = ""
  ) -> [String] {
    let recorded = try? recordExpected(of: exercise, with: supplies)
    let proof = ExerciseProof(
      exercise, folder: folder, recorded: exercise.needsRecording ? recorded : nil,
      supplies: supplies)
    #expect(exercise.kind == .program || proof.mutants == (0, 0, 0, 0))
    return proof.findings.map {
      "\($0.location.map { "\($0)" } ?? ""): \($0.severity): \($0.message)"
    }
  }

  // MARK: data

  @Test func `a table whose checks hold`() throws {
    let supplies = try DataGradingTests.dataSupplies()
    #expect(Self.messages(try DataGradingTests.dataExercise(), supplies) == [])
  }

  @Test(arguments: [
    ("recall >= 0.7", ["flagging every row", "giving every row the same score"]),
    ("accuracy >= 0.7", ["flagging no row"]),
    ("roc_auc >= 0.5 and flagged == 0", ["flagging no row"]),
    ("flagged >= 0", ["flagging every row", "flagging no row", "giving every row the same score"]),
    ("f1 >= 0.7", []),
  ])
  func `what needs no thought gets no full points`(metric: String, attempts: [String]) throws {
    let page = DataGradingTests.page.replacing("f1 >= 0.7", with: metric)
      .replacing("points: 6", with: "points: 2")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("id: rows") && !$0.contains("id: scores") }
      .joined(separator: "\n")
    let found = Self.messages(
      try DataGradingTests.dataExercise(page), try DataGradingTests.dataSupplies())
    #expect(
      found.filter { $0.hasSuffix(" gets every point") && !$0.contains("mistake") }
        == attempts.map { "exercise.md:11:11: error: \($0) gets every point" })
  }

  @Test func `a score that decides alone is tried low for all`() throws {
    let page = DataGradingTests.page
      .replacing(
        "predicted: flag, truth: anomaly, ranking: anomaly_score",
        with: "predicted: anomaly_score < 0, truth: anomaly")
    let exercise = try DataGradingTests.dataExercise(page)
    let all = attempts(of: exercise, with: try DataGradingTests.dataSupplies())
    #expect(all.map(\.name) == ["flag-all", "flag-none", "constant-score"])
    #expect(String(decoding: all[2].bytes, as: UTF8.self).contains("\n3,-1.0,0\n"))
  }

  @Test func `a solution that misses its own goal, and a session without tables`() throws {
    let page = DataGradingTests.page.replacing("f1 >= 0.7", with: "f1 > 1")
    #expect(
      Self.messages(
        try DataGradingTests.dataExercise(page), try DataGradingTests.dataSupplies(),
        folder: "Exercises/d")
        == [
          "Exercises/d/Solution.csv:1:1: error: the solution does not pass 'good enough': "
            + "The goal f1 > 1 is not reached"
        ])
    let found = Self.messages(try DataGradingTests.dataExercise(), supplies())
    #expect(
      found == [
        "Solution.csv:1:1: error: the solution cannot be graded: the table with the truth is missing"
      ])
  }

  // MARK: answers

  static func answers(_ mistake: String? = nil) throws -> Exercise {
    var files = ["exercise.md": AnswersGradingTests.page]
    if let mistake {
      files["exercise.md"] = AnswersGradingTests.page.replacing(
        "points: 5\n", with: "points: 5\nmistakes: [{ solution: hasty, say: Read it again. }]\n")
      files["Mistakes/hasty.yml"] = mistake
    }
    return try exercise(Sample.read("c/a", files, languages: ["en"]))
  }

  static func answersSupplies() -> GradingSupplies {
    var all = supplies()
    all.evaluate = { _ throws(Diagnostic) in .number(8) }
    return all
  }

  @Test func `questions whose answers hold`() throws {
    #expect(Self.messages(try Self.answers(), Self.answersSupplies()) == [])
    #expect(Self.messages(try Self.answers("count: 7\n"), Self.answersSupplies()) == [])
  }

  @Test(arguments: [
    ("share: 80\n", "no learner who makes the mistake 'hasty' reads what is said to it"),
    ("count: many\n", "no learner who makes the mistake 'hasty' reads what is said to it"),
    (
      "share: 72.73\ncount: 8\nword: recall\nwhich: [admin, night]\nbest: low\n",
      "the mistake 'hasty' gets every point"
    ),
  ])
  func `a mistake in answers has its own words`(file: String, message: String) throws {
    #expect(
      Self.messages(try Self.answers(file), Self.answersSupplies())
        == ["exercise.md:5:24: error: \(message)"])
  }

  @Test func `an answer that cannot be computed is told at its place`() throws {
    let found = Self.messages(try Self.answers(), supplies())
    #expect(
      found == ["exercise.md:23:10: error: the exercise has no 'prepare' to evaluate this on"],
      "\(found)")
  }

  @Test func `questions are proved in each language`() throws {
    let german = AnswersGradingTests.page.replacing(
      "title: Read the report\nkind: answers\npoints: 5", with: "title: Lies den Bericht"
    )
    .replacing("accept: [Recall, Sensitivity]", with: "accept: [Trefferquote]")
    let reading = Sample.read(
      "c/a", ["exercise.md": AnswersGradingTests.page, "exercise.de.md": german])
    let found = Self.messages(try exercise(reading), Self.answersSupplies())
    #expect(found == [], "\(found) \(reading.diagnostics)")
  }

  // MARK: program

  @Test func `a program whose output holds, with its mutants`() throws {
    let page = """
      ---
      title: A
      kind: program
      points: 1
      checks:
        - { id: all, name: all, points: 1, compare: [stdout] }
      mistakes:
        - { solution: less, say: One is missing. }
      ---
      Write it.

      """
    let exercise = try exercise(
      Sample.read(
        "c/p",
        [
          "exercise.md": page, "Starter.swift": "print(0)\n", "Solution.swift": "print(2 + 3)\n",
          "Mistakes/less.swift": "print(1)\n",
        ], languages: ["en"]))
    let runner = ScriptedRunner { source in
      let text = String(decoding: source.files[0].text, as: UTF8.self)
      return .built(
        BuiltSource(path: text == "print(2 + 4)\n" ? "print(2 + 3)\n" : text, digest: ""), [])
    } _: {
      .init(output: $0.program.path)
    }
    let found = Self.messages(exercise, supplies(runner))
    #expect(
      found == [
        "Solution.swift:1:1: warning: the solution has only 5 mutants, which says little about the "
          + "checks", "Solution.swift:1:11: warning: every check passes when 3 becomes 4",
      ], "\(found)")
  }

  /// Row H15; a solution that is not graded alike each time is an error of `ExerciseProof`.
  @Test func `two gradings of the same source give the same bytes`() throws {
    let exercise = try exercise(
      Sample.read("c/level", LevelExercise.files(), languages: ["en"]))
    let supplies = supplies(LevelExercise.runner())
    let expected = try recordExpected(of: exercise, with: supplies)
    let grades = (0..<2).map { _ in
      grade(
        exercise.starter ?? [], of: exercise, expected: expected, with: supplies
      ).json(in: "en")
    }
    #expect(grades[0] == grades[1])
  }

  @Test func `without a compiler nothing is proved, and that is told`() throws {
    let exercise = try exercise(
      Sample.read("c/level", LevelExercise.files(), languages: ["en"]))
    let found = Self.messages(
      exercise, supplies(ScriptedRunner(build: .unavailable("there is no 'swiftc'"))), folder: "f")
    #expect(found == ["f/Solution.swift:1:1: error: there is no 'swiftc'"])
  }
}
