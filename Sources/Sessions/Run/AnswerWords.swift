import Display
import Lessons

/// Answers and what is right, as learners read them.
struct AnswerWords {
  /// What was asked for.
  let kind: AnswerKind
  /// What could be picked, in order.
  let choices: [Choice]

  /// What is right; the first where several texts are.
  func written(_ key: AnswerKey) -> String {
    switch key.accepted.first {
    case .number(let number): written(number)
    case .text(let text): text
    case .keys(let keys): written(keys)
    case nil: ""
    }
  }

  /// What a learner answered.
  func written(_ answer: Answer) -> String {
    switch answer {
    case .number(let number, _): written(number)
    case .text(let text): text
    case .keys(let keys): written(keys)
    }
  }

  private func written(_ number: Double) -> String {
    guard case .number(let rule) = kind else { return Numbers.short(number) }
    let digits =
      if case .decimals(let decimals) = rule.precision {
        Numbers.fixed(number, decimals: decimals)
      } else { Numbers.short(number) }
    return rule.isPercent ? "\(digits) %" : digits
  }

  private func written(_ keys: [String]) -> String {
    let inOrder = kind == .order ? keys : choices.map(\.key).filter(keys.contains)
    let texts = inOrder.map { key in choices.first { $0.key == key }?.text ?? key }
    return texts.joined(separator: kind == .order ? ", " : "; ")
  }
}
