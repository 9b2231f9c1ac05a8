#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
package import Lessons

/// Everything that `lernlog verify` finds about one exercise that was read without an error.
///
/// What is recorded is what the solution gives; the solution gets every point, and the starter does not;
/// known mistakes fail and are told by their own words; nothing that needs no thought gets every point;
/// and small changes to the solution fail.
package struct ExerciseProof: Sendable {
  /// What was found: of the recording, the solution, the starter, the mistakes, the attempts without
  /// thought, the tolerances, the folder, and the mutants, each in the order of its source.
  package private(set) var findings: [Diagnostic] = []
  /// How many different mutants were graded, and how they fared: those that failed a check, those that
  /// do not compile, and those that pass and are listed under `equivalent`.
  package private(set) var mutants = (tried: 0, killed: 0, notCompiling: 0, equivalent: 0)

  /// Proves an exercise.
  ///
  /// - Parameters:
  ///   - exercise: The exercise.
  ///   - folder: Its folder as messages show it.
  ///   - recorded: What `expected.json` holds; `nil` where there is none.
  ///   - supplies: What grading needs from outside.
  ///   - jobs: How many mutants are graded at the same time, at least 1.
  package init(
    _ exercise: Exercise, folder: String, recorded: ExpectedResults?, supplies: GradingSupplies,
    jobs: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    let prover = SubmissionProver(exercise: exercise, folder: folder, supplies: supplies)
    let expected: ExpectedResults?
    do throws(Diagnostic) {
      let recording = try prover.recording(recorded)
      expected = recording.expected
      findings = recording.findings
    } catch {
      findings = [error] + prover.folderFindings
      return
    }
    let solution = prover.solution(expected)
    findings += solution.findings
    if solution.isGraded { findings += prover.others(expected) }
    findings += prover.folderFindings
    guard solution.findings.isEmpty, exercise.kind == .function || exercise.kind == .program else {
      return
    }
    let trial = MutantTrial(prover, expected: expected, jobs: jobs)
    findings += trial.findings
    mutants = trial.counts
  }
}

extension SubmissionProver {
  /// What is found with the solution's results at hand.
  fileprivate func others(_ expected: ExpectedResults?) -> [Diagnostic] {
    starter(expected) + mistakes(expected) + attempts(expected)
      + (expected.map { tolerancesTooLarge(in: exercise, $0) } ?? [])
  }

  /// What is found without grading: entries and files that belong to nothing.
  fileprivate var folderFindings: [Diagnostic] {
    exercise.unknownEquivalents
      + exercise.unnamedFiles.map { path in
        .unnamedFile(path, ending: exercise.fileEnding, at: place(path))
      }
  }
}

/// A path in an exercise's folder, as messages show it.
func pathShown(_ path: String, in folder: String) -> String {
  folder.isEmpty ? path : "\(folder)/\(path)"
}
