import Display
import Lessons
import Pipeline

/// Takes out of lessons what does not hold on a learner's own file.
///
/// - What is marked `only: default` goes, and with it every `expect`: expectations are about the course's
///   own numbers, and nothing about another file can be expected.
/// - A question of an earlier lesson is not asked again where it was marked so there.
/// - A block that needs a column of the truth which the file does not have, or a result of a block that
///   went, gives way to a sentence that says so; a prediction goes with its reveal.
///
/// Which tables lack the truth is followed from step to step, without running any.
struct DataSieve {
  private let data: LearnerData
  private let library: LessonLibrary
  private let language: Language
  /// The names whose rows come from the learner's file, while it lacks a column of the truth.
  private var lacking: Set<String> = []
  /// The names that blocks which went would have written.
  private var gaps: [String: DataGap] = [:]
  private var recipes: [String: ParameterNode] = [:]

  init(_ data: LearnerData, _ library: LessonLibrary, _ language: Language) {
    self.data = data
    self.library = library
    self.language = language
  }

  /// The part of a lesson that holds; the lessons that it continues have to be asked for before.
  mutating func lesson(_ lesson: Lesson) throws(Diagnostic) -> Lesson {
    var kept: [Block] = []
    var words: Set<SourceLocation> = []  // the sentences that stand in the place of blocks
    for block in lesson.blocks {
      let gap = try self.gap(of: block)
      if block.onlyDefault || block.isExpectation { continue }
      if let gap {
        guard let prose = gap.words(language), !block.isHidden else { continue }
        kept.append(block.replaced(by: prose))
        words.insert(block.location)
      } else {
        kept.append(block)
      }
    }
    // Of equal sentences with nothing between them one is enough.
    let said = withoutLostQuestions(kept).reduce(into: [Block]()) { said, block in
      if words.contains(block.location), said.last?.kind == block.kind { return }
      said.append(block)
    }
    return lesson.with(said)
  }

  /// Predictions are worth making only where something is revealed.
  private func withoutLostQuestions(_ blocks: [Block]) -> [Block] {
    let revealed = blocks.compactMap { block in
      if case .reveal(let reveal) = block.kind { reveal.question.value } else { nil }
    }
    return blocks.filter { block in
      guard case .question(let question) = block.kind, question.isPrediction else { return true }
      return revealed.contains(question.name.value)
    }
  }
}

// MARK: - What a block needs

extension DataSieve {
  /// Why a block does not hold; `nil` where it does.
  private mutating func gap(of block: Block) throws(Diagnostic) -> DataGap? {
    switch block.kind {
    case .step(let step):
      guard let type = step.type else { return nil }
      return gap(of: try StepCall(step, recipes: recipes), type, isLeftOut: block.onlyDefault)
    case .table(let parameters):
      let block = try TableBlock(parameters)
      let read = ([block.table] + (block.beside ?? [])).map(\.value)
      return gap(reading: read) ?? gap(in: parameters, of: read)
    case .chart(let kind, let parameters):
      guard let type = charts.first(where: { $0.name == kind.value }) else { return nil }
      return gap(of: try ChartCall(parameters), type, parameters)
    case .question(let question): return gap(of: question.rule)
    case .reveal(let reveal): return gap(of: reveal.rule)
    case .again(let again):
      let (question, onlyDefault) = try library.asked(again)
      return onlyDefault ? .unsaid : gap(of: question.rule)
    case .prose, .heading, .exercise, .swiftRun, .swiftSource, .pause, .expect, .details:
      return nil
    }
  }

  private mutating func gap<S: Step>(
    of call: StepCall, _ type: S.Type, isLeftOut: Bool
  ) -> DataGap? {
    let results = call.use(type).writes
    for name in results { recipes[name] = call.parameters }
    let read = call.decode(type).parameters.map { named(S.reads($0), else: S.usualInputs) } ?? []
    // The rows that a step works on are those of the first name that it reads.
    let rows = Array(read.prefix(1))
    let gap = isLeftOut ? .courseOnly : gap(reading: read) ?? gap(in: call.parameters, of: rows)
    let isLacking =
      call.dataName(type) == data.name
      ? !data.lacking.isEmpty : !rows.isEmpty && rows.allSatisfy(lacking.contains)
    for name in results {
      gaps[name] = gap
      let isReplaced = call.dataName(type) == nil || name == data.name
      if isLacking && isReplaced { lacking.insert(name) } else { lacking.remove(name) }
    }
    return gap
  }

  private func gap<K: ChartKind>(
    of call: ChartCall, _ type: K.Type, _ parameters: ParameterNode
  ) -> DataGap? {
    let read = call.decode(type).parameters.map(K.reads) ?? []
    let names = named(read, else: K.usualInputs)
    // Without a name a chart draws from whatever was written last.
    return gap(reading: names) ?? gap(in: parameters, of: names.isEmpty ? Array(lacking) : names)
  }

  private func gap(of rule: AnswerRule?) -> DataGap? {
    let expressions = (rule?.expressions ?? []).compactMap { try? Expression($0.value) }
    for expression in expressions {
      let read = expression.names.compactMap(\.first) + expression.tables
      if let gap = gap(reading: read) { return gap }
      for (table, column) in expression.tableColumns
      where lacking.contains(table) && data.lacking.contains(column) {
        return .noColumn(column)
      }
    }
    return nil
  }

  private func gap(reading names: [String]) -> DataGap? {
    names.lazy.compactMap { gaps[$0] }.first
  }

  /// The column of the truth that parameters name and the rows do not have.
  private func gap(in parameters: ParameterNode, of names: [String]) -> DataGap? {
    guard !names.isEmpty, names.allSatisfy(lacking.contains) else { return nil }
    let columns = parameters.columnNames
    return data.lacking.first(where: columns.contains).map { .noColumn($0) }
  }

  /// The names that a block reads: its own, else the usual ones at their places.
  private func named(_ read: [Located<String>?], else usual: [String]) -> [String] {
    read.enumerated().compactMap { index, name in
      name?.value ?? (usual.indices.contains(index) ? usual[index] : nil)
    }
  }
}

extension Block {
  fileprivate var isExpectation: Bool { if case .expect = kind { true } else { false } }
  fileprivate var isHidden: Bool { kind.step?.isHidden == true }
}

extension ParameterNode {
  /// The keys whose texts name no column.
  private static let wordKeys: Set = ["as", "title", "caption", "file", "like", "from", "with"]

  /// Everything in the parameters of a block that may be the name of a column.
  fileprivate var columnNames: Set<String> {
    switch value {
    case .scalar(let text, _):
      let name = text.drop { $0 == "-" || $0 == "=" }
      let parsed = (try? Expression(text))?.columnNames ?? []
      return Set(parsed + [String(name)])
    case .sequence(let items): return items.reduce(into: []) { $0.formUnion($1.columnNames) }
    case .mapping(let entries):
      return entries.filter { !Self.wordKeys.contains($0.key) }
        .reduce(into: []) { $0.formUnion($1.value.columnNames) }
    }
  }
}
