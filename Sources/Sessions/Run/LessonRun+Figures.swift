package import Display
package import Lessons
import Pipeline

/// What there is to explain of what a block printed.
package struct ExplainedBlock: Sendable {
  /// What the block is called: the name of a result, or the title of a chart.
  package let title: String
  /// Its numbers.
  package let figures: [Figure]
  /// Numbers that only the table behind its chart shows.
  package let behind: [Figure]
  /// The chart that it drew.
  package let chart: (any Chart)?

  init(title: String, figures: [Figure], chart: (any Chart)?, _ language: Language) {
    self.init(title, figures, behind: chart.map { language.tableFigures($0.table) } ?? [], chart)
  }

  private init(_ title: String, _ figures: [Figure], behind: [Figure], _ chart: (any Chart)?) {
    self.title = title
    self.figures = figures
    self.behind = behind
    self.chart = chart
  }

  /// The same, where each number may also be called as in another language.
  fileprivate func named(as other: ExplainedBlock?) -> ExplainedBlock {
    func names(_ own: [Figure], _ others: [Figure]?) -> [Figure] {
      precondition(own.count == others?.count, "a page has the same numbers in every language")
      return zip(own, others ?? []).map { $0.alsoCalled($1.names) }
    }
    return ExplainedBlock(
      title, names(figures, other?.figures), behind: names(behind, other?.behind), chart)
  }
}

extension LessonRun {
  /// What there is to explain of what a block printed, from the values that it had then.
  ///
  /// - Parameter block: A block that was shown.
  /// - Returns: Its numbers; `nil` for a block that computes nothing, or shows nothing of it.
  /// - Throws: What a step or chart reads and does not find.
  package func explained(_ block: Block) throws -> ExplainedBlock? {
    try explained(block, as: block.kind)
  }

  /// The same for a block whose parameters were others when it was shown.
  func explained(_ block: Block, as kind: Block.Kind) throws -> ExplainedBlock? {
    let session = session(after: block)
    return try Language.allCases.filter { $0 != session.language }
      .reduce(explained(kind, in: session)) { own, language in
        try own?.named(as: explained(kind, in: session.speaking(language)))
      }
  }

  private func explained(_ kind: Block.Kind, in session: Session) throws -> ExplainedBlock? {
    switch kind {
    case .step(let step) where !step.isHidden: return try explained(step, in: session)
    case .table(let parameters):
      let table = try TableBlock(parameters)
      return ExplainedBlock(
        title: table.table.value, figures: try table.figures(in: session), chart: nil,
        session.language)
    case .chart(let kind, let parameters):
      guard let type = charts.first(where: { $0.name == kind.value }) else { return nil }
      let (chart, figures) = try ChartCall(parameters).explained(type, in: session)
      return ExplainedBlock(
        title: chart.title, figures: figures.filter { !$0.shown.isEmpty }, chart: chart,
        session.language)
    default: return nil
    }
  }

  /// The session as it was when a block had run: before the next step of the lesson.
  func session(after block: Block) -> Session {
    let next = session.history.firstIndex { step in
      step.call.location.file == block.location.file && step.call.location.line > block.lastLine
    }
    return next.map(session.before) ?? session
  }

  private func explained(_ step: StepBlock, in session: Session) throws -> ExplainedBlock? {
    guard let type = step.type else { return nil }
    let place = session.history.lastIndex { $0.call.location == step.name.location }
    let call =
      try place.map { session.history[$0].call } ?? StepCall(step, recipes: session.recipes)
    guard call.frame.shown != StepFrame.Show.none else { return nil }
    let name = call.resultName(type)
    let own = try call.figures(type, in: session).filter { !$0.shown.isEmpty }
    return ExplainedBlock(
      title: name, figures: own + (try call.rowFigures(name, in: session)),
      chart: session[name]?.chart(session.language), session.language)
  }
}

extension StepCall {
  fileprivate func resultName(_ type: any Step.Type) -> String {
    func name<S: Step>(_ type: S.Type) -> String { self.name(type) }
    return name(type)
  }

  /// What a step says of its numbers.
  fileprivate func figures(_ type: any Step.Type, in session: Session) throws -> [Figure] {
    func figures<S: Step>(_ type: S.Type) throws -> [Figure] {
      guard let own = decode(type).parameters else { return [] }
      return try S.figures(own, as: name(type), in: session)
    }
    return try figures(type)
  }

  /// The columns of the rows that `show: rows 3` prints.
  fileprivate func rowFigures(_ name: String, in session: Session) throws -> [Figure] {
    guard case .rows(let count) = frame.shown, let table = session[name]?.table else { return [] }
    let view = table.view(rows: Array(0..<min(count, table.rowCount)))
    return try session.columnFigures(view, table.names, of: [name])
  }
}

extension TableBlock {
  /// What the columns on the page are.
  fileprivate func figures(in session: Session) throws -> [Figure] {
    let view = try view(in: session)
    let all = tables.compactMap { session[$0]?.table?.names }.flatMap(\.self)
    let names = columns?.map(\.column.value) ?? all
    return try session.columnFigures(view, names, of: tables)
  }

  /// The tables that it shows.
  var tables: [String] { [table.value] + (beside ?? []).map(\.value) }
}

extension ChartCall {
  /// A chart, and what there is to explain of it.
  fileprivate func explained(_ type: any ChartKind.Type, in session: Session) throws -> (
    any Chart, [Figure]
  ) {
    func explained<K: ChartKind>(_ type: K.Type) throws -> (any Chart, [Figure]) {
      let (own, problems) = decode(type)
      guard let own else { throw problems.firstError(at: location) }
      let chart = try K.chart(own, title: frame.title, in: session)
      return (chart, try K.figures(own, in: session) + chart.figures)
    }
    return try explained(type)
  }
}

extension Artefact {
  /// The chart that a step draws of its own accord.
  fileprivate func chart(_ language: Language) -> (any Chart)? {
    if case .comparison(let comparison) = self { comparison.chart(language) } else { nil }
  }
}
