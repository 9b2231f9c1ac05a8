/// Compares a lesson with its twin in another language: the same blocks in the same order with the
/// same machine keys, and sections that were translated from what stands there now.
///
/// - Parameters:
///   - first: The lesson in the course's first language.
///   - twin: The lesson in another one.
///   - translated: The texts that the twin was translated from, where they were kept.
/// - Returns: What differs; each names both places.
package func compare(
  _ first: Lesson, with twin: Lesson, translated: TranslatedTexts? = nil
) -> [Diagnostic] {
  let pairs = TranslationPairs(first, twin)
  var diagnostics = machineDifferences(
    first.front.parameters, twin.front.parameters,
    except: OwnTexts(directive: nil, hasTextAnswer: false)
  ).map(Diagnostic.differs)
  diagnostics += pairs.problems.map { .problem($0, first, twin) }
  for (index, other) in pairs.pairs {
    diagnostics += compare(first.blocks[index], with: twin.blocks[other])
  }
  return (diagnostics + staleSections(first, twin, pairs, translated)).inOrder
}

/// Compares two blocks of the same kind.
private func compare(_ first: Block, with twin: Block) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  if first.onlyDefault != twin.onlyDefault {
    diagnostics.append(.differsInOnly(first: first.location, twin: twin.location))
  }
  if let parameters = first.parameters, let others = twin.parameters {
    diagnostics += machineDifferences(parameters, others, except: first.ownTexts)
      .map(Diagnostic.differs)
  }
  switch (first.kind, twin.kind) {
  case (.swiftRun(let run), .swiftRun(let other)) where run.code != other.code:
    let (line, twinLine) = run.firstDifference(from: other)
    diagnostics.append(
      .differsInCode(
        first: SourceLocation(file: first.location.file, line: line),
        twin: SourceLocation(file: twin.location.file, line: twinLine)))
  case (.expect(let expression), .expect(let other)) where expression.value != other.value:
    diagnostics.append(.differs("the expression", expression, other))
  case (.swiftSource(let source), .swiftSource(let other)):
    let names = (source.file.value + "#" + source.region, other.file.value + "#" + other.region)
    if names.0 != names.1 {
      diagnostics.append(
        .differs(
          "the source", Located(names.0, at: source.file.location),
          Located(names.1, at: other.file.location)))
    }
  default: break
  }
  return diagnostics
}

/// Sections whose first language has changed since they were translated.
private func staleSections(
  _ first: Lesson, _ twin: Lesson, _ pairs: TranslationPairs, _ translated: TranslatedTexts?
) -> [Diagnostic] {
  pairs.pairs.compactMap { index, other in
    guard first.blocks[index].sectionTitle != nil else { return nil }
    let section = Section(of: first, at: index)
    guard let recorded = twin.sectionHashes[other] else {
      return .sectionWithoutHash(at: twin.blocks[other].location, section)
    }
    guard recorded.value != section.hash else { return nil }
    return .staleSection(
      at: recorded.location, section, since: translated?.texts(of: recorded.value))
  }
}

extension Diagnostic {
  static func differs(_ difference: MachineDifference) -> Self {
    switch difference.kind {
    case .value(let first, let twin):
      let (text, other) = (first.text, twin.text)
      return Self(
        location: twin.location,
        message: "under '\(difference.key)' stands another value than at \(first.location)",
        fixIt: text.flatMap { text in other.map { FixIt(old: $0, new: text) } })
    case .missing(let key, let first, let twin):
      return Self(
        location: twin, message: "the key '\(key)' is missing, which stands at \(first)")
    case .extra(let key, let twin, let first):
      return Self(
        location: twin, message: "the key '\(key)' has no counterpart at \(first)")
    case .order(let first, let twin):
      return Self(
        location: twin,
        message: "the keys under '\(difference.key)' stand in another order than at \(first)")
    }
  }

  static func differs(_ what: String, _ first: Located<String>, _ twin: Located<String>) -> Self {
    Self(
      location: twin.location, message: "\(what) is another one than at \(first.location)",
      fixIt: FixIt(old: twin.value, new: first.value))
  }

  static func differsInCode(first: SourceLocation, twin: SourceLocation) -> Self {
    Self(
      location: twin, message: "from here on, the code that runs is another one than at \(first)",
      note: "'lernlog verify --record' copies it")
  }

  static func differsInOnly(first: SourceLocation, twin: SourceLocation) -> Self {
    Self(
      location: twin,
      message: "'only: default' holds for one of this block and its counterpart at \(first) alone")
  }

  static func problem(
    _ problem: TranslationPairs.Problem, _ first: Lesson, _ twin: Lesson
  ) -> Self {
    switch problem {
    case .missing(let index, let line):
      let block = first.blocks[index]
      return Self(
        location: twin.source.place(ofLine: max(1, line)),
        message: "below this, the \(block.nameInWords) at \(block.location) is missing")
    case .extra(let index, let after):
      let block = twin.blocks[index]
      let place = first.source.place(
        ofLine: max(1, after.map { first.blocks[$0].location.line } ?? first.front.lastLine))
      return Self(
        location: block.location,
        message: "this \(block.nameInWords) has no counterpart below \(place)")
    case .moved(let index, let other):
      return Self(
        location: twin.blocks[other].location,
        message: "this \(twin.blocks[other].nameInWords) stands in another order than its "
          + "counterpart at \(first.blocks[index].location)")
    }
  }

  static func staleSection(
    at location: SourceLocation, _ section: Section, since old: [String]?
  ) -> Self {
    let advice = "when it is up to date again, 'lernlog verify --translated' says so in the file"
    let changes = old.map { TextChange.changes(from: $0, to: section.texts) }
    return Self(
      severity: .warning, location: location,
      message: "this section was translated from another text than now stands at "
        + "\(section.location)",
      note: changes.map { told($0) + "\n  \(advice)" }
        ?? "the text that it was translated from was not kept, so what changed cannot be said; "
        + advice)
  }

  /// What changed in a section, the first few texts of many.
  private static func told(_ changes: [TextChange]) -> String {
    let limit = 8
    let shown = changes.prefix(limit).flatMap(\.lines)
    let more = changes.count > limit ? ["and \(changes.count - limit) more"] : []
    return (["what changed there since then:"] + (shown + more).map { "    \($0)" })
      .joined(separator: "\n")
  }

  static func sectionWithoutHash(at location: SourceLocation, _ section: Section) -> Self {
    Self(
      severity: .warning, location: location,
      message: "nothing says that this section is translated from \(section.location)",
      note: "when it is, 'lernlog verify --translated' says so in the file")
  }
}

extension SwiftRun {
  /// The lines in the two lessons where the code begins to differ.
  fileprivate func firstDifference(from other: SwiftRun) -> (line: Int, twin: Int) {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    let others = other.code.split(separator: "\n", omittingEmptySubsequences: false)
    let shared = zip(lines, others).prefix { $0 == $1 }.count
    return (bodyLines.lowerBound + shared, other.bodyLines.lowerBound + shared)
  }
}

extension Block {
  /// What it is, for messages.
  fileprivate var nameInWords: String {
    switch kind {
    case .heading: "heading"
    case .details: "digression"
    case .expect, .pause: "comment '\(signature ?? "")'"
    default: "block '\(signature ?? "")'"
    }
  }
}
