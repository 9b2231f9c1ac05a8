import Exercises

/// Runs the code in lessons; a machine that cannot do that shows the rest of the lesson all the same.
struct LessonRunner: ProgramRunner {
  private let purpose: RunPurpose

  /// The runner of this machine, as far as there is one.
  ///
  /// - Parameter purpose: What the code is run for: a proof always runs it.
  init(_ purpose: RunPurpose) { self.purpose = purpose }

  /// Made when there is code to run, for most lessons have none, and to look for a compiler takes time.
  private var runner: (any ProgramRunner)? {
    let live = try? LiveProgramRunner.live(.learning)
    return purpose == .learning ? live.map { RememberingRunner(runner: $0) } : live
  }

  func build(_ source: ProgramSource) -> BuildResult {
    // Only the place for built programs can be missing.
    runner?.build(source)
      ?? .unavailable("there is no place for built programs; set HOME or LERNLOG_CACHE_DIR")
  }

  func run(_ request: RunRequest) -> RunResult {
    guard let runner else { preconditionFailure("nothing was built that could be run") }
    return runner.run(request)
  }
}
