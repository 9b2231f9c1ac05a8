/// What became of a check.
package struct CheckResult: Sendable, Equatable {
  /// Passed, failed, or not tried.
  package enum Outcome: Sendable, Equatable {
    /// All is right; a row of it, where there is one to show.
    case passed(ComparedRow?)
    /// Something is not.
    case failed(Failure)
    /// Nothing was looked at.
    case notTried(NotTriedReason)
  }

  /// The check.
  package let check: Check
  /// What became of it.
  package let outcome: Outcome

  /// The points that it gives: all of its own, or none.
  package var points: Int { hasPassed ? check.points : 0 }

  /// Whether it passed.
  package var hasPassed: Bool { if case .passed = outcome { true } else { false } }

  /// What is wrong; `nil` where it passed or was not tried.
  package var failure: Failure? {
    if case .failed(let failure) = outcome { failure } else { nil }
  }
}

/// Why a check was not tried.
package enum NotTriedReason: Sendable, Equatable {
  /// The check of this name has to pass first.
  case after(String)
  /// The program could not be built.
  case notBuilt
  /// The question was not answered.
  case notAnswered
  /// The submission could not be read.
  case unreadable
  /// Our fault, with its reason.
  case ours(String)
}

/// Something that was compared.
package struct ComparedRow: Sendable, Equatable {
  /// What was put in: arguments, or the values that name a row.
  package let input: [ExerciseValue]
  /// The same as learners read it, such as a call.
  package let place: Said
  /// What should have come out; `nil` where nothing should.
  package let expected: String?
  /// What came out; `nil` where nothing did.
  package let actual: String?

  /// Whether both say the same kind of thing, so that their difference can be marked.
  package let isComparable: Bool
  /// Whether the row as a whole is missing, or too much.
  package let isWholeRow: Bool

  init(
    _ place: Said, input: [ExerciseValue] = [], expected: String?, actual: String?,
    isComparable: Bool = true, isWholeRow: Bool = false
  ) {
    self.isWholeRow = isWholeRow
    (self.place, self.input) = (place, input)
    (self.expected, self.actual) = (expected, actual)
    self.isComparable = isComparable
  }
}

/// Why a check failed.
package struct Failure: Sendable, Equatable {
  /// Who or what is at fault, as the status of a submission tells it.
  package enum Cause: Sendable, Equatable {
    case wrong, invalid, runtimeError, limit
  }

  /// The most rows that are shown.
  package static let rowLimit = 10

  /// What kind of failure it is.
  package let cause: Cause
  /// What is wrong, in one sentence.
  package let reason: Said
  /// The first rows that differ, at most ten.
  package let rows: [ComparedRow]
  /// How many rows differ.
  package let differing: Int
  /// What all differences have in common, where they do.
  package let explanation: Said?
  /// The known mistake that gives the same results.
  package let mistake: KnownMistake?
  /// What helps.
  package let hint: Said?

  /// A failure; of the rows only the first ten are kept.
  init(
    _ cause: Cause, _ reason: Said, rows: [ComparedRow] = [], explanation: Said? = nil,
    mistake: KnownMistake? = nil, hint: Said? = nil
  ) {
    (self.cause, self.reason) = (cause, reason)
    self.rows = Array(rows.prefix(Self.rowLimit))
    differing = rows.count
    (self.explanation, self.mistake, self.hint) = (explanation, mistake, hint)
  }
}
