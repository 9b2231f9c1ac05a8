import Lessons
import Pipeline

/// Everything that can be known to be wrong with a lesson before it runs.
///
/// It walks through the blocks in order and keeps in mind which names have been written, so that a name
/// which nothing wrote is found without computing anything.
struct LessonCheck {
  /// The problems found so far.
  private(set) var problems: [Diagnostic] = []
  /// The names that the lesson itself reads.
  private(set) var used: Set<String> = []
  private var names: [String]
  private var recipes: [String: ParameterNode] = [:]

  /// Checks a lesson.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - earlier: The lessons that it continues, the first one first.
  init(_ lesson: Lesson, after earlier: [Lesson]) {
    names = []
    for block in earlier.flatMap(\.blocks) { check(block) }
    problems = []
    used = []
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
    case .prose, .heading, .again, .swiftSource, .pause, .details: break
    }
  }
}

// MARK: - Blocks

extension LessonCheck {
  private mutating func check(_ step: StepBlock) {
    guard let type = steps.first(where: { $0.name == step.name.value }) else { return }
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
    if let own { check(names: S.reads(own), in: names) }
    used.formUnion(S.usualInputs)
    names.append(call.result(type))
    recipes[call.result(type)] = call.parameters
  }

  private mutating func check(table parameters: ParameterNode) {
    let (table, found) = parameters.decode(TableBlock.self)
    problems += found
    guard let table else { return }
    check(names: [table.table] + (table.beside ?? []), in: names)
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
    if let own { check(names: K.reads(own), in: names) }
  }

  private mutating func check(_ rule: AnswerRule) {
    let values =
      rule.accepted
      + rule.mistakes.flatMap(\.conditions).compactMap { condition in
        if case .value(let value) = condition { value } else { nil }
      }
    for case .expression(let expression) in values { check(expression) }
  }

  private mutating func check(_ expression: Located<String>) {
    do throws(Diagnostic) {
      let parsed = try Expression(located: expression)
      let read = parsed.names.compactMap(\.first) + parsed.tables
      used.formUnion(read)
      for name in read where !names.contains(name) {
        problems.append(.unwritten(Located(name, at: expression.location), known: names))
      }
    } catch {
      problems.append(error)
    }
  }

  private mutating func check(names read: [Located<String>?], in known: [String]) {
    used.formUnion(read.compactMap { $0?.value })
    for case let name? in read where !known.contains(name.value) {
      problems.append(.unwritten(name, known: known))
    }
  }
}

extension Diagnostic {
  /// A name that no earlier block wrote.
  static func unwritten(_ name: Located<String>, known: [String]) -> Self {
    Self(
      location: name.location, message: "no earlier block wrote '\(name.value)'",
      fixIt: name.value.nearest(in: known).map { FixIt(old: name.value, new: $0) },
      note: known.isEmpty ? nil : "there is \(known.joined(separator: ", "))")
  }
}
