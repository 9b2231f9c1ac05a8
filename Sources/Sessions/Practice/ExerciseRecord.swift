import Exercises

/// What a learner reached in one exercise.
package struct ExerciseRecord: KeptRecord {
  package static let oldestSchema = 1
  package static let currentSchema = 1
  package static let folder = "exercises"

  /// The best result so far.
  package struct Best: Codable, Equatable, Sendable {
    /// Points, and how many there were.
    package let points: Int
    package let of: Int
    /// When it was reached, in UTC.
    package let time: String
  }

  /// The version that wrote this.
  package var schema = currentSchema
  /// The exercise, `course/name`.
  package let exercise: String
  /// When the working copy was made, in UTC; `nil` where there was none yet.
  package private(set) var started: String?
  /// Checks that gave a grade.
  package private(set) var tries = 0
  /// Hints taken.
  package private(set) var hints = 0
  /// When the solution was shown, in UTC.
  package private(set) var solutionSeen: String?
  /// The best result; a later failure does not erase it.
  package private(set) var best: Best?
  /// When each check passed for the first time, in UTC.
  package private(set) var passed: [String: String] = [:]

  package init(of subject: String) { exercise = subject }

  package var subject: String { exercise }

  /// Whether every point was reached once.
  package var isSolved: Bool { best.map { $0.points == $0.of } ?? false }

  /// The points of a better result than that of a try, with the same number of points in all.
  package func better(than graded: GradedTry) -> Int? {
    guard let best, let points = graded.points, best.points > points, best.of == graded.of else {
      return nil
    }
    return best.points
  }

  mutating func start(at time: String) { started = time }

  /// Counts a hint, of so many.
  mutating func takeHint(of count: Int) { hints = min(hints + 1, count) }

  mutating func showSolution(at time: String) { if solutionSeen == nil { solutionSeen = time } }

  /// Takes in a graded try; one without a grade changes nothing.
  package mutating func take(_ graded: GradedTry, at time: String) {
    guard let points = graded.points else { return }
    tries += 1
    for check in graded.passed where passed[check] == nil { passed[check] = time }
    if best == nil || graded.of != best?.of || points > best?.points ?? 0 {
      best = Best(points: points, of: graded.of, time: time)
    }
  }
}

/// What is kept of one graded try.
package struct GradedTry: Codable, Equatable, Sendable {
  /// The points that were reached; `nil` where no grade could be given.
  package let points: Int?
  /// How many points there are.
  package let of: Int
  /// The checks that passed, in the order of the exercise.
  package let passed: [String]
}

extension Grade {
  /// What is kept of this grade.
  package var graded: GradedTry {
    GradedTry(points: points, of: of, passed: results.filter(\.hasPassed).map(\.check.id))
  }
}
