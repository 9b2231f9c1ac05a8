import Lessons

/// A step that ran, so that it can run once more with another value.
struct PastStep: Sendable {
  /// What was called.
  let call: StepCall
  /// The step.
  let type: any Step.Type
  /// What it read and wrote.
  let use: StepUse
  /// The session's values before it ran; shared with the session, not copied.
  let before: [(name: String, value: Artefact)]

  /// Whether a lesson can mean this step by a name: that of the step or of a result.
  func isNamed(_ name: String) -> Bool { type.name == name || use.writes.contains(name) }

  /// The same step after other values than those that it met.
  func running(from values: [(name: String, value: Artefact)]) -> PastStep {
    PastStep(call: call, type: type, use: use, before: values)
  }

  /// Whether the step has a parameter; what is wrong with the value does not matter here.
  func accepts(_ key: Located<String>, _ value: ParameterNode) -> Bool {
    !call.setting(key, to: value).problems(type).contains { $0.location == key.location }
  }
}
