import Lessons

/// What a proof finds, in words for authors.
extension Diagnostic {
  // MARK: The recording

  static func notRecorded(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "nothing is recorded from the solution",
      note: "'lernlog verify --record' writes this file")
  }

  static func oldRecording(at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "this was recorded before the inputs, the solution or a mistake changed",
      note: "'lernlog verify --record' renews it")
  }

  static func otherRecording(_ check: String, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "what is recorded for '\(check)' is not what comes out now",
      note: "'lernlog verify --record' renews it; look at the difference before you keep it")
  }

  // MARK: The solution and the starter

  static func solutionFails(
    _ problem: GradeProblem, _ exercise: Exercise, at location: SourceLocation
  ) -> Self {
    let check = problem.check.map { "'\($0.name(in: "en"))'" }
    // What was recorded a moment ago came from this very solution.
    let isUnstable = problem.check.map { !exercise.recordedNames(of: $0).isEmpty } ?? false
    return Self(
      location: location,
      message: "the solution does not pass \(check ?? "any check"): \(problem.reason)",
      note: exercise.kind == .function || isUnstable
        ? "it gave something else the last time: a solution may not depend on chance, the time or "
          + "the order of a set" : nil)
  }

  static func starterPasses(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "the starter already gets every point",
      note: "leave something for the learner to do, or add a check that looks for it")
  }

  static func notGraded(_ what: String, _ problem: GradeProblem, at location: SourceLocation)
    -> Self
  {
    Self(location: location, message: "\(what) cannot be graded: \(problem.reason)")
  }

  // MARK: Mistakes and attempts

  static func mistakePasses(_ mistake: KnownMistake, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "the mistake '\(mistake.solution.value)' gets every point",
      note: "add an input for which its result is wrong")
  }

  /// A mistake whose own words no learner gets to read; `result` is the first failed check they see.
  static func mistakeNotTold(
    _ mistake: KnownMistake, _ result: CheckResult?, _ problem: GradeProblem,
    at location: SourceLocation
  ) -> Self {
    let check = result.map { "'\($0.check.name(in: "en"))'" } ?? ""
    let note: String =
      if let failure = result?.failure, failure.mistake != nil {
        "\(check) says what stands under 'mistakes' of its question: say it in one place only"
      } else if let failure = result?.failure {
        "\(check) says: \(failure.reason.english.withoutStop)\n"
          + "  what is said to a mistake stands below wrong results, not below a crash or a limit"
      } else if problem.check?.isHidden == true {
        "only hidden checks fail, which tell nothing: add an input to one that is not hidden"
      } else {
        "they read: \(problem.reason)"
      }
    return Self(
      location: location,
      message:
        "no learner who makes the mistake '\(mistake.solution.value)' reads what is said to it",
      note: note)
  }

  static func showsOther(
    _ mistake: KnownMistake, _ other: KnownMistake, _ check: String, at location: SourceLocation
  ) -> Self {
    Self(
      location: location,
      message: "at '\(check)' the mistake '\(mistake.solution.value)' gets the words of "
        + "'\(other.solution.value)'",
      note: "both give the same results there: add an input that tells them apart")
  }

  static func thoughtlessAttempt(_ name: String, at location: SourceLocation) -> Self {
    let attempt =
      switch name {
      case "flag-all": "flagging every row"
      case "flag-none": "flagging no row"
      default: "giving every row the same score"
      }
    return Self(
      location: location, message: "\(attempt) gets every point",
      note: "ask for more, such as 'recall >= 0.7 and precision >= 0.7'")
  }

  // MARK: Mutants

  static func fewMutants(_ count: Int, at location: SourceLocation) -> Self {
    Self(
      severity: .warning, location: location,
      message: "the solution has only \(count) mutant\(count == 1 ? "" : "s"), "
        + "which says little about the checks",
      note:
        "ten or more come from a solution with a few more steps, or one that calls less that is "
        + "ready-made")
  }

  static func survivor(_ mutant: Mutant, at location: SourceLocation) -> Self {
    Self(
      severity: .warning, location: location,
      message: "every check passes when \(mutant.change)",
      note: """
        add an input that tells the two apart, or list it in exercise.md under 'equivalent':
          - { mutant: "\(mutant.description)", because: why no input can }
        """)
  }

  static func mutantNotGraded(
    _ mutant: Mutant, _ reason: String, at location: SourceLocation
  ) -> Self {
    Self(
      location: location, message: "the mutant '\(mutant.description)' cannot be graded: \(reason)")
  }

  static func killedEquivalent(_ check: String, at location: SourceLocation) -> Self {
    Self(
      severity: .warning, location: location, message: "this mutant does not pass '\(check)'",
      note: "it is not equivalent to the solution: take the entry away")
  }

  static func equivalentNotCompiling(at location: SourceLocation) -> Self {
    Self(
      severity: .warning, location: location, message: "this mutant does not compile",
      note: "nobody has to list it: take the entry away")
  }

  // MARK: The folder

  static func unnamedFile(_ path: String, ending: String, at location: SourceLocation) -> Self {
    let (start, end) = ("Mistakes/", ".\(ending)")
    guard path.hasPrefix(start), path.hasSuffix(end) else {
      return Self(
        severity: .warning, location: location, message: "nothing in 'exercise.md' names this",
        note: "take it away, or name it where it belongs")
    }
    let name = path.dropFirst(start.count).dropLast(end.count)
    return Self(
      severity: .warning, location: location, message: "this mistake is never tried",
      note: """
        list it in exercise.md under 'mistakes':
          - { solution: \(name), say: what to say to it }
        """)
  }
}
