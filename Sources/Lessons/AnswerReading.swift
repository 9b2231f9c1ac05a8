/// The keys of a question or reveal that say what is right.
struct AnswerKeys: Decodable {
  /// The keys.
  static let names: Set = ["answer", "accept", "decimals", "within", "unit", "mistakes"]

  let answer: ParameterNode?
  let accept: [ParameterNode]?
  let decimals: Located<Int>?
  let within: Located<Double>?
  let unit: Located<String>?
  let mistakes: [MistakeKeys]?

  /// What can be read of them where something else in their block is wrong.
  static func alone(in node: ParameterNode) -> Self? {
    let entries = node.entries.filter { names.contains($0.key) }
    return ParameterNode(.mapping(entries), at: node.location).decode(Self.self).value
  }

  /// Whether a question or reveal says what is right, be it under a misspelt key.
  static func sayWhatIsRight(in node: ParameterNode) -> Bool {
    node.entries.contains { $0.key.nearest(in: ["answer", "accept"]) != nil }
  }
}

/// The keys of a known mistake.
struct MistakeKeys: Decodable {
  let when: ParameterNode
  let say: Located<String>
}

/// Reads what is right at a question, and the known mistakes.
struct AnswerReader {
  /// How choices are picked; `nil` where there are none.
  let pick: AnswerKind?
  let choices: [Choice]
  private(set) var diagnostics: [Diagnostic] = []

  init(pick: AnswerKind?, choices: [Choice]) {
    self.pick = pick
    self.choices = choices
  }

  /// Reads a rule.
  ///
  /// - Parameters:
  ///   - keys: What is written.
  ///   - written: The question or reveal.
  /// - Returns: The rule; `nil` where it cannot be understood.
  mutating func rule(_ keys: AnswerKeys, of written: WrittenBlock) -> AnswerRule? {
    let answers = keys.accept ?? keys.answer.map { [$0] } ?? []
    guard !answers.isEmpty else {
      if keys.accept != nil || !AnswerKeys.sayWhatIsRight(in: written.node) {
        diagnostics.append(.noAnswer(at: written.name.location))
      }
      return nil
    }
    if keys.accept != nil, let answer = keys.answer {
      diagnostics.append(.answerAndAccept(at: answer.location))
    }
    guard let kind = kind(keys) else { return nil }
    let values = AnswerValueReader(kind: kind, choices: choices)
    let accepted = collect(answers.map(values.value))
    let mistakes = (keys.mistakes ?? []).map { mistake($0, values) }
    let rule = AnswerRule(kind: kind, choices: choices, accepted: accepted, mistakes: mistakes)
    refuseContradictions(in: rule)
    if let within = keys.within { refuse(within, around: accepted) }
    if kind == .select, case .keys(let keys)? = accepted.first, keys.count == choices.count {
      diagnostics.append(.everyChoiceIsRight(at: answers[0].location))
    }
    return accepted.count == answers.count ? rule : nil
  }

  /// The kind of answer, as it follows from the keys.
  private mutating func kind(_ keys: AnswerKeys) -> AnswerKind? {
    let numberPlaces = [keys.decimals?.location, keys.within?.location, keys.unit?.location]
    let numberPlace = numberPlaces.compactMap { $0 }.first
    if let pick {
      if let place = keys.accept?.first?.location ?? numberPlace {
        diagnostics.append(.notWithChoices(at: place))
      }
      return pick
    }
    if keys.accept != nil {
      if let numberPlace { diagnostics.append(.notWithTexts(at: numberPlace)) }
      return .text
    }
    guard numberPlace != nil || keys.answer.map(isNumber) == true else { return .text }
    if let unit = keys.unit, unit.value != "%" {
      diagnostics.append(.unknownUnit(unit.value, at: unit.location))
    }
    let rule = NumberRule(precision: precision(keys), isPercent: keys.unit?.value == "%")
    return .number(rule)
  }

  private mutating func precision(_ keys: AnswerKeys) -> NumberRule.Precision {
    if let decimals = keys.decimals, keys.within != nil {
      diagnostics.append(.decimalsAndWithin(at: decimals.location))
    }
    if let decimals = keys.decimals {
      if (0...15).contains(decimals.value) { return .decimals(decimals.value) }
      diagnostics.append(.oddDecimals(decimals.value, at: decimals.location))
    }
    if let within = keys.within {
      if within.value >= 0, within.value.isFinite { return .within(within.value) }
      diagnostics.append(.oddDistance(within.value, at: within.location))
    }
    return .exact
  }

  /// Refuses a distance that takes nothing at all for right, and the opposite of the answer.
  private mutating func refuse(_ within: Located<Double>, around accepted: [AuthoredValue]) {
    guard case .number(let answer)? = accepted.first, answer != 0, within.value.isFinite,
      within.value > abs(answer)
    else { return }
    diagnostics.append(.distanceBeyondAnswer(within.value, answer, at: within.location))
  }

  /// Whether an answer is a number, or an expression, which gives one unless `accept` asks for texts.
  private func isNumber(_ node: ParameterNode) -> Bool {
    guard case .scalar(let text, let style) = node.value else { return false }
    if text.hasPrefix("="), !text.hasPrefix("==") { return true }
    guard style == .plain else { return false }
    return node.decode(Double.self).value != nil || Double.almost(text) != nil
  }

  private mutating func mistake(_ keys: MistakeKeys, _ values: AnswerValueReader) -> Mistake {
    let read = values.conditions(keys.when)
    if read.isEmpty { diagnostics.append(.noCondition(at: keys.when.location)) }
    let conditions = collect(read)
    let (say, problems) = readMarkdown(text: keys.say.value, at: keys.say.location)
    diagnostics += problems
    if trimmingWhitespace(keys.say.value).isEmpty {
      diagnostics.append(.emptyText(at: keys.say.location))
    }
    return Mistake(conditions: conditions, say: say, location: keys.when.location)
  }

  private mutating func collect<Value>(_ results: [Result<Value, Diagnostic>]) -> [Value] {
    results.compactMap { result in
      switch result {
      case .success(let value): return value
      case .failure(let diagnostic):
        diagnostics.append(diagnostic)
        return nil
      }
    }
  }

  /// Refuses mistakes that the right answer makes too, as far as no expression is involved.
  private mutating func refuseContradictions(in rule: AnswerRule) {
    struct NotYet: Error {}
    let known = AnswerRule(
      kind: rule.kind, choices: rule.choices, accepted: rule.accepted.filter { !$0.isExpression },
      mistakes: rule.mistakes.map { mistake in
        Mistake(
          conditions: mistake.conditions.filter { !$0.isExpression }, say: mistake.say,
          location: mistake.location)
      })
    let key = try? AnswerKey(
      known, number: { _ throws(NotYet) in throw NotYet() },
      text: { _ throws(NotYet) in throw NotYet() })
    for mistake in key?.contradictions ?? [] {
      diagnostics.append(.rightAnswerIsMistake(at: mistake.location))
    }
  }
}
