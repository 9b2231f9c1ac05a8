import Lessons
import Pipeline
import TestSupport
import Testing

@testable import Exercises

/// What `lernlog verify` finds about an exercise.
@Suite struct ExerciseProofTests {
  /// Which recording stands in the folder.
  enum Recorded { case none, old, other, current }

  static func proof(
    _ files: [String: String], recorded: Recorded = .current, jobs: Int = 2,
    runner: ScriptedRunner = LevelExercise.runner()
  ) throws -> ExerciseProof {
    let exercise = try exercise(
      readExercise("c/level", files: FilesInMemory(files), folder: "level", languages: ["en"]))
    let now = try? recordExpected(of: exercise, with: supplies(runner))
    let expected: ExpectedResults? =
      switch recorded {
      case .none: nil
      case .current: now
      case .old:
        now.map { ExpectedResults(digest: "old", solution: $0.solution, mistakes: $0.mistakes) }
      case .other:
        now.map {
          ExpectedResults(
            digest: $0.digest,
            solution: $0.solution.merging(["small": .values([.int(1), .int(1), .int(1)])]) { $1 },
            mistakes: $0.mistakes)
        }
      }
    return ExerciseProof(
      exercise, folder: "level", recorded: expected, supplies: supplies(runner), jobs: jobs)
  }

  static func messages(_ proof: ExerciseProof) -> [String] {
    proof.findings.map { "\($0.location.map { "\($0)" } ?? ""): \($0.severity): \($0.message)" }
  }

  @Test func `nothing is found in an exercise that holds`() throws {
    let proof = try Self.proof(LevelExercise.files())
    #expect(Self.messages(proof) == [])
    #expect(proof.mutants == (14, 14, 0, 0))
  }

  @Test(arguments: [
    (Recorded.none, "nothing is recorded from the solution"),
    (.old, "this was recorded before the inputs, the solution or a mistake changed"),
    (.other, "what is recorded for 'small sizes' is not what comes out now"),
  ])
  func `a recording that is missing or wrong is told once, and mended by recording`(
    recorded: Recorded, message: String
  ) throws {
    let proof = try Self.proof(LevelExercise.files(), recorded: recorded)
    #expect(Self.messages(proof) == ["level/expected.json:1:1: error: \(message)"])
    #expect(proof.findings[0].note?.hasPrefix("'lernlog verify --record'") == true)
  }

  @Test func `what is recorded is the file that verify writes`() throws {
    let exercise = try exercise(
      Sample.read("c/level", LevelExercise.files(), languages: ["en"]))
    let supplies = supplies(LevelExercise.runner())
    let file = try #require(try recordedFile(of: exercise, with: supplies))
    let read = try ExpectedResults(json: file, of: exercise, file: "expected.json")
    #expect(try read == recordExpected(of: exercise, with: supplies))
    #expect(try recordedFile(of: DataGradingTests.dataExercise(), with: supplies) == nil)
  }

  /// Faults of an exercise, and all that is found.
  struct Fault: CustomTestStringConvertible {
    let name: String
    let files: [String: String]
    let found: [String]

    init(_ name: String, _ files: [String: String], _ found: String...) {
      (self.name, self.files, self.found) = (name, files, found)
    }

    var testDescription: String { name }
  }

  static let faults = [
    Fault(
      "the solution does not compile", LevelExercise.files(solution: "typo"),
      "level/Solution.swift:2:3: error: this does not compile: cannot find 'typo' in scope"),
    Fault(
      "the solution crashes", LevelExercise.files(solution: "trap"),
      "level/Solution.swift:1:1: error: nothing is recorded for 'small sizes': "
        + "The program crashed: SIGTRAP (signal 5)"),
    Fault(
      "the solution depends on chance",
      LevelExercise.files(solution: "chance x < 10 ? 1 : x < 20 ? 2 : 3"),
      "level/expected.json:1:1: error: what is recorded for 'small sizes' is not what comes out now",
      "level/Solution.swift:1:1: error: the solution does not pass 'small sizes': "
        + "3 of 3 results differ from the solution's"),
    Fault(
      "the starter is right", LevelExercise.files(starter: "x < 10 ? 1 : x < 20 ? 2 : 3"),
      "level/Starter.swift:1:1: error: the starter already gets every point"),
    Fault(
      "a mistake is right", LevelExercise.files(atMost: "x < 10 ? 1 : x < 20 ? 2 : 3"),
      "level/exercise.md:12:17: error: the mistake 'at-most' gets every point"),
    Fault(
      "a mistake does not compile", LevelExercise.files(atMost: "typo"),
      "level/Mistakes/at-most.swift:2:3: error: this does not compile: cannot find 'typo' in scope"),
    Fault(
      "two mistakes are the same", LevelExercise.files(twoLevels: "x <= 10 ? 1 : x <= 20 ? 2 : 3"),
      "level/exercise.md:13:17: error: at 'small sizes' the mistake 'two-levels' gets the words of "
        + "'at-most'"),
    Fault(
      "a mistake crashes", LevelExercise.files(twoLevels: "trap"),
      "level/exercise.md:13:17: error: no learner who makes the mistake 'two-levels' reads what is "
        + "said to it"),
    Fault(
      "a mistake fails a hidden check alone",
      LevelExercise.files(twoLevels: "x < 1 ? 0 : x < 10 ? 1 : x < 20 ? 2 : 3"),
      "level/exercise.md:13:17: error: no learner who makes the mistake 'two-levels' reads what is "
        + "said to it"),
    Fault(
      "a mutant survives",
      LevelExercise.files(LevelExercise.page.replacing("[5, 9, 10]", with: "[5, 10]")),
      "level/Solution.swift:2:7: warning: every check passes when 10 becomes 9"),
    Fault(
      "a mutant that is listed does not survive",
      LevelExercise.files(
        LevelExercise.page.replacing(
          "mistakes:",
          with: "equivalent: [{ mutant: \"line 2: 10 becomes 9\", because: no }]\nmistakes:")),
      "level/exercise.md:11:24: warning: this mutant does not pass 'small sizes'"),
    Fault(
      "a mutant that is listed does not exist",
      LevelExercise.files(
        LevelExercise.page.replacing(
          "mistakes:",
          with: "equivalent: [{ mutant: \"line 2: 10 becomes 8\", because: no }]\nmistakes:")),
      "level/exercise.md:11:24: error: the solution has no mutant 'line 2: 10 becomes 8'"),
    Fault(
      "there are few mutants", LevelExercise.files(solution: "x < 10 ? 1 : 2", twoLevels: "2"),
      "level/Solution.swift:1:1: warning: the solution has only 8 mutants, which says little about "
        + "the checks"),
    Fault(
      "files that nothing names",
      LevelExercise.files().merging(
        [
          "Mistakes/none.swift": "", "Mistakes/old.txt": "", "data/a.csv": "", "data/b.csv": "",
          "exercise.fr.md": "", "expected.json": "", ".hidden": "",
        ]) { $1 },
      "level/Mistakes/none.swift:1:1: warning: this mistake is never tried",
      "level/Mistakes/old.txt:1:1: warning: nothing in 'exercise.md' names this",
      "level/data:1:1: warning: nothing in 'exercise.md' names this",
      "level/exercise.fr.md:1:1: warning: nothing in 'exercise.md' names this"),
    Fault(
      "a tolerance lets 0 pass",
      LevelExercise.files(
        LevelExercise.page.replacing("inputs: [0, 100]", with: "within: 5, inputs: [0, 100]")),
      "level/exercise.md:10:11: error: 'within' is 5.0, and no expected number is farther than 3.0 "
        + "from 0: 0 would always pass"),
  ]

  @Test(arguments: faults)
  func `what is wrong is told with its place`(fault: Fault) throws {
    #expect(try Self.messages(Self.proof(fault.files)) == fault.found)
  }

  @Test func `what an author reads`() throws {
    let pages = try Self.faults.map { fault in
      let proof = try Self.proof(fault.files)
      let drawn = proof.findings.map { finding in
        let name = finding.location.map { String($0.file.dropFirst("level/".count)) } ?? ""
        let source = fault.files[name].map { text in
          SourceText(file: "level/\(name)", bytes: Array(text.utf8))
        }
        return finding.description(source: source)
      }
      return "== \(fault.name)\n" + drawn.joined(separator: "\n") + "\n"
    }
    try expectGolden(pages.joined(separator: "\n"), "proof.txt")
  }

  @Test func `a mutant may not compile, crash or never end, and one that is listed counts`() throws
  {
    let page = LevelExercise.page.replacing("[5, 9, 10]", with: "[5, 10]").replacing(
      "mistakes:",
      with: "equivalent: [{ mutant: \"line 2: 10 becomes 9\", because: no }]\nmistakes:")
    let proof = try Self.proof(
      LevelExercise.files(page, solution: "x < 10 ? 1 : x < 20 ? 2 : 3 // a"))
    #expect(Self.messages(proof) == [])
    #expect(proof.mutants == (14, 13, 0, 1))
    let plain = LevelExercise.runner()
    let bad = ScriptedRunner { source in
      let text = String(decoding: source.files[0].text, as: UTF8.self)
      return text.contains("11")
        ? .limit(.time) : text.contains("19") ? .compilerCrashed : plain.build(source)
    } _: { request in
      let path = request.program.path
      let ending: RunResult.Ending? =
        path.contains("9 ?") ? .limit(.time) : path.contains("21") ? .signal(11) : nil
      let result = plain.run(request)
      return .init(
        ending: ending ?? result.ending,
        results: String(decoding: result.results.bytes, as: UTF8.self))
    }
    let other = try Self.proof(LevelExercise.files(), runner: bad)
    #expect(Self.messages(other) == [])
    #expect(other.mutants == (14, 12, 2, 0))
  }

  @Test func `mutants have less time, and end at the first check that fails`() throws {
    let runner = LevelExercise.runner()
    _ = try Self.proof(LevelExercise.files(), runner: runner)
    let limits = runner.requests.map(\.limits)
    #expect(limits.contains { $0.cpuSeconds == 5 && $0.wallSeconds == 10 })
    let lowered = runner.requests.filter { $0.limits.cpuSeconds == 2 && $0.limits.wallSeconds == 4 }
    let perMutant = Dictionary(grouping: lowered, by: \.program.path).mapValues(\.count)
    // The solution is tried once under the lower limits.
    #expect(perMutant.count == 15)
    #expect(perMutant["x < 10 ? 1 : x < 20 ? 2 : 3"] == 3)
    #expect(perMutant["x <= 10 ? 1 : x < 20 ? 2 : 3"] == 1)
  }

  @Test func `a solution that needs more time than mutants get keeps its own limits`() throws {
    let plain = LevelExercise.runner()
    let slow = ScriptedRunner(building: plain.build) { request in
      let result = plain.run(request)
      return .init(
        ending: request.limits.cpuSeconds < 5 ? .limit(.time) : result.ending,
        results: String(decoding: result.results.bytes, as: UTF8.self))
    }
    let page = LevelExercise.page.replacing("[5, 9, 10]", with: "[5, 10]")
    let proof = try Self.proof(LevelExercise.files(page), runner: slow)
    #expect(proof.mutants == (14, 13, 0, 0))
  }

  @Test(arguments: [1, 3, 64])
  func `however many jobs there are, the findings are the same`(jobs: Int) throws {
    let page = LevelExercise.page.replacing("[5, 9, 10]", with: "[5]")
      .replacing("[11, 19, 20, 21]", with: "[25, 15]")
      .replacing("- { solution: at-most, say: A size of 10 belongs to the next level. }", with: "")
    let files = LevelExercise.files(page).filter { $0.key != "Mistakes/at-most.swift" }
    let proof = try Self.proof(files, jobs: jobs)
    #expect(proof.mutants == (14, 8, 0, 0))
    #expect(
      proof.findings.map { $0.location?.column } == [5, 7, 7, 18, 20, 20],
      "\(Self.messages(proof))")
  }
}
