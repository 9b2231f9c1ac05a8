/// What is right at a question, once every expression has its value.
package struct AnswerKey: Sendable, Equatable {
  /// A value that answers are compared with.
  package enum Value: Sendable, Equatable {
    /// A number, in per cent where the answer counts in per cent.
    case number(Double)
    /// A text.
    case text(String)
    /// Keys of choices.
    case keys([String])
  }

  /// What an answer is worth.
  package enum Verdict: Sendable, Equatable {
    /// Right.
    case right
    /// Right as a share, 0 to 1, but the answer counts in per cent.
    case rightAsShare
    /// Right but for characters that only look right; `plain` is what to type.
    case looksRight(plain: String)
    /// Wrong.
    case wrong
  }

  /// What is asked for.
  package let kind: AnswerKind
  /// What is right; several only for texts.
  package let accepted: [Value]
  private let mistakes: [KnownMistake]

  /// Gives every expression of a rule its value.
  ///
  /// - Parameters:
  ///   - rule: The rule as its author wrote it.
  ///   - number: Evaluates an expression that has to give a number.
  ///   - text: Evaluates an expression that has to give a text.
  /// - Throws: What the evaluation throws.
  package init<Failure: Error>(
    _ rule: AnswerRule, number: (Located<String>) throws(Failure) -> Double,
    text: (Located<String>) throws(Failure) -> String
  ) throws(Failure) {
    func value(_ authored: AuthoredValue) throws(Failure) -> Value {
      switch authored {
      case .number(let number): return .number(number)
      case .text(let text): return .text(text)
      case .keys(let keys): return .keys(keys)
      case .expression(let expression):
        guard case .number(let rule) = rule.kind else { return .text(try text(expression)) }
        return .number(rule.expected(evaluated: try number(expression)))
      }
    }
    kind = rule.kind
    var accepted: [Value] = []
    for authored in rule.accepted { accepted.append(try value(authored)) }
    self.accepted = accepted
    var mistakes: [KnownMistake] = []
    for mistake in rule.mistakes {
      var conditions: [KnownMistake.Condition] = []
      for condition in mistake.conditions {
        switch condition {
        case .value(let authored): conditions.append(.value(try value(authored)))
        case .comparison(let comparison, let other):
          conditions.append(.comparison(comparison, other))
        }
      }
      mistakes.append(KnownMistake(mistake: mistake, conditions: conditions))
    }
    self.mistakes = mistakes
  }

  /// Judges an answer.
  package func verdict(on answer: Answer) -> Verdict {
    if accepted.contains(where: { meets(answer, $0) }) { return .right }
    switch answer {
    case .number(let share, hasPercentSign: false):
      guard case .number(let rule) = kind, rule.isPercent, (0...1).contains(share) else { break }
      let percent = Answer.number(share * 100, hasPercentSign: false)
      if accepted.contains(where: { meets(percent, $0) }) { return .rightAsShare }
    case .text(let text):
      let plain = trimmingWhitespace(plainSpelling(of: text))
      if accepted.contains(where: { meets(.text(plain), $0) }) { return .looksRight(plain: plain) }
    default: break
    }
    return .wrong
  }

  /// The first known mistake that an answer makes; `nil` where it makes none.
  package func mistake(in answer: Answer) -> Mistake? {
    mistakes.first { $0.conditions.contains { meets(answer, $0) } }?.mistake
  }

  /// The mistakes that a right answer would make too: an author's error.
  package var contradictions: [Mistake] {
    let right = accepted.map { value -> Answer in
      switch value {
      case .number(let number): .number(number, hasPercentSign: false)
      case .text(let text): .text(text)
      case .keys(let keys): .keys(keys)
      }
    }
    return mistakes.filter { mistake in
      mistake.conditions.contains { condition in right.contains { meets($0, condition) } }
    }.map(\.mistake)
  }

  private func meets(_ answer: Answer, _ condition: KnownMistake.Condition) -> Bool {
    switch (condition, answer) {
    case (.value(let value), _): meets(answer, value)
    case (.comparison(let comparison, let other), .number(let number, _)):
      comparison.holds(number, other)
    default: false
    }
  }

  /// Whether an answer is a value, by the rules of the question's kind.
  private func meets(_ answer: Answer, _ value: Value) -> Bool {
    switch (answer, value, kind) {
    case (.number(let number, _), .number(let expected), .number(let rule)):
      rule.accepts(number, for: expected)
    case (.text(let text), .text(let expected), _): folded(text) == folded(expected)
    case (.keys(let keys), .keys(let expected), .select): Set(keys) == Set(expected)
    case (.keys(let keys), .keys(let expected), _): keys == expected
    default: false
    }
  }
}

/// A mistake whose conditions have their values.
private struct KnownMistake: Sendable, Equatable {
  enum Condition: Sendable, Equatable {
    case value(AnswerKey.Value)
    case comparison(Mistake.Comparison, Double)
  }

  let mistake: Mistake
  let conditions: [Condition]
}
