import Exercises
import Lessons

extension CodeOutcome {
  /// What an author has to mend, at the lines of the lesson.
  ///
  /// - Parameters:
  ///   - code: The code that was to run.
  ///   - block: Where its block begins.
  ///   - lesson: The lesson.
  /// - Returns: Errors, and the compiler's warnings.
  func problems(of code: SwiftRun, at block: SourceLocation, in lesson: Lesson) -> [Diagnostic] {
    switch self {
    case .ran(_, _, let failure, let warnings):
      let ending = failure.map { failure in
        Diagnostic(
          location: block, message: "this code does not end well: \(failure.reason("en"))",
          note: [failure.explanation, failure.hint].compactMap { $0?("en") }
            .joined(separator: " ").nonEmpty)
      }
      return told(warnings, of: code, at: block, in: lesson) + (ending.map { [$0] } ?? [])
    case .notCompiled(let errors): return told(errors, of: code, at: block, in: lesson)
    case .compilerStopped(let reason):
      return [
        Diagnostic(location: block, message: "this code does not compile", note: reason("en"))
      ]
    case .unavailable(let reason):
      return [Diagnostic(location: block, message: "this code could not be run: \(reason)")]
    }
  }

  private func told(
    _ messages: [ExplainedMessage], of code: SwiftRun, at block: SourceLocation, in lesson: Lesson
  ) -> [Diagnostic] {
    let place = CodePlace(code, in: lesson)
    let folder = lesson.file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return messages.filter { $0.message.severity != .note }.map { explained in
      let moved = place.moved(explained)
      guard let found = moved.diagnostic(source: place.source, in: "en"),
        let location = found.location
      else {
        return Diagnostic(
          severity: moved.message.severity == .error ? .error : .warning, location: block,
          message: moved.message.message)
      }
      guard location.file != lesson.file else { return found }
      // Another file of the program stands beside the lesson.
      let path = (folder + [Substring(location.file)]).joined(separator: "/")
      return Diagnostic(
        severity: found.severity,
        location: SourceLocation(file: path, line: location.line, column: location.column),
        message: found.message, note: found.note)
    }
  }
}

extension String {
  /// The text, or `nil` where it is empty.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
