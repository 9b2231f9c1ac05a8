import Lessons
import Pipeline

/// Everything that can be known to be wrong with a lesson before it runs.
///
/// It walks through the blocks in order and keeps in mind which names have been written, so that a name
/// which nothing wrote is found without computing anything.
struct LessonCheck: Sendable {
  /// The problems found so far.
  private(set) var problems: [Diagnostic] = []
  /// The names that the lesson itself reads.
  private(set) var used: Set<String> = []
  /// The steps of the lessons that it continues, in the order in which they are replayed.
  private(set) var earlierSteps: [StepUse] = []
  /// Whether a chart looks for its column in whatever was written last.
  private(set) var readsNewest = false
  private var names: [String] = []
  private let isWhole: Bool
  private var recipes: [String: ParameterNode] = [:]

  /// Checks a lesson.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - earlier: The lessons that it continues, the first one first.
  ///   - asked: The questions of other lessons that it asks again.
  ///   - isWhole: Whether all of the lesson could be read: a block that could not may be what writes a
  ///     name, and has been told already.
  init(
    _ lesson: Lesson, after earlier: [Lesson], asking asked: [Question] = [], isWhole: Bool = true
  ) {
    self.isWhole = isWhole
    for block in earlier.flatMap(\.blocks) {
      used = []
      let written = names.count
      check(block)
      guard case .step = block.kind else { continue }
      earlierSteps.append(StepUse(reads: used, writes: Array(names[written...])))
    }
    problems = []
    readsNewest = false
    used = Set(asked.compactMap(\.rule).flatMap(\.expressions).flatMap(namesRead))
    for block in lesson.blocks { check(block) }
  }

  private mutating func check(_ block: Block) {
    switch block.kind {
    case .step(let step): check(step)
    case .table(let parameters): check(table: parameters)
    case .chart(let kind, let parameters): check(kind, parameters)
    case .question(let question):
      if let rule = question.rule { check(rule) }
    case .reveal(let reveal): check(reveal.rule)
    case .expect(let expression): check(expression)
    case .prose, .heading, .again, .exercise, .swiftRun, .swiftSource, .pause, .details: break
    }
  }
}

// MARK: - Blocks

extension LessonCheck {
  private mutating func check(_ step: StepBlock) {
    guard let type = step.type else { return }
    do throws(Diagnostic) {
      check(try StepCall(step, recipes: recipes), type)
    } catch {
      problems.append(error)
      names.append(step.parameters["as"]?.text ?? type.result)
    }
  }

  private mutating func check<S: Step>(_ call: StepCall, _ type: S.Type) {
    let (own, found) = call.decode(type)
    problems += found
    if let own {
      check(names: S.reads(own), usual: S.usualInputs)
      problems += call.narrowing(type)?.problems ?? []
    }
    let results = call.use(type).writes
    names += results
    for name in results { recipes[name] = call.parameters }
  }

  private mutating func check(table parameters: ParameterNode) {
    let (table, found) = parameters.decode(TableBlock.self)
    problems += found
    guard let table else { return }
    check(names: [table.table] + (table.beside ?? []))
    do {
      try table.check()
    } catch {
      problems.append(Diagnostic(error, in: parameters, at: parameters.location))
    }
  }

  private mutating func check(_ kind: Located<String>, _ parameters: ParameterNode) {
    guard let type = charts.first(where: { $0.name == kind.value }) else { return }
    do throws(Diagnostic) {
      check(try ChartCall(parameters), type)
    } catch {
      problems.append(error)
    }
  }

  private mutating func check<K: ChartKind>(_ call: ChartCall, _ type: K.Type) {
    let (own, found) = call.decode(type)
    problems += found
    guard let own else { return }
    let read = K.reads(own)
    check(names: read, usual: K.usualInputs)
    if K.usualInputs.isEmpty, read.contains(where: { $0 == nil }) { readsNewest = true }
  }

  private mutating func check(_ rule: AnswerRule) {
    for expression in rule.expressions { check(expression) }
  }

  private mutating func check(_ expression: Located<String>) {
    do throws(Diagnostic) {
      let parsed = try Expression(located: expression)
      used.formUnion(parsed.artefactNames)
      for (name, range) in parsed.artefacts {
        check(name: Located(name, at: expression.place(of: range)))
      }
    } catch {
      problems.append(error)
    }
  }

  /// Looks at the names that a block reads; where it gives none, the usual one at that place counts.
  private mutating func check(names read: [Located<String>?], usual: [String] = []) {
    used.formUnion(namesRead(read, usual: usual))
    for case let name? in read { check(name: name) }
  }

  /// Looks whether a name was written.
  private mutating func check(name: Located<String>) {
    guard !names.contains(name.value) else { return }
    guard isWhole || name.value.nearest(in: names) != nil else { return }
    problems.append(.unwritten(name, known: names))
  }
}

/// The names that an expression reads; none where it is malformed, which is told where it stands.
private func namesRead(_ expression: Located<String>) -> [String] {
  (try? Expression(located: expression))?.artefactNames ?? []
}

extension Expression {
  /// The names of the session that it reads.
  var artefactNames: [String] { artefacts.map(\.name) }
}

extension AnswerRule {
  /// The expressions among the answers and the known mistakes.
  var expressions: [Located<String>] {
    let values =
      accepted
      + mistakes.flatMap(\.conditions).compactMap { condition in
        if case .value(let value) = condition { value } else { nil }
      }
    return values.compactMap { value in
      if case .expression(let expression) = value { expression } else { nil }
    }
  }
}

extension Diagnostic {
  /// A name that no earlier block wrote.
  static func unwritten(_ name: Located<String>, known: [String]) -> Self {
    // A name that was written twice is one name.
    let known = known.enumerated().filter { !known[..<$0.offset].contains($0.element) }
      .map(\.element)
    return Self(
      location: name.location, message: "no earlier block wrote '\(name.value)'",
      fixIt: name.value.nearest(in: known).map { FixIt(old: name.value, new: $0) },
      note: known.isEmpty ? nil : "written so far: \(known.joined(separator: ", "))")
  }
}
