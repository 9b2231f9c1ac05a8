/// A question of a lesson.
///
/// With `key` it is checked at once. Without, it is a prediction: any answer of its kind will do, and
/// a reveal with its name tells later what came out.
package struct Question: Sendable, Equatable {
  /// Its name.
  package let name: Located<String>
  /// What is asked.
  package let ask: [MarkdownBlock]
  /// What kind of answer is asked for; a prediction takes it from its reveal.
  package let kind: AnswerKind
  /// What can be picked, in order; empty for numbers and texts.
  package let choices: [Choice]
  /// What is right; `nil` for a prediction.
  package let rule: AnswerRule?
  /// Given one by one, from a nudge to nearly the answer.
  package let hints: [[MarkdownBlock]]
  /// Follows every answer; empty where there is nothing to explain.
  package let explain: [MarkdownBlock]
  /// The earlier lesson that the question comes back to.
  package let review: Located<String>?

  /// Whether a reveal tells what came out.
  package var isPrediction: Bool { rule == nil }
}

/// Compares a prediction with what came out.
package struct Reveal: Sendable, Equatable {
  /// The name of the question that it belongs to.
  package let question: Located<String>
  /// What is right, and what to say to known mistakes.
  package let rule: AnswerRule
  /// Follows the comparison; empty where there is nothing to explain.
  package let explain: [MarkdownBlock]
}

/// Asks a question of an earlier lesson once more.
package struct Again: Sendable, Equatable {
  /// The name of the lesson, without its course.
  package let lesson: String
  /// The name of the question.
  package let question: String
  /// Where both stand.
  package let location: SourceLocation
}
