import Display
package import Lessons
import Pipeline

extension LessonRun {
  /// What is said of answers to a question, with every expression evaluated where it stands.
  ///
  /// - Parameters:
  ///   - rule: What is right.
  ///   - explain: What follows.
  /// - Returns: The words.
  /// - Throws: A `Diagnostic` where an expression cannot be evaluated.
  func feedback(_ rule: AnswerRule, explain: [MarkdownBlock]) throws(Diagnostic) -> Feedback {
    let key = try AnswerKey(rule) { expression throws(Diagnostic) in
      guard case .number(let number) = try session.value(of: expression) else {
        throw .wrongValue(
          expression, needs: "a number", note: "an answer that is a text stands under 'accept'")
      }
      return number
    } text: { expression throws(Diagnostic) in
      guard case .text(let text) = try session.value(of: expression) else {
        throw .wrongValue(expression, needs: "a text")
      }
      return text
    }
    return Feedback(
      language: session.language, key: key, choices: rule.choices, explain: explain)
  }

  /// Whether an expectation holds.
  package func holds(_ expression: Located<String>) throws(Diagnostic) -> Bool {
    let parsed = try Expression(located: expression)
    do throws(ExpressionError) {
      return try parsed.holds(in: ArtefactScope(session: session))
    } catch {
      throw Diagnostic(error, in: expression)
    }
  }

  /// What the names in an expectation are worth.
  func readings(
    in expression: Located<String>
  ) throws(Diagnostic) -> [(words: String, value: Value)] {
    let parsed = try Expression(located: expression)
    do throws(ExpressionError) {
      return try parsed.readings(in: ArtefactScope(session: session))
    } catch {
      throw Diagnostic(error, in: expression)
    }
  }

  /// The answer to a prediction, beside the guess.
  func page(of reveal: Reveal) throws(Diagnostic) -> Page {
    try feedback(reveal.rule, explain: reveal.explain).reveal(guesses[reveal.question.value])
  }
}

extension Diagnostic {
  /// An expression that gives something else than is needed.
  fileprivate static func wrongValue(
    _ expression: Located<String>, needs: String, note: String? = nil
  ) -> Self {
    Self(
      location: expression.location,
      message: "'\(expression.value)' does not give \(needs)", note: note)
  }
}
