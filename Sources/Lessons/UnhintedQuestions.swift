/// Questions that are checked and give nobody a hint who does not get on.
///
/// - Parameter lesson: The lesson.
/// - Returns: A warning for each.
package func unhintedQuestions(in lesson: Lesson) -> [Diagnostic] {
  lesson.blocks.compactMap { block in
    guard case .question(let question) = block.kind, !question.isPrediction,
      question.hints.isEmpty
    else { return nil }
    return .noHint(question.name)
  }
}

extension Diagnostic {
  /// A question that leaves a learner alone.
  static func noHint(_ question: Located<String>) -> Self {
    Self(
      severity: .warning, location: question.location,
      message: "the question '\(question.value)' has no hint",
      note: "write a list 'hints:' of one to three texts, from a nudge to nearly the answer")
  }
}
