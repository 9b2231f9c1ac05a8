/// How far a learner has come in one lesson.
package struct Progress: KeptRecord {
  package static let currentSchema = 1
  package static let folder = ""

  /// What is known of one step.
  package struct Step: Codable, Equatable, Sendable {
    /// How a step was left.
    package enum State: String, Codable, Sendable {
      /// Seen, and answered where it asked.
      case done
      /// The answer was shown instead of found.
      case shown
      /// Passed without answering.
      case skipped
    }

    /// How it was left.
    package var state: State
    /// Answers given.
    package var tries: Int?
    /// Hints taken.
    package var hints: Int?
    /// The last answer, as typed.
    package var answer: String?
  }

  /// The version that wrote this.
  package var schema = currentSchema
  /// The lesson, `course/name`.
  package let lesson: String
  /// The id of the stop where the learner is; `nil` when the lesson is finished.
  package var here: String?
  /// Whether the learner has come to the end once.
  package var finished: Bool?
  /// What was done, by the id of the stop.
  package var steps: [String: Step] = [:]
  /// The digests of the files that the lesson wrote, by path.
  package var files: [String: String]?

  package init(of subject: String) { lesson = subject }

  package var subject: String { lesson }

  /// Whether the learner has come to the end once; beginning again does not undo it.
  package var isFinished: Bool { finished == true }
}
