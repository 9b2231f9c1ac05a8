/// The keys of a question, without those that say what is right.
private struct QuestionKeys: Decodable {
  let question: String
  let ask: Located<String>
  let choices: ParameterNode?
  let select: ParameterNode?
  let order: ParameterNode?
  let hints: [Located<String>]?
  let explain: Located<String>?
  let review: Located<String>?
  let id: String?
  let was: String?
}

/// The keys of a reveal, without those that say what is right.
private struct RevealKeys: Decodable {
  let reveal: String
  let explain: Located<String>?
  let id: String?
  let was: String?
}

/// The keys of a block, and among them those that say what is right.
private struct AnsweredKeys<Own: Decodable>: Decodable {
  let own: Own
  let answer: AnswerKeys

  init(from decoder: any Decoder) throws {
    own = try Own(from: decoder)
    answer = try AnswerKeys(from: decoder)
  }
}

extension ParameterShape {
  /// What may stand in a block `question:`.
  package static var question: Self { texts(of: Self(of: AnsweredKeys<QuestionKeys>.self)) }

  /// What may stand in a block `reveal:`.
  package static var reveal: Self { texts(of: Self(of: AnsweredKeys<RevealKeys>.self)) }

  /// The same, where choices are texts by their keys, and answers are values or lists of them.
  private static func texts(of shape: Self) -> Self {
    .keys(
      shape.keys.map { key in
        switch key.name {
        case "choices", "select", "order": Key(key.name, .named(.text))
        case "answer": Key(key.name, .either([.text, .list(.text)]))
        default: key
        }
      })
  }
}

extension BlockReader {
  /// Reads a question: with an answer it is checked at once, without it waits for its reveal.
  mutating func question(_ written: WrittenBlock) {
    let name = written.name
    if !isId(name.value) { diagnostics.append(.notAnId(name.value, at: name.location)) }
    let isPrediction = !AnswerKeys.sayWhatIsRight(in: written.node)
    if questions[name.value] == nil { questions[name.value] = (name.location, !isPrediction) }
    let (keys, problems) = written.node.decode(
      AnsweredKeys<QuestionKeys>.self, ignoring: gradedKeys)
    diagnostics += problems
    let (pick, choices) = choices(written.node)
    if isPrediction { refuseAnswerKeys(of: written.node) }
    let rule = isPrediction ? nil : rule(keys?.answer, pick, choices, of: written)
    let question = Question(
      name: name, ask: keys.map { markdown($0.own.ask) } ?? [],
      kind: rule?.kind ?? pick ?? .text, choices: choices, rule: rule,
      hints: (keys?.own.hints ?? []).map { markdown($0) },
      explain: keys?.own.explain.map { markdown($0) } ?? [], review: keys?.own.review)
    if isPrediction, predictions[name.value] == nil { predictions[name.value] = blocks.count }
    add(.question(question), written, id: name.value)
  }

  /// Reads a reveal, which tells a prediction what kind of answer it takes.
  mutating func reveal(_ written: WrittenBlock) {
    let (keys, problems) = written.node.decode(AnsweredKeys<RevealKeys>.self)
    diagnostics += problems
    let name = written.name
    reveals.append(name)
    guard let index = predictions[name.value], case .question(let question) = blocks[index].kind
    else { return }
    let pick = question.kind.hasChoices ? question.kind : nil
    guard let rule = rule(keys?.answer, pick, question.choices, of: written) else { return }
    predictions[name.value] = nil
    blocks[index].kind = .question(question.asking(for: rule.kind))
    let explain = keys?.own.explain.map { markdown($0) } ?? []
    add(
      .reveal(Reveal(question: name, rule: rule, explain: explain)), written,
      id: "reveal-\(name.value)")
  }

  /// What is right; `nil` where the block does not say it, or not so that it can be understood.
  private mutating func rule(
    _ keys: AnswerKeys?, _ pick: AnswerKind?, _ choices: [Choice], of written: WrittenBlock
  ) -> AnswerRule? {
    guard let answer = keys ?? .alone(in: written.node) else { return nil }
    var answers = AnswerReader(pick: pick, choices: choices)
    defer { diagnostics += answers.diagnostics }
    return answers.rule(answer, of: written)
  }

  /// The choices and how many of them are picked.
  private mutating func choices(_ keys: ParameterNode) -> (pick: AnswerKind?, [Choice]) {
    let names: [(AnswerKind, String)] = [(.one, "choices"), (.select, "select"), (.order, "order")]
    let found = names.compactMap { kind, name in keys[name].map { (kind, $0) } }
    guard let (kind, node) = found.first else { return (nil, []) }
    if found.count > 1 { diagnostics.append(.choicesTwice(at: found[1].1.location)) }
    if node.entries.count < 2 { diagnostics.append(.tooFewChoices(at: node.location)) }
    let choices = node.entries.map { entry in
      if !isId(entry.key) { diagnostics.append(.notAnId(entry.key, at: entry.keyLocation)) }
      let text = entry.value.text ?? ""
      if trimmingWhitespace(text).isEmpty {
        diagnostics.append(.emptyText(at: entry.value.location))
      }
      return Choice(key: entry.key, text: text)
    }
    return (kind, choices)
  }

  /// A prediction has no answer, so what belongs to answers stands in its reveal.
  private mutating func refuseAnswerKeys(of node: ParameterNode) {
    for entry in node.entries where AnswerKeys.names.contains(entry.key) || entry.key == "explain" {
      diagnostics.append(.belongsToReveal(entry.key, at: entry.keyLocation))
    }
  }

  /// Reads a text as Markdown.
  private mutating func markdown(_ text: Located<String>) -> [MarkdownBlock] {
    if trimmingWhitespace(text.value).isEmpty {
      diagnostics.append(.emptyText(at: text.location))
    }
    let (blocks, problems) = readMarkdown(text: text.value, at: text.location)
    diagnostics += problems
    return blocks
  }
}

extension Question {
  /// The same question, once its reveal has said what kind of answer it takes.
  fileprivate func asking(for kind: AnswerKind) -> Self {
    Self(
      name: name, ask: ask, kind: kind, choices: choices, rule: rule, hints: hints,
      explain: explain, review: review)
  }
}

extension Diagnostic {
  /// Two of `choices`, `select` and `order`.
  static func choicesTwice(at location: SourceLocation) -> Self {
    Self(location: location, message: "a question has only one of 'choices', 'select' and 'order'")
  }

  /// Nothing to choose from.
  static func tooFewChoices(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "a question needs two choices or more",
      note: "write each as 'key: text', on a line of its own")
  }

  /// Something about the answer in a question without one.
  static func belongsToReveal(_ key: String, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "a question without 'answer' is a prediction, and '\(key)' "
        + "belongs to its reveal")
  }
}
