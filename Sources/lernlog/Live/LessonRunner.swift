import Exercises

/// Runs the code in lessons; a machine that cannot do that shows the rest of the lesson all the same.
struct LessonRunner: ProgramRunner {
  private let runner: LiveProgramRunner?

  /// The runner of this machine, as far as there is one.
  init() { runner = try? LiveProgramRunner.live() }

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
