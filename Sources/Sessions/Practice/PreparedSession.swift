package import Display
package import Exercises
package import Lessons
import Pipeline

extension Exercise {
  /// Whether its checks or its learners' files need the session of a lesson.
  package var needsSession: Bool {
    prepare != nil && (!given.isEmpty || kind == .answers)
  }
}

extension GradingSupplies {
  /// Runs the lesson that an exercise names under `prepare`, and takes its tables and values.
  ///
  /// - Throws: What is wrong with the lesson, or with the names of tables.
  package mutating func prepare(
    for exercise: Exercise, in catalogue: Catalogue, _ language: Language
  ) throws(Diagnostic) {
    guard exercise.needsSession, let name = exercise.prepare else { return }
    let session = try catalogue.session(after: name, language)
    for (_, table) in exercise.given {
      guard let found = session[table]?.table else {
        throw .noTable(table, in: session, at: name.location)
      }
      tables[table] = found
    }
    evaluate = { expression throws(Diagnostic) in try session.value(of: expression) }
  }
}

extension Catalogue {
  /// What a lesson has computed when it is over.
  ///
  /// - Parameters:
  ///   - name: The lesson, `security-log/detect`.
  ///   - language: The language that its steps speak.
  /// - Returns: Its session.
  /// - Throws: Where there is no such lesson, or it does not run.
  package func session(
    after name: Located<String>, _ language: Language
  ) throws(Diagnostic) -> Session {
    guard case .found(let course, let entry) = find(name.value),
      let library = library(of: course, language: language)
    else {
      throw Diagnostic(
        location: name.location, message: "there is no lesson '\(name.value)'",
        note: "write it as COURSE/LESSON, such as security-log/detect")
    }
    do {
      var run = try LessonRun(try library.lesson(entry.name), in: library)
      try run.plain { _ in }
      return run.session
    } catch let problem as Diagnostic {
      throw problem
    } catch {
      throw Diagnostic(
        location: name.location, message: "the lesson '\(name.value)' does not run",
        note: "\(error)")
    }
  }
}

extension Session {
  /// The value of an expression, such as `detections.flagged`.
  ///
  /// - Throws: A `Diagnostic` where it has none.
  func value(of expression: Located<String>) throws(Diagnostic) -> Value {
    let parsed = try Expression(located: expression)
    do throws(ExpressionError) {
      return try parsed.value(in: ArtefactScope(session: self))
    } catch {
      throw Diagnostic(error, in: expression)
    }
  }
}

extension Diagnostic {
  /// A table that an exercise wants to give, and the session of its lesson does not have.
  fileprivate static func noTable(
    _ name: String, in session: Session, at location: SourceLocation
  ) -> Self {
    let known = session.artefacts.filter { $0.value.table != nil }.map(\.name)
    return Self(
      location: location, message: "the session of this lesson has no table '\(name)'",
      fixIt: name.nearest(in: known).map { FixIt(old: name, new: $0) },
      note: known.isEmpty ? nil : "it has \(known.joined(separator: ", "))")
  }
}
