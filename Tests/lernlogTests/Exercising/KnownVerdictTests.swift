import Foundation
import Testing

/// What `check` says again without grading anew, and when it does not.
@Suite(.disabled(if: hasAddressSanitizer)) struct KnownVerdictTests {
  /// What is handed in at exercises of several kinds: not all of it right.
  static let work = [
    "half": CheckTests.half("x * 2"), "report": SmallExercises.rightAnswers,
    "flags": "event,flag\n8,1\n9,1\n",
  ]

  @Test(arguments: work.keys.sorted())
  func `an unchanged file gets the same words, and counts as one more try`(exercise: String) throws
  {
    try Learner.withOwnCache { learner in
      try learner.write(#require(Self.work[exercise]), for: exercise)
      for form in [[], ["--json"]] {
        let results = try (1...3).map { _ in try learner.check(exercise, form) }
        #expect(Set(results.map(\.output)).count == 1 && Set(results.map(\.status)).count == 1)
      }
      #expect(try learner.record(exercise).number("tries") == 6)
      #expect(try learner.names("cache/verdicts").count == 2)
    }
  }

  @Test func `what was kept is really what is said again`() throws {
    try Learner.withOwnCache { learner in
      try learner.write(SmallExercises.rightAnswers, for: "report")
      _ = try learner.check("report", [])
      let kept = try #require(try learner.names("cache/verdicts").first)
      let path = "cache/verdicts/\(kept)"
      let other = try learner.text(path).replacing("Solved.", with: "Solved, as before.")
      try Data(other.utf8).write(to: learner.folder.appending(path: path))
      #expect(try learner.check("report", []).output.contains("as before"))
    }
  }

  /// A change of what a verdict depends on, and what is said then.
  struct Change: CustomTestStringConvertible {
    let testDescription: String
    let script: String
    let says: String
  }

  static let changes = [
    Change(
      testDescription: "the learner's file", script: "echo 'share: 1' > $WORK", says: "0 of 3"),
    Change(
      testDescription: "the exercise",
      script: "sed -i 's/answer: 20/answer: 30/' $MATERIALS/Exercises/small/report/exercise.md",
      says: "2 of 3 points"),
    Change(
      testDescription: "the lesson that it is prepared by",
      script: "sed -i 's/normal: .*/normal: 11/' $MATERIALS/Lessons/small/one.md",
      says: "2 of 3 points"),
    Change(
      testDescription: "a damaged verdict",
      script: "for f in cache/verdicts/*; do echo '{' > $f; done", says: "3 of 3 points"),
    Change(
      testDescription: "a best result above it",
      script: "echo 'share: 1' > $WORK; $LERNLOG check report $FLAGS || true",
      says: "your best so far is 3"),
  ]

  @Test(arguments: changes)
  func `what has changed is graded anew`(change: Change) throws {
    try Learner.withOwnCache { learner in
      try learner.withOwnMaterials { learner in
        try learner.write(SmallExercises.rightAnswers, for: "report")
        #expect(try learner.check("report", []).output.contains("3 of 3 points"))
        let materials = learner.materials.path(percentEncoded: false)
        let made = try learner.shell(
          "WORK=\(learner.work("report")); MATERIALS=\(materials); \(change.script)")
        try #require(made.status == 0, "\(made.errors)")
        let result = try learner.check("report", [])
        #expect(result.output.contains(change.says), "\(result.output)")
      }
    }
  }

  @Test func `no verdict is kept where a limit or a crash decided`() throws {
    try Learner.withOwnCache { learner in
      try learner.write(CheckTests.half("fatalError()"), for: "half")
      _ = try learner.check("half", [])
      #expect(!learner.exists("cache/verdicts"))
    }
  }
}

extension Learner {
  /// Checks the file that is there.
  fileprivate func check(_ exercise: String, _ form: [String]) throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      ["check", exercise] + form + flags, in: folder, environment: environment())
  }
}
