import Exercises
import Sessions

/// A runner that builds and runs nothing where a layer is missing that keeps programs within their lines.
struct RequiringRunner: ProgramRunner {
  let runner: any ProgramRunner
  /// Why nothing may run here; `nil` where every layer is in force.
  private let refusal: String?

  /// Finds out by a trial run what is in force, before anything else runs.
  ///
  /// - Parameters:
  ///   - runner: What builds and runs.
  ///   - live: What the trial runs on.
  init(_ runner: any ProgramRunner, trial live: LiveProgramRunner) {
    self.runner = runner
    let missing =
      switch live.isolation {
      case .failure(let problem): [problem.reason]
      case .success(let isolation): isolation.missing
      }
    refusal =
      missing.isEmpty
      ? nil
      : "every layer of isolation is required, and here is missing: \(missing.joined(separator: "; "))"
  }

  func build(_ source: ProgramSource) -> BuildResult {
    refusal.map { .unavailable($0) } ?? runner.build(source)
  }

  func run(_ request: RunRequest) -> RunResult {
    guard let refusal else { return runner.run(request) }
    let nothing: (bytes: [UInt8], total: Int) = ([], 0)
    return RunResult(
      ending: .notStarted(refusal), output: nothing, errors: nothing, results: nothing, files: [],
      isolation: Isolation(layers: [], missing: []))
  }
}
