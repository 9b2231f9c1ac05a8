import Display
import Lessons
import Pipeline

extension LessonRun {
  /// Runs a step of an earlier lesson, or only remembers its parameters for `like:`.
  mutating func replay(_ step: StepBlock, _ isNeeded: Bool) throws(Diagnostic) {
    guard !isNeeded else {
      _ = try run(step)
      return
    }
    let type = type(of: step)
    try StepCall(step, recipes: session.recipes).remember(type, in: &session)
  }

  private func type(of step: StepBlock) -> any Step.Type {
    guard let type = step.type else {
      preconditionFailure("a lesson with an unknown step has an error and is not run")
    }
    return type
  }

  /// Runs a step, and returns what is shown of it.
  mutating func run(_ step: StepBlock) throws(Diagnostic) -> Page {
    let type = type(of: step)
    let call = try StepCall(step, recipes: session.recipes)
    do {
      let page =
        try data.flatMap { try call.run(type, with: $0, in: &session) }
        ?? call.run(type, in: &session)
      return step.isHidden ? [] : page
    } catch {
      throw problem(error, in: step.parameters, at: step.name.location)
    }
  }

  /// What stopped a block; on a file of the learner's own that file is named as well.
  private func problem(
    _ error: any Error, in parameters: ParameterNode, at location: SourceLocation
  ) -> Diagnostic {
    let problem = Diagnostic(error, in: parameters, at: location)
    return data.map { problem.met(in: $0) } ?? problem
  }

  /// The rows that a block asks for.
  func table(_ parameters: ParameterNode) throws(Diagnostic) -> Page {
    let block = try TableBlock(parameters)
    do {
      try block.check()
      return [.table(try block.view(in: session))]
    } catch {
      throw problem(error, in: parameters, at: parameters.location)
    }
  }

  /// The chart that a block asks for.
  func chart(_ kind: Located<String>, _ parameters: ParameterNode) throws(Diagnostic)
    -> Page
  {
    guard let type = charts.first(where: { $0.name == kind.value }) else {
      preconditionFailure("a lesson with an unknown chart has an error and is not run")
    }
    let call = try ChartCall(parameters)
    do {
      return try call.page(type, in: session)
    } catch {
      throw problem(error, in: parameters, at: parameters.location)
    }
  }
}
