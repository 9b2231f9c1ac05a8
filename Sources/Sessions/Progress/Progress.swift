/// How far a learner has come in one lesson.
package struct Progress: KeptRecord {
  /// The first form knew neither digests of stops nor wrong answers.
  package static let oldestSchema = 1
  package static let currentSchema = 2
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
      /// Tried, but neither answered nor passed.
      case open
    }

    /// How it was left.
    package var state: State
    /// The digest of its source at that time.
    package var hash: String?
    /// Answers given.
    package var tries: Int?
    /// Hints taken.
    package var hints: Int?
    /// The last answer, as typed.
    package var answer: String?
    /// The wrong answers before it, as typed, the latest ones of many.
    package var wrong: [String]?
  }

  /// A stop of the lesson as it was when the learner was there last.
  package struct SeenStop: Codable, Equatable, Sendable {
    /// Its id.
    package let id: String
    /// The digest of its source.
    package let hash: String
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
  /// The stops of the lesson, in order, as they were at the last visit.
  package var seen: [SeenStop]?
  /// What was tried at stops, by their ids: a line each, in the order of the tries.
  package var tried: [String: [String]]?
  /// When it was written, in UTC.
  package var updated: String?

  package init(of subject: String) { lesson = subject }

  package var subject: String { lesson }

  /// Whether the learner has come to the end once; beginning again does not undo it.
  package var isFinished: Bool { finished == true }

  /// Takes over what is known under a name that a stop had before.
  mutating func rename(_ old: String, to new: String) {
    if here == old { here = new }
    if let step = steps.removeValue(forKey: old), steps[new] == nil { steps[new] = step }
    if let lines = tried?.removeValue(forKey: old), tried?[new] == nil { tried?[new] = lines }
    seen = seen?.map { $0.id == old ? SeenStop(id: new, hash: $0.hash) : $0 }
  }
}
