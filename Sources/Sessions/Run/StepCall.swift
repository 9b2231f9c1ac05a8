import Display
import Lessons
import Pipeline

/// A `step:` block, ready to be checked or run.
struct StepCall {
  /// What every step may have.
  let frame: StepFrame
  /// The step's own parameters, with those that `like:` brings.
  let parameters: ParameterNode
  let location: SourceLocation

  /// Reads a block.
  ///
  /// - Parameters:
  ///   - step: The block.
  ///   - recipes: What earlier results were made with.
  /// - Throws: The first problem, as a `Diagnostic`.
  init(_ step: StepBlock, recipes: [String: ParameterNode]) throws(Diagnostic) {
    let own = step.parameters.without(StepFrame.keys(of: step.parameters))
    let common = step.parameters.without(Set(own.entries.map(\.key)))
    let (frame, problems) = common.decode(StepFrame.self)
    guard let frame else { throw problems.firstError(at: step.name.location) }
    if let show = frame.show, frame.shown == nil { throw .unknownShow(show) }
    var recipe: ParameterNode?
    if let like = frame.like {
      guard let found = recipes[like.value] else {
        throw .unknownRecipe(like, known: recipes.keys.sorted())
      }
      recipe = found
    }
    self.frame = frame
    parameters = StepFrame.merged(own, over: recipe)
    location = step.name.location
  }

  /// The same call with another value for one of the step's own parameters.
  func setting(_ key: Located<String>, to value: ParameterNode) -> StepCall {
    StepCall(frame: frame, parameters: parameters.setting(key, to: value), location: location)
  }

  private init(frame: StepFrame, parameters: ParameterNode, location: SourceLocation) {
    self.frame = frame
    self.parameters = parameters
    self.location = location
  }

  /// The parameters as the step's type wants them, or what is wrong with them.
  func decode<S: Step>(_ type: S.Type) -> (parameters: S.Parameters?, problems: [Diagnostic]) {
    let (value, problems) = parameters.decode(
      S.Parameters.self, ignoring: StepFrame.keys(of: parameters))
    guard let value, !problems.hasErrors else { return (nil, problems) }
    do {
      try S.check(value)
      return (value, problems)
    } catch {
      return (nil, problems + [Diagnostic(error, in: parameters, at: location)])
    }
  }

  /// What is wrong with the parameters.
  func problems(_ type: any Step.Type) -> [Diagnostic] {
    func problems<S: Step>(_ type: S.Type) -> [Diagnostic] { decode(type).problems }
    return problems(type)
  }

  /// The parameters that learners may change here: those of the type, narrowed by `try:`.
  func tunables(_ type: any Step.Type) -> [Tunable] {
    narrowing(type)?.tunables ?? typeTunables(type)
  }

  /// The parameters that learners may change wherever the step stands.
  func typeTunables(_ type: any Step.Type) -> [Tunable] {
    func tunables<S: Step>(_ type: S.Type) -> [Tunable] {
      decode(type).parameters.map(S.tunables) ?? []
    }
    return tunables(type)
  }

  /// What the block says after `try:`, where it says something.
  func narrowing(_ type: any Step.Type) -> Narrowing? {
    frame.tunable.map { Narrowing($0, of: typeTunables(type), step: type.name) }
  }

  /// The name of the result.
  func name<S: Step>(_ type: S.Type) -> String { frame.name?.value ?? S.result }

  /// The names that the step reads and writes.
  func use<S: Step>(_ type: S.Type) -> StepUse {
    let name = name(type)
    guard let own = decode(type).parameters else { return StepUse(reads: [], writes: [name]) }
    return StepUse(
      reads: namesRead(S.reads(own), usual: S.usualInputs), writes: S.results(own, as: name))
  }

  /// Leaves the parameters behind for `like:`, without running the step.
  func remember<S: Step>(_ type: S.Type, in session: inout Session) {
    for result in use(type).writes { session.remember(parameters, for: result) }
  }

  /// Runs the step, and returns what is shown of it.
  func run<S: Step>(_ type: S.Type, in session: inout Session) throws -> Page {
    let (own, problems) = decode(type)
    guard let own else { throw problems.firstError(at: location) }
    let name = name(type)
    let before = session.artefacts
    let page = try S.run(own, as: name, in: &session)
    remember(type, in: &session)
    session.history.append(PastStep(call: self, type: type, use: use(type), before: before))
    return try shown(page, of: name, in: session)
  }

  /// What is printed of a result, as `show:` asks for it.
  func shown(_ page: Page, of name: String, in session: Session) throws -> Page {
    switch frame.shown ?? .summary {
    case .none: return []
    case .summary: return page
    case .rows(let count):
      guard let table = session[name]?.table else {
        throw StepError(
          "'\(name)' is \(session[name]?.kind ?? "nothing") and has no rows to show",
          at: frame.show?.location)
      }
      return Page(page.blocks + [.table(table.view(rows: Array(0..<min(count, table.rowCount))))])
    }
  }
}

extension [Diagnostic] {
  /// The first error; there is one wherever a value could not be read.
  func firstError(at location: SourceLocation) -> Diagnostic {
    first { $0.severity == .error }
      ?? Diagnostic(location: location, message: "the parameters cannot be read")
  }
}
