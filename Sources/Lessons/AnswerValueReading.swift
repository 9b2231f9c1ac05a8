/// Reads values of a question's kind: answers, and what known mistakes are compared with.
struct AnswerValueReader {
  let kind: AnswerKind
  let choices: [Choice]

  /// Reads an answer.
  func value(_ node: ParameterNode) -> Result<AuthoredValue, Diagnostic> {
    switch kind {
    case .number: number(node)
    case .text: text(node)
    case .one: keys(node.text == nil ? nil : [node], at: node)
    case .select, .order: keys(isList(node) ? node.items : nil, at: node)
    }
  }

  /// Reads what stands behind `when`: a value, a list of values, or for numbers a comparison.
  func conditions(_ node: ParameterNode) -> [Result<Mistake.Condition, Diagnostic>] {
    guard !isSeveral(node) else { return node.items.flatMap(conditions) }
    if case .number = kind, let comparison = comparison(node) { return [comparison] }
    if !isList(node), kind == .select || kind == .order {
      return [keys([node], at: node).map { .value($0) }]
    }
    return [value(node).map { .value($0) }]
  }

  /// Whether a node is a list of values; where a value is itself a list of keys, a list of lists is.
  private func isSeveral(_ node: ParameterNode) -> Bool {
    guard isList(node) else { return false }
    return kind == .select || kind == .order ? node.items.contains(where: isList) : true
  }

  private func isList(_ node: ParameterNode) -> Bool {
    if case .sequence = node.value { true } else { false }
  }

  private func number(_ node: ParameterNode) -> Result<AuthoredValue, Diagnostic> {
    if let expression = expression(node) { return .success(expression) }
    if let problem = almostNumber(node) { return .failure(problem) }
    let (number, problems) = node.decode(Double.self)
    if let number { return .success(.number(number)) }
    return .failure(problems.first ?? .notThisKind("a number", at: node.location))
  }

  private func text(_ node: ParameterNode) -> Result<AuthoredValue, Diagnostic> {
    guard let text = node.text, !trimmingWhitespace(text).isEmpty else {
      return .failure(.notThisKind("a text", at: node.location))
    }
    if let problem = almostNumber(node) { return .failure(problem) }
    if let expression = expression(node) { return .success(expression) }
    return .success(.text(text.hasPrefix("==") ? String(text.dropFirst()) : text))
  }

  /// The problem that a text without quotes may be meant as a number.
  private func almostNumber(_ node: ParameterNode) -> Diagnostic? {
    guard case .scalar(let text, .plain) = node.value else { return nil }
    return Double.almost(text).map { .almostNumber(text, meant: $0, at: node.location) }
  }

  private func keys(
    _ nodes: [ParameterNode]?, at node: ParameterNode
  ) -> Result<AuthoredValue, Diagnostic> {
    guard let nodes, !nodes.isEmpty, nodes.allSatisfy({ $0.text != nil }) else {
      let expected = kind == .one ? "the key of a choice" : "a list of keys, such as [a, b]"
      return .failure(.notThisKind(expected, at: node.location))
    }
    let known = choices.map(\.key)
    let keys = nodes.compactMap(\.text)
    for (index, (key, place)) in zip(keys, nodes.map(\.location)).enumerated() {
      guard known.isEmpty || known.contains(key) else {
        return .failure(.unknownChoice(key, at: place, known: known))
      }
      guard !keys[..<index].contains(key) else { return .failure(.keyTwice(key, at: place)) }
    }
    guard kind != .order || keys.count == known.count else {
      return .failure(.notThisKind("a list of all keys", at: node.location))
    }
    return .success(.keys(keys))
  }

  /// What stands behind a single `=`.
  private func expression(_ node: ParameterNode) -> AuthoredValue? {
    guard case .scalar(let text, let style) = node.value, text.hasPrefix("="),
      !text.hasPrefix("==")
    else { return nil }
    let blanks = text.dropFirst().prefix(while: \.isWhitespace)
    let expression = trimmingWhitespace(text.dropFirst())
    let place = node.location
    let start = SourceLocation(
      file: place.file, line: place.line,
      column: place.column + (style == .quoted ? 2 : 1) + blanks.unicodeScalars.count,
      length: expression.unicodeScalars.count)
    return .expression(Located(expression, at: start))
  }

  /// A relation such as `> 0`.
  private func comparison(_ node: ParameterNode) -> Result<Mistake.Condition, Diagnostic>? {
    guard let text = node.text,
      let relation = Mistake.Comparison.allCases.first(where: { text.hasPrefix($0.rawValue) })
    else { return nil }
    let other = trimmingWhitespace(text.dropFirst(relation.rawValue.count))
    let plain = ParameterNode(.scalar(other, .plain), at: node.location)
    guard let number = plain.decode(Double.self).value else {
      return .failure(.misshapenComparison(text, at: node.location))
    }
    return .success(.comparison(relation, number))
  }
}

extension Diagnostic {
  /// An answer of another kind.
  static func notThisKind(_ expected: String, at location: SourceLocation) -> Self {
    Self(location: location, message: "the answer to this question is \(expected)")
  }

  /// A number that may be none.
  static func almostNumber(
    _ text: String, meant: String, at location: SourceLocation
  ) -> Self {
    Self(
      location: location, message: "'\(text)' is not read as a number",
      fixIt: FixIt(old: text, new: meant),
      note: "put a text that looks like this in quotes")
  }

  /// A key that no choice has.
  static func unknownChoice(
    _ key: String, at location: SourceLocation, known: [String]
  ) -> Self {
    Self(
      location: location, message: "there is no choice '\(key)'",
      fixIt: key.nearest(in: known).map { FixIt(old: key, new: $0) },
      note: known.isEmpty ? nil : "the choices are \(known.joined(separator: ", "))")
  }

  /// A key that stands twice in an answer.
  static func keyTwice(_ key: String, at location: SourceLocation) -> Self {
    Self(location: location, message: "'\(key)' stands twice in this answer")
  }

  /// A relation without a number.
  static func misshapenComparison(_ text: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'\(text)' is not a comparison with a number",
      note: "write when: \"> 0\", with >, >=, < or <=")
  }
}
