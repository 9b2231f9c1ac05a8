import Display
package import Lessons
import Pipeline

/// The table of a lesson that a learner's own file can take the place of.
package struct DataPlace: Sendable {
  /// Columns that say which events are anomalies; a log of one's own need not have them.
  static let truthColumns = ["anomaly", "injected"]

  /// The name of the table in the session: `events`, or `test` where there is a baseline beside it.
  let name: String
  /// The table as the lesson's own step makes it.
  let table: Table
  /// The kind of log that the step generates, `security` or `mail`; `nil` where it loads one.
  let log: String?
  /// What reads the lines of the log, where the lesson loads a file of such.
  let lines: LineReader?

  /// The columns that a file has to have, in the order of the lesson's table.
  package var columns: [String] { table.names.filter { !Self.truthColumns.contains($0) } }

  /// Looks for the step that makes the lesson's log, among its own steps and those that it continues.
  ///
  /// That step is run apart from any lesson, so that the columns are known before anything is shown.
  /// Where no step makes or loads a log there is no place, `nil`.
  ///
  /// - Parameters:
  ///   - lesson: A lesson without errors.
  ///   - library: The course that it stands in.
  /// - Throws: A `Diagnostic` of a step that cannot run.
  package init?(of lesson: Lesson, in library: LessonLibrary) throws(Diagnostic) {
    let lessons = try library.lessons(before: lesson) + [lesson]
    var session = Session(language: .en, courseFile: library.file)
    for block in lessons.flatMap(\.blocks) where !block.onlyDefault {
      guard let step = block.kind.step, let type = step.type else { continue }
      let call = try StepCall(step, recipes: session.recipes)
      guard let name = call.dataName(type) else {
        call.remember(type, in: &session)
        continue
      }
      do {
        _ = try call.run(type, in: &session)
      } catch {
        throw Diagnostic(error, in: step.parameters, at: step.name.location)
      }
      guard let table = session[name]?.table else { continue }
      (self.name, self.table) = (name, table)
      log = call.parameters["log"]?.text
      lines = type == LoadStep.self ? call.lineReader : nil
      return
    }
    return nil
  }
}

extension StepCall {
  /// What reads the lines of the file that a step `load` names, where it is made of such.
  fileprivate var lineReader: LineReader? {
    decode(LoadStep.self).parameters.flatMap { try? LoadFormat($0).reader }
  }

  /// The name that a learner's own file takes where this step writes it: of a mail log `test`, so that
  /// the baseline stays, of another `events`; `nil` for steps that bring no log.
  func dataName<S: Step>(_ type: S.Type) -> String? {
    let names: [String]
    switch S.name {
    case GenerateStep.name: names = [parameters["log"]?.text == "mail" ? "test" : "events"]
    case LoadStep.name: names = ["test", "events"]
    default: return nil
    }
    let results = use(type).writes
    return names.first(where: results.contains)
  }
}
