import Lessons
import Pipeline

extension LessonRun {
  /// What a block claims and is not so, once it was run.
  ///
  /// That is: a range for learners' tries of which an end does not run, a known mistake that the right
  /// answer makes as well, and an expectation that does not hold.
  func brokenClaims(of block: Block) throws(Diagnostic) -> [Diagnostic] {
    switch block.kind {
    case .step(let step): narrowingProblems(of: step)
    case .question(let question): try contradictions(in: question.rule)
    case .reveal(let reveal): try contradictions(in: reveal.rule)
    case .expect(let expression):
      try holds(expression) ? [] : [.broken(expression, readings(in: expression))]
    default: []
    }
  }

  /// No known mistake may be a right answer as well.
  private func contradictions(in rule: AnswerRule?) throws(Diagnostic) -> [Diagnostic] {
    guard let rule else { return [] }
    return try feedback(rule, explain: []).key.contradictions.map { .rightMistake($0) }
  }
}

extension Diagnostic {
  /// An expectation that does not hold.
  static func broken(
    _ expression: Located<String>, _ readings: [(words: String, value: Value)]
  ) -> Self {
    let values = readings.map { "\($0.words) is \($0.value.written)" }
    return Self(
      location: expression.location, message: "'\(expression.value)' does not hold",
      note: values.isEmpty ? nil : values.joined(separator: "; "))
  }

  /// A known mistake that the right answer makes.
  static func rightMistake(_ mistake: Mistake) -> Self {
    Self(location: mistake.location, message: "the right answer meets this 'when' as well")
  }
}
