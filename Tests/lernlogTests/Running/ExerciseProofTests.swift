import Exercises
import Lessons
import Testing

@testable import lernlog

/// Exercises that are proved with a compiler: mutants that loop, crash and do not compile among them.
@Suite(.disabled(if: hasAddressSanitizer)) struct ExerciseProofTests {
  private static let page = """
    ---
    title: Count down
    kind: function
    points: 1
    function: "steps(_ x: Int) -> Int"
    checks:
      - { id: some, name: some numbers, points: 1, inputs: [0, 3] }
    mistakes:
      - { solution: one-less, say: Zero is reached by a step. }
    ---
    Count the steps down to 0.

    """

  private static let solution = """
    func steps(_ x: Int) -> Int {
      var (rest, count) = (x, 0)
      while rest > 0 {
        rest -= 1
        count += 1
      }
      return count
    }

    """

  private static func exercise() -> Exercise? {
    readExercise(
      "c/steps",
      files: FilesInMemory([
        "exercise.md": page, "Solution.swift": solution,
        "Starter.swift": "func steps(_ x: Int) -> Int { 0 }\n",
        "Mistakes/one-less.swift": solution.replacing("return count", with: "return count - 1"),
      ]), folder: "steps", languages: ["en"]
    ).exercise
  }

  @Test func `mutants that never end are killed, two at the same time`() throws {
    let exercise = try #require(Self.exercise())
    let supplies = GradingSupplies(
      runner: try TestPrograms.runner(), versions: GradeVersions(lernlog: "1", swift: nil)
    ) { _ in "nonce" }
    let recorded = try recordExpected(of: exercise, with: supplies)
    let proof = ExerciseProof(
      exercise, folder: "steps", recorded: recorded, supplies: supplies, jobs: 2)
    #expect(proof.findings.map(\.description) == [])
    #expect(proof.mutants == (16, 11, 5, 0))
  }
}
