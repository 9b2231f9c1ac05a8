/// What every running block may have.
private let nameKeys = ["id", "was"]

extension ParameterShape {
  /// What every running block may have.
  package static var blockNames: [Key] { nameKeys.map { Key($0, .text) } }

  /// What may stand in a block `again:`.
  package static var again: Self {
    .keys([Key("again", .text, isRequired: true)] + blockNames)
  }

  /// What may stand in a block `exercise:`.
  package static var exercise: Self {
    .keys([Key("exercise", .text, isRequired: true), Key("was", .text)])
  }
}

extension BlockReader {
  /// Reads a block that begins with a directive.
  ///
  /// - Parameters:
  ///   - node: What is written in it.
  ///   - block: Where it stands.
  ///   - isHidden: Whether it is a comment that sets something up.
  mutating func runningBlock(
    _ node: ParameterNode, of block: TopLevelBlock, isHidden: Bool = false
  ) {
    guard let first = node.entries.first else {
      diagnostics.append(.emptyBlock(at: source.place(ofLine: block.firstLine)))
      return
    }
    guard let directive = Directive(rawValue: first.key) else {
      let later = node.entries.first { Directive(rawValue: $0.key) != nil }
      diagnostics.append(
        later.map { .directiveNotFirst($0.key, at: $0.keyLocation) }
          ?? .unknownDirective(first.key, at: first.keyLocation))
      return
    }
    guard !isHidden || directive == .step else {
      diagnostics.append(.notHidden(directive, at: first.keyLocation))
      return
    }
    guard let text = first.value.text else {
      diagnostics.append(.notAName(directive, at: first.value.location))
      return
    }
    let written = WrittenBlock(
      directive: directive, name: Located(text, at: first.value.location), node: node,
      block: block)
    read(written, isHidden: isHidden)
  }

  private mutating func read(_ written: WrittenBlock, isHidden: Bool) {
    switch written.directive {
    case .step: step(written, isHidden: isHidden)
    case .table: add(.table(written.node.without(["id", "was"])), written)
    case .chart: chart(written)
    case .question: question(written)
    case .reveal: reveal(written)
    case .again: again(written)
    case .exercise: exercise(written)
    }
  }

  private mutating func step(_ written: WrittenBlock, isHidden: Bool) {
    let name = written.name
    if !known.steps.contains(name.value) {
      diagnostics.append(.unknownStep(name.value, at: name.location, known: known.steps))
    }
    if let file = text("file", in: written.node),
      let problem = pathProblem(file.value, at: file.location)
    {
      diagnostics.append(problem)
    }
    let step = StepBlock(
      name: name, parameters: written.node.without(["step", "id", "was"]), isHidden: isHidden)
    add(.step(step), written, id: id("as", in: written.node) ?? name.value)
  }

  private mutating func chart(_ written: WrittenBlock) {
    let kind = written.name
    if !known.charts.contains(kind.value) {
      diagnostics.append(.unknownChart(kind.value, at: kind.location, known: known.charts))
    }
    add(.chart(kind: kind, written.node.without(["chart", "id", "was"])), written)
  }

  private mutating func again(_ written: WrittenBlock) {
    agains += 1
    for entry in written.node.entries.dropFirst() where !nameKeys.contains(entry.key) {
      diagnostics.append(.againHasNoKey(entry.key, at: entry.keyLocation))
    }
    let parts = written.name.value.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ isId(String($0)) }) else {
      diagnostics.append(.misshapenAgain(written.name.value, at: written.name.location))
      return
    }
    let again = Again(
      lesson: String(parts[0]), question: String(parts[1]), location: written.name.location)
    add(.again(again), written, id: "again-\(agains)")
  }

  private mutating func exercise(_ written: WrittenBlock) {
    for entry in written.node.entries.dropFirst() where entry.key != "was" {
      diagnostics.append(.exerciseHasNoKey(entry.key, at: entry.keyLocation))
    }
    guard isId(written.name.value) else {
      diagnostics.append(.notAnId(written.name.value, at: written.name.location))
      return
    }
    add(.exercise(written.name), written, id: written.name.value)
  }

  /// Adds a block under its own `id:`, or else under the one that it has without.
  mutating func add(_ kind: Block.Kind, _ written: WrittenBlock, id: String? = nil) {
    append(
      kind, for: written.block, id: self.id("id", in: written.node) ?? id,
      was: self.id("was", in: written.node), parameters: written.node)
  }

  /// A name under a key; one that cannot be a name is reported and passed over.
  private mutating func id(_ key: String, in node: ParameterNode) -> String? {
    guard let name = text(key, in: node) else { return nil }
    guard isId(name.value) else {
      diagnostics.append(.notAnId(name.value, at: name.location))
      return nil
    }
    return name.value
  }

  /// A text under a key; a list or names there are reported.
  private mutating func text(_ key: String, in node: ParameterNode) -> Located<String>? {
    guard let value = node[key] else { return nil }
    guard let text = value.text else {
      diagnostics.append(.notAText(key, at: value.location))
      return nil
    }
    return Located(text, at: value.location)
  }
}

/// A block as it is written.
struct WrittenBlock {
  /// Its first key.
  let directive: Directive
  /// What stands behind that key.
  let name: Located<String>
  /// All keys.
  let node: ParameterNode
  /// Where it stands.
  let block: TopLevelBlock
}

extension Diagnostic {
  /// Something visible in a comment that sets something up.
  static func notHidden(_ directive: Directive, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "a comment can hide a step, but not a \(directive.rawValue)")
  }

  /// A directive with a list or names behind it.
  static func notAName(_ directive: Directive, at location: SourceLocation) -> Self {
    Self(location: location, message: "a name follows '\(directive.rawValue):', not this")
  }

  /// A list or names where a text is expected.
  static func notAText(_ key: String, at location: SourceLocation) -> Self {
    Self(location: location, message: "'\(key)' is a text, not a list and not names")
  }

  /// An `again` that changes something of its question.
  static func againHasNoKey(_ key: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'\(key)' has no place here",
      note: "'again' asks the question with its own texts; beside it stand 'id' and 'was' only")
  }

  /// A key beside `exercise` that it does not have.
  static func exerciseHasNoKey(_ key: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'\(key)' has no place here",
      note: "an exercise is known by its own name; everything else stands in its folder")
  }

  /// An `again` that is no reference.
  static func misshapenAgain(_ text: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'\(text)' does not name a question of an earlier lesson",
      note: "write 'again: LESSON#QUESTION', such as 'again: train#flagged'")
  }
}
