import Display
import Lessons
import Pipeline

/// A `step:` block, ready to be checked or run.
struct StepCall {
  /// What every step may have.
  let frame: StepFrame
  /// The step's own parameters, with those that `like:` brings.
  let parameters: ParameterNode
  private let location: SourceLocation

  /// Reads a block.
  ///
  /// - Parameters:
  ///   - step: The block.
  ///   - recipes: What earlier results were made with.
  /// - Throws: The first problem, as a `Diagnostic`.
  init(_ step: StepBlock, recipes: [String: ParameterNode]) throws(Diagnostic) {
    let own = step.parameters.without(StepFrame.keys)
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

  /// The parameters as the step's type wants them, or what is wrong with them.
  func decode<S: Step>(_ type: S.Type) -> (parameters: S.Parameters?, problems: [Diagnostic]) {
    let (value, problems) = parameters.decode(S.Parameters.self, ignoring: StepFrame.keys)
    guard let value, !problems.hasErrors else { return (nil, problems) }
    do {
      try S.check(value)
      return (value, problems)
    } catch {
      return (nil, problems + [Diagnostic(error, in: parameters, at: location)])
    }
  }

  /// The name of the result.
  func name<S: Step>(_ type: S.Type) -> String { frame.name?.value ?? S.result }

  /// Leaves the parameters behind for `like:`, without running the step.
  func remember<S: Step>(_ type: S.Type, in session: inout Session) {
    let name = name(type)
    remember(decode(type).parameters.map { S.results($0, as: name) } ?? [name], in: &session)
  }

  private func remember(_ results: [String], in session: inout Session) {
    for result in results { session.remember(parameters, for: result) }
  }

  /// Runs the step, and returns what is shown of it.
  func run<S: Step>(_ type: S.Type, in session: inout Session) throws -> Page {
    let (own, problems) = decode(type)
    guard let own else { throw problems.firstError(at: location) }
    let name = name(type)
    let page = try S.run(own, as: name, in: &session)
    remember(S.results(own, as: name), in: &session)
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
