package import Display
package import Exercises
import Lessons

/// A grade, and what a learner reads of it.
package struct Verdict: Sendable {
  /// The grade.
  package let grade: Grade
  /// What is wrong and why, and what to type next.
  package let page: Page
  /// What has to be known about the file that keeps the results, if anything.
  package let notice: String?
}

extension Practice {
  /// Bytes that are read of a file at the most; one as long as that is refused.
  package static let submissionLimit = 65 << 20

  /// Grades the working copy; the result is on the disk before it is told.
  ///
  /// - Throws: A `PracticeRefusal` where there is no working copy, a `FileError` where the result
  ///   cannot be kept, or a `Diagnostic` of the exercise.
  package func check() throws -> Verdict {
    let submission = try submission()
    let grade = Exercises.grade(
      submission, of: exercise, expected: try recorded(), with: try preparedSupplies())
    let kept = try update { $0.take(grade.graded, at: now()) }
    let page = GradePage(
      grade, of: exercise, name: entry.name, record: kept.record, work: copy.work,
      submission: submission, language: language)
    return Verdict(grade: grade, page: page.page, notice: kept.notice)
  }

  private func submission() throws -> [UInt8] {
    try requireFile()
    return try files.read(copy.work, limit: Self.submissionLimit)
  }

  /// Refuses where the learner's file is not there, or is no plain file.
  func requireFile() throws(PracticeRefusal) {
    switch files.kind(of: copy.work) {
    case nil: throw notStarted
    case .file: return
    case .folder, .link, .other:
      throw PracticeRefusal(
        message: language(
          en:
            "'\(copy.work)' is no ordinary file; links are not followed. Put a plain file there",
          de: "'\(copy.work)' ist keine gewöhnliche Datei; Links werden nicht verfolgt. "
            + "Leg dort eine gewöhnliche Datei an"))
    }
  }
}
