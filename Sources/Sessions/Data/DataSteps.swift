import Display
import Lessons
import Pipeline

extension StepCall {
  /// Runs a step that makes the course's log, with the learner's rows in the place of its own.
  ///
  /// What else the step makes, such as the baseline of a mail log, stays the course's. Its files are
  /// not kept: the learner has the file.
  ///
  /// - Returns: What is shown; `nil` where this step makes something else, and nothing was done.
  func run<S: Step>(
    _ type: S.Type, with data: LearnerData, in session: inout Session
  ) throws -> Page? {
    guard dataName(type) == data.name else { return nil }
    let results = use(type).writes
    let language = session.language
    var lines: [String] = []
    if results != [data.name] {
      var course = session
      _ = try run(type, in: &course)
      for name in results where name != data.name {
        guard let value = course[name] else { continue }
        session.put(value, as: name)
        let shape = value.table.map { language.shape(of: $0) } ?? value.kind
        lines.append(
          language(en: "\(name), the course's own: \(shape)", de: "\(name), aus dem Kurs: \(shape)")
        )
      }
    }
    session.put(.table(data.table), as: data.name)
    for name in results { session.remember(parameters, for: name) }
    lines.append("\(data.name): \(data.shownName), \(language.shape(of: data.table))")
    return try shown(Page(summary: lines), of: data.name, in: session)
  }
}

extension Diagnostic {
  /// The same with the learner's file named, where the problem does not name it already.
  func met(in data: LearnerData) -> Diagnostic {
    guard location?.file != data.file else { return self }
    let note = "the lesson runs on '\(data.file)' with \(Language.en.rows(data.table.rowCount))"
    return Diagnostic(
      severity: severity, location: location, message: message, fixIt: fixIt,
      note: self.note.map { "\($0)\n  \(note)" } ?? note)
  }
}
