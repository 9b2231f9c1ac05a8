package import Lessons
package import Pipeline

/// What grading needs from outside.
package struct GradingSupplies: Sendable {
  /// Builds and runs programs.
  package var runner: any ProgramRunner
  /// Makes a text that no program can guess, of letters and digits: one for each program and group of
  /// cases.
  package let nonce: @Sendable (_ group: String) -> String
  /// The session tables that `given` names, by their names in the session, with their truth.
  package var tables: [String: Table] = [:]
  /// The value of an expression on the session of `prepare`.
  package var evaluate: @Sendable (Located<String>) throws(Diagnostic) -> Value
  /// The language of the learner, which questions are asked in.
  package var language = "en"
  /// What stands in the record.
  package let versions: GradeVersions

  /// Supplies for exercises without tables and expressions.
  package init(
    runner: any ProgramRunner, versions: GradeVersions,
    nonce: @escaping @Sendable (_ group: String) -> String
  ) {
    (self.runner, self.versions, self.nonce) = (runner, versions, nonce)
    evaluate = { expression throws(Diagnostic) in
      throw Diagnostic(
        location: expression.location, message: "the exercise has no 'prepare' to evaluate this on")
    }
  }
}

/// Checks a submission.
///
/// - Parameters:
///   - submission: The bytes of the learner's file.
///   - exercise: The exercise.
///   - expected: What was recorded from the solution; needed where `needsRecording` says so.
///   - supplies: What is needed from outside.
/// - Returns: The grade: always one, whatever the bytes are.
package func grade(
  _ submission: [UInt8], of exercise: Exercise, expected: ExpectedResults?,
  with supplies: GradingSupplies
) -> Grade {
  var draft = GradeDraft(exercise: exercise, supplies: supplies)
  if exercise.needsRecording, expected == nil {
    return draft.notGraded(
      Said(
        en: "the expected results of this exercise were never recorded",
        de: "die erwarteten Ergebnisse dieser Aufgabe wurden nie aufgezeichnet"))
  }
  if exercise.needsRecording, let expected, !exercise.isCurrent(expected) {
    return draft.notGraded(
      Said(
        en: "the expected results are of an older version of this exercise",
        de: "die erwarteten Ergebnisse gehören zu einer älteren Fassung dieser Aufgabe"))
  }
  if let problem = sizeProblem(submission, exercise) { return draft.invalid(problem) }
  switch exercise.kind {
  case .function, .program: return draft.code(submission, expected: expected)
  case .data: return draft.data(submission)
  case .answers: return draft.answers(submission)
  }
}

private func sizeProblem(_ bytes: [UInt8], _ exercise: Exercise) -> Said? {
  let limit = exercise.kind == .data ? ExerciseFiles.byteLimit : SourceText.byteLimit
  if bytes.isEmpty { return Said(en: "the file is empty", de: "die Datei ist leer") }
  guard bytes.count > limit else { return nil }
  return Said(
    en: "the file has \(bytes.count) bytes, and may have \(limit)",
    de: "die Datei hat \(bytes.count) Byte und darf \(limit) haben")
}

/// A grade that is being made.
struct GradeDraft {
  let exercise: Exercise
  let supplies: GradingSupplies
  var results: [CheckResult] = []
  var messages: [ExplainedMessage] = []
  var isolation: Isolation?
  /// Whether the first check that does not pass ends the grading, where only the fact counts.
  var endsAtFirstFailure = false

  init(exercise: Exercise, supplies: GradingSupplies) {
    (self.exercise, self.supplies) = (exercise, supplies)
  }

  /// Whether the check that has to come first was missed.
  func waitsFor(_ check: Check) -> String? {
    guard let after = check.after else { return nil }
    let first = results.first { $0.check.id == after }
    return first?.hasPassed == true ? nil : after
  }

  /// The grade that follows from the results.
  func finished() -> Grade {
    let causes = results.compactMap { $0.failure?.cause }
    let isOurs = results.contains { if case .notTried(.ours) = $0.outcome { true } else { false } }
    let status: Grade.Status =
      if isOurs {
        .notGraded
      } else if results.allSatisfy(\.hasPassed) {
        .accepted
      } else if causes.contains(.limit) {
        .limit
      } else if causes.contains(.runtimeError) {
        .runtimeError
      } else if causes.contains(.invalid) {
        .invalid
      } else {
        .wrong
      }
    return grade(status)
  }

  /// A grade that our fault prevents.
  mutating func notGraded(_ problem: Said) -> Grade {
    fill(.ours(problem.english))
    return grade(.notGraded, problem: problem)
  }

  /// The grade of a submission that cannot be read.
  mutating func invalid(_ problem: Said) -> Grade {
    fill(.unreadable)
    return grade(.invalid, problem: problem)
  }

  /// Makes all checks that have no result yet ones that were not tried.
  mutating func fill(_ reason: NotTriedReason) {
    for check in exercise.checks.dropFirst(results.count) {
      results.append(CheckResult(check: check, outcome: .notTried(reason)))
    }
  }

  /// A grade with the results so far.
  func grade(_ status: Grade.Status, problem: Said? = nil) -> Grade {
    var versions = supplies.versions
    versions.exercise = exercise.digest
    return Grade(
      exercise: exercise.id, status: status,
      points: status == .notGraded ? nil : results.reduce(0) { $0 + $1.points },
      of: exercise.points, results: results, messages: messages, problem: problem,
      isolation: isolation, versions: versions)
  }
}
