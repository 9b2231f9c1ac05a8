/// What a submission is worth, and why.
package struct Grade: Sendable, Equatable {
  /// What kind of result it is.
  package enum Status: String, Sendable, CaseIterable {
    /// Every check passed.
    case accepted
    /// A check found something else than it should.
    case wrong
    /// What was handed in cannot be read.
    case invalid
    /// The compiler refuses it.
    case compileError = "compile-error"
    /// The program ended by a trap, a signal or a status other than 0.
    case runtimeError = "runtime-error"
    /// A limit was reached.
    case limit
    /// Our fault: no grade, and never 0 points.
    case notGraded = "not-graded"
  }

  /// The exercise's course and name.
  package let exercise: String
  /// What kind of result it is.
  package let status: Status
  /// The points of the checks that passed; `nil` where nothing was graded.
  package let points: Int?
  /// The most points.
  package let of: Int
  /// One for each check, in order.
  package let results: [CheckResult]
  /// What the compiler said, with our advice.
  package let messages: [ExplainedMessage]
  /// Why the whole submission could not be checked, for learners.
  package let problem: Said?
  /// What kept the program within its lines; `nil` where none ran.
  package let isolation: Isolation?
  /// Which versions graded.
  package let versions: GradeVersions

  /// Whether every check passed.
  package var isAccepted: Bool { status == .accepted }
}

/// The versions that a grade depends on.
package struct GradeVersions: Sendable, Equatable {
  /// Of this toolkit.
  package let lernlog: String
  /// Of the compiler; `nil` where none is needed or there is none.
  package let swift: String?
  /// A digest of the exercise.
  package var exercise = ""

  /// Versions; the exercise's digest is put in when it is graded.
  package init(lernlog: String, swift: String?) {
    self.lernlog = lernlog
    self.swift = swift
  }
}

/// Something that the compiler says, and what it means.
package struct ExplainedMessage: Sendable, Equatable {
  /// The compiler's words, at the learner's line.
  package let message: CompilerMessage
  /// A sentence of ours, for the commonest ones.
  package let advice: Said?
}
