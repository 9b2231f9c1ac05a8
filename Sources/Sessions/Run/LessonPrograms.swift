package import Exercises

/// Compiles and runs the Swift code that stands in a course's lessons.
package struct LessonPrograms: Sendable {
  private let runner: any ProgramRunner
  private let support: @Sendable () throws -> [UInt8]?

  /// Programs of a course.
  ///
  /// - Parameters:
  ///   - runner: Builds and runs.
  ///   - support: The course's own `Support.swift`; `nil` where it has none.
  package init(
    _ runner: any ProgramRunner, support: @escaping @Sendable () throws -> [UInt8]? = { nil }
  ) {
    (self.runner, self.support) = (runner, support)
  }

  /// Compiles some code and runs it to its end.
  func outcome(of code: [UInt8]) -> CodeOutcome {
    do {
      return CodeProgram(code, support: try support()).outcome(runner)
    } catch {
      return .unavailable("\(CourseSupport.file): \(error)")
    }
  }
}
