import Display
import Lessons
import Pipeline

/// A stop of a lesson, to be run again with other values: on a copy, so that the lesson never knows.
struct Trial {
  private let run: LessonRun
  /// The blocks of the stop that were shown, by their places in the lesson.
  private let blocks: [Int]
  /// The names that the stop writes and reads.
  private let near: Set<String>
  /// What can be tried, the nearest first: this stop's step, its charts and tables, then the steps that
  /// they depend on.
  let sources: [TrySource]

  /// Looks what can be tried.
  ///
  /// - Parameters:
  ///   - run: The lesson, after the blocks of the stop.
  ///   - blocks: These blocks, by their places in the lesson.
  init(_ run: LessonRun, at blocks: some Sequence<Int>) {
    self.run = run
    self.blocks = Array(blocks)
    let shown = self.blocks.map { run.lesson.blocks[$0] }
    near = shown.reduce(into: []) { $0.formUnion(run.names(of: $1)) }
    let history = run.session.history
    let own = shown.compactMap { $0.kind.step.flatMap(run.session.place) }
    let behind = Rerun(run.session, for: near).places.filter { !own.contains($0) }
    func steps(_ places: [Int]) -> [TrySource] {
      places.reversed().map { TrySource(history[$0], at: $0) }
    }
    let drawn = self.blocks.compactMap { TrySource(run.lesson.blocks[$0], at: $0) }
    sources = (steps(own) + drawn + steps(behind)).filter { !$0.tunables.isEmpty }
  }

  /// What came of it: the stop's output where it is another one, and what changed in the numbers.
  struct Outcome {
    let page: Page
    let changes: ValueChanges
    /// The lesson with the values that were tried.
    let run: LessonRun
    /// The blocks of the stop, as they were shown.
    let blocks: [TriedBlock]
  }

  /// Runs everything again that depends on the settings.
  ///
  /// - Throws: What stops a step or a drawing.
  func outcome(with settings: [TrySetting]) throws -> Outcome {
    let steps = settings.compactMap { setting -> Rerun.Setting? in
      guard case .step(let place) = setting.source.place else { return nil }
      return Rerun.Setting(place: place, key: setting.key, value: setting.node)
    }
    let names = near.union(run.session.following(near))
    let rerun = try Rerun(run.session, for: names).outcome(with: steps)
    var copy = run
    copy.session = rerun.session
    let tried = blocks.map { TriedBlock(run.lesson.blocks[$0], with: settings, at: $0) }
    let page = try tried.reduce(into: Page()) { page, block in
      page.blocks += try self.page(of: block, in: copy, rerun.pages).blocks
    }
    let changes = ValueChanges(
      run.session, rerun.session, of: rerun.changed, near: near,
      except: settings.map(\.tunable.name))
    return Outcome(page: page, changes: changes, run: copy, blocks: tried)
  }

  /// What a block shows now; nothing where it shows the same as before.
  private func page(
    of tried: TriedBlock, in copy: LessonRun, _ pages: [Int: Page]
  ) throws -> Page {
    switch (tried.kind, tried.block.kind) {
    case (.step(let step), _):
      guard !step.isHidden, let place = run.session.place(of: step) else { return [] }
      return pages[place] ?? []
    case (.table(let parameters), .table(let before)):
      let page = try copy.table(parameters)
      return page.reads(like: try run.table(before)) ? [] : page
    case (.chart(let kind, let parameters), .chart(_, let before)):
      let page = try copy.chart(kind, parameters)
      return page.reads(like: try run.chart(kind, before)) ? [] : page
    default: return []
    }
  }
}

extension Page {
  /// Whether another page reads the same.
  fileprivate func reads(like other: Page) -> Bool {
    let renderer = TerminalRenderer(.plain)
    return renderer.render(self) == renderer.render(other)
  }
}

extension LessonRun {
  /// The names of the session that a block writes or reads.
  fileprivate func names(of block: Block) -> Set<String> {
    switch block.kind {
    case .step(let step):
      return session.place(of: step).map { Set(session.history[$0].use.writes) } ?? []
    case .table(let parameters):
      guard let block = try? TableBlock(parameters) else { return [] }
      return Set([block.table.value] + (block.beside ?? []).map(\.value))
    case .chart(let kind, let parameters):
      guard let type = charts.first(where: { $0.name == kind.value }),
        let call = try? ChartCall(parameters)
      else { return [] }
      return call.names(type, in: session)
    case .reveal(let reveal):
      let expressions = reveal.rule.expressions.compactMap { try? Expression(located: $0) }
      return Set(expressions.flatMap(\.artefactNames))
    default: return []
    }
  }
}

extension ChartCall {
  /// The names that a drawing reads; where it looks for a column, the newest table that has it.
  fileprivate func names<K: ChartKind>(_ type: K.Type, in session: Session) -> Set<String> {
    guard let own = decode(type).parameters else { return [] }
    let read = K.reads(own)
    var names = namesRead(read, usual: K.usualInputs)
    if let column = K.soughtColumn(own), read.contains(where: { $0 == nil }),
      let newest = session.artefacts.last(where: { $0.value.table?[column.value] != nil })
    {
      names.insert(newest.name)
    }
    return names
  }
}

extension Session {
  /// The place of a step among those that ran; `nil` where it did not.
  func place(of step: StepBlock) -> Int? {
    history.lastIndex { $0.call.location == step.name.location }
  }

  /// The detections and evaluations that depend on some values.
  func following(_ names: Set<String>) -> [String] {
    var known = names
    for step in history where !known.isDisjoint(with: step.use.reads) {
      let told = step.use.writes.filter { name in
        self[name]?.detections != nil || self[name]?.evaluation != nil
      }
      known.formUnion(told)
    }
    return known.subtracting(names).sorted()
  }
}
