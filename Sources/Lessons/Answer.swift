/// What a learner answered, once it is understood.
package enum Answer: Sendable, Equatable {
  /// A number, and whether `%` stood behind it.
  case number(Double, hasPercentSign: Bool)
  /// A text as it was typed, without blanks around it.
  case text(String)
  /// The keys of the choices that were picked, in the order typed.
  case keys([String])
}

/// A choice of a question.
package struct Choice: Sendable, Equatable {
  /// Its name, the same in every language; learners see its number instead.
  package let key: String
  /// What the learner reads.
  package let text: String

  /// Makes a choice.
  package init(key: String, text: String) {
    self.key = key
    self.text = text
  }
}

/// The most bytes that an answer may have: 4 KiB.
let answerByteLimit = 4096

/// Understands a line that a learner typed.
///
/// - Parameters:
///   - line: The line.
///   - kind: What was asked for.
///   - choices: The question's choices, numbered from 1 as they stand.
/// - Returns: The answer.
/// - Throws: What is wrong with the line, and what to type instead.
package func readAnswer(
  _ line: String, as kind: AnswerKind, choices: [Choice] = []
) throws(AnswerProblem) -> Answer {
  guard line.utf8.count <= answerByteLimit else { throw .tooLong }
  let typed = trimmingWhitespace(line)
  guard !typed.isEmpty else { throw .empty(kind, choices: choices.count) }
  switch kind {
  case .number(let rule): return try readNumberAnswer(typed, rule)
  case .text: return .text(typed)
  case .one, .select, .order: return .keys(try readChoices(typed, as: kind, from: choices))
  }
}

/// A text without blanks and line breaks around it; no-break spaces are blanks.
func trimmingWhitespace(_ text: some StringProtocol) -> String {
  let start = text.drop { $0.isWhitespace }
  guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(start[...end])
}
