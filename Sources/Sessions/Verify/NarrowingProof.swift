import Lessons

extension LessonRun {
  /// Runs a step that has just run with both ends of each range that its `try:` gives, and says which
  /// of them fail.
  func narrowingProblems(of step: StepBlock) -> [Diagnostic] {
    guard let place = session.place(of: step) else { return [] }
    let past = session.history[place]
    guard let narrowing = past.call.narrowing(past.type) else { return [] }
    let rerun = Rerun(session, for: Set(past.use.writes))
    return zip(narrowing.tunables, narrowing.locations).flatMap { tunable, location in
      Tunable.ends(of: tunable.values).compactMap { end in
        let setting = Rerun.Setting(
          place: place, key: Located(tunable.name, at: location),
          value: ParameterNode(.scalar(end, .plain), at: location))
        do {
          _ = try rerun.session(with: [setting])
          return nil
        } catch {
          return .failingEnd(end, of: tunable.name, error, at: location)
        }
      }
    }
  }
}

extension Diagnostic {
  /// A value that a learner may try, and with which the step does not run.
  fileprivate static func failingEnd(
    _ end: String, of name: String, _ error: any Error, at location: SourceLocation
  ) -> Self {
    let cause = Diagnostic(error, in: nil, at: location)
    return Self(
      location: location, message: "a learner may try \(name)=\(end), and the step fails with it",
      note: cause.message)
  }
}
