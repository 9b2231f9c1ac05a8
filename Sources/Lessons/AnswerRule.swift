/// How the answer to a question is understood and judged, as its author wrote it.
package struct AnswerRule: Sendable, Equatable {
  /// What is asked for.
  package let kind: AnswerKind
  /// What can be picked, in order; empty for numbers and texts.
  package let choices: [Choice]
  /// What is right: one value, or several texts of which each is.
  package let accepted: [AuthoredValue]
  /// Known mistakes, the first that fits counts.
  package let mistakes: [Mistake]

  /// Makes a rule.
  package init(
    kind: AnswerKind, choices: [Choice] = [], accepted: [AuthoredValue], mistakes: [Mistake] = []
  ) {
    self.kind = kind
    self.choices = choices
    self.accepted = accepted
    self.mistakes = mistakes
  }
}

/// A value as an author wrote it: itself, or an expression that gives it when the lesson runs.
package enum AuthoredValue: Sendable, Equatable {
  /// A number.
  case number(Double)
  /// A text.
  case text(String)
  /// Keys of choices.
  case keys([String])
  /// The expression, without its `=`.
  case expression(Located<String>)

  /// Whether its value is known only when the lesson runs.
  var isExpression: Bool { if case .expression = self { true } else { false } }
}

/// An answer that learners are known to give, and what to say to it.
package struct Mistake: Sendable, Equatable {
  /// What has to be met; one of them is enough.
  package let conditions: [Condition]
  /// What the learner reads.
  package let say: [MarkdownBlock]
  /// Where `when` stands.
  package let location: SourceLocation

  /// Makes a mistake.
  package init(conditions: [Condition], say: [MarkdownBlock], location: SourceLocation) {
    self.conditions = conditions
    self.say = say
    self.location = location
  }

  /// What an answer is compared with.
  package enum Condition: Sendable, Equatable {
    /// The answer is this value, compared as the right one is.
    case value(AuthoredValue)
    /// The number stands in a relation to another one, such as `> 0`.
    case comparison(Comparison, Double)

    /// Whether its value is known only when the lesson runs.
    var isExpression: Bool {
      if case .value(let value) = self { value.isExpression } else { false }
    }
  }

  /// A relation between two numbers.
  package enum Comparison: String, Sendable, CaseIterable {
    /// Less or equal.
    case atMost = "<="
    /// Greater or equal.
    case atLeast = ">="
    /// Less.
    case below = "<"
    /// Greater.
    case above = ">"

    /// Whether two numbers stand in this relation.
    package func holds(_ number: Double, _ other: Double) -> Bool {
      switch self {
      case .atMost: number <= other
      case .atLeast: number >= other
      case .below: number < other
      case .above: number > other
      }
    }
  }
}
