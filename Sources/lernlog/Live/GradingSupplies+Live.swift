import Exercises

/// What programs are run for.
enum RunPurpose {
  /// A learner's own few programs, started again and again.
  case learning
  /// An author's many mutants, each started once: they are kept apart, so that a learner's own programs
  /// are still there afterwards.
  case proving
}

extension GradingSupplies {
  /// What grading needs on this machine.
  ///
  /// - Parameters:
  ///   - kind: What is graded; only some kinds need a compiler.
  ///   - purpose: What programs are run for.
  ///   - requiresIsolation: Whether nothing may run where a layer of isolation is missing.
  /// - Returns: The supplies, without tables.
  /// - Throws: A `CommandFailure` where there is no place for built programs.
  static func live(
    for kind: Exercise.Kind, _ purpose: RunPurpose, requiresIsolation: Bool = false
  ) throws -> GradingSupplies {
    guard kind == .function || kind == .program else {
      // Nothing is built, so that neither a compiler nor a place for programs is needed.
      return GradingSupplies(
        runner: LessonRunner(purpose), versions: GradeVersions(lernlog: Lernlog.number, swift: nil)
      ) { $0 }
    }
    let runner = try LiveProgramRunner.live(purpose)
    var used: any ProgramRunner = runner
    if purpose == .learning { used = RememberingRunner(runner: runner) }
    if requiresIsolation { used = RequiringRunner(used, trial: runner) }
    let key = NonceKey(in: runner.cache)
    return GradingSupplies(
      runner: used,
      versions: GradeVersions(
        lernlog: Lernlog.number, swift: runner.swiftVersion),
      nonce: { key.nonce(of: $0) })
  }
}

extension LiveProgramRunner {
  /// The runner of this machine.
  ///
  /// - Parameter purpose: What programs are run for.
  /// - Returns: The runner.
  /// - Throws: A `CommandFailure` where there is no place for built programs.
  static func live(_ purpose: RunPurpose) throws -> LiveProgramRunner {
    let cache = try OwnProgram.cacheFolder()
    return LiveProgramRunner(
      guardian: OwnProgram.path, cache: cache,
      builds: purpose == .proving ? "\(cache)/proving" : nil)
  }
}
