package import Exercises
import Forest
package import Lessons

/// A course that was proved: every lesson in every language, and what is between them.
package struct CourseProof: Sendable {
  /// Everything that stands in the course's folder.
  package let whole: WholeCourse
  /// What was found, in the order of files and lines.
  package private(set) var findings: [Diagnostic]
  /// How many lessons were run.
  package var provedLessons: Int { proofs.count }
  /// What was left out, and why.
  package private(set) var notes: [String] = []
  /// What the blocks of a lesson printed, by its file.
  private(set) var proofs: [String: LessonProof] = [:]

  /// Proves a course.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - folder: Its folder.
  ///   - sources: The toolkit's `Sources`, where they stand beside the course.
  ///   - runner: What runs the Swift code in its lessons.
  ///   - clock: Times the steps; `nil` where their time does not matter.
  package init(
    _ course: Course, in folder: CourseFolder, sources: SnippetSources?,
    runner: (any ProgramRunner)? = nil, clock: StepClock? = nil
  ) {
    whole = readWholeCourse(course, files: folder, known: .all)
    findings = whole.diagnostics
    let plans = course.languages.map { LessonPlan.all(of: whole, in: folder, $0, runner) }
    findings += plans.flatMap(\.problems)
    // Each begins with a session of its own, so that they may run in any order.
    for proof in parallelMap(plans.flatMap(\.lessons), { $0.prove(sources, clock) }) { add(proof) }
    if sources == nil, lessons.contains(where: { $0.blocks.contains { $0.snippet != nil } }) {
      notes.append("Swift snippets were not compared: there is no 'Sources' beside the course")
    }
    if proofs.values.contains(where: \.hasSkippedCode) {
      notes.append("Swift code in lessons was not run: nothing was given to run it")
    }
    findings = findings.inOrder.reduce(into: []) { found, problem in
      if !found.contains(problem) { found.append(problem) }
    }
  }

  /// Every lesson in every language.
  package var lessons: [Lesson] {
    whole.course.languages.flatMap { whole.lessons[$0] ?? [] }
  }

  private mutating func add(_ proved: (proof: LessonProof?, findings: [Diagnostic])) {
    findings += proved.findings
    if let proof = proved.proof { proofs[proof.lesson.file] = proof }
  }
}
