import Lessons

/// Measures how long a step computes.
///
/// What counts is the time that its own thread was at work, so that a busy machine, or other lessons
/// that are proved at the same time, find nothing.
package struct StepClock: Sendable {
  /// The seconds that a step may take where its lesson says nothing else.
  static let usualSeconds = 2.0

  private let computed: @Sendable () -> Duration

  /// A clock.
  ///
  /// - Parameter computed: How long the calling thread was at work so far.
  package init(_ computed: @escaping @Sendable () -> Duration) {
    self.computed = computed
  }

  /// What a function gives, and how long it was at work.
  func timing<Value, Failure: Error>(
    _ work: () throws(Failure) -> Value
  ) throws(Failure) -> (value: Value, time: Duration) {
    let start = computed()
    let value = try work()
    return (value, computed() - start)
  }
}

extension Diagnostic {
  /// A step for which a learner waits too long; `nil` where it is quick enough.
  static func slowStep(_ step: StepBlock, _ time: Duration, in front: FrontMatter) -> Self? {
    let budget = front.stepSeconds ?? StepClock.usualSeconds
    guard time > .seconds(budget) else { return nil }
    let tenths = time / .milliseconds(100)
    return Self(
      severity: .warning, location: step.name.location,
      message:
        "the step '\(step.name.value)' takes \((tenths.rounded() / 10)) seconds, and a learner "
        + "waits for \(budget) without wondering",
      note:
        "make it smaller, or write 'step_seconds: \(Int((tenths / 10 * 2).rounded(.up)))' at the "
        + "top of the lesson")
  }
}
