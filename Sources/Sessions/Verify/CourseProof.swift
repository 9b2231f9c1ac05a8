package import Exercises
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
  /// The toolkit's own sources, for snippets.
  let sources: SnippetSources?
  private let folder: CourseFolder

  /// Proves a course.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - folder: Its folder.
  ///   - sources: The toolkit's `Sources`, where they stand beside the course.
  ///   - runner: What runs the Swift code in its lessons.
  package init(
    _ course: Course, in folder: CourseFolder, sources: SnippetSources?,
    runner: (any ProgramRunner)? = nil
  ) {
    whole = readWholeCourse(course, files: folder, known: .all)
    findings = whole.diagnostics
    self.sources = sources
    self.folder = folder
    for language in course.languages { prove(language, runner) }
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

  /// Runs every lesson of a language that can be run, and whose earlier lessons can.
  private mutating func prove(_ language: String, _ runner: (any ProgramRunner)?) {
    let library = LessonLibrary(whole.course, in: folder, language: language, runner: runner)
    var faulty = Set(
      whole.diagnostics.filter { $0.severity == .error }.compactMap { $0.location?.file })
    for lesson in whole.lessons[language] ?? [] {
      guard let earlier = try? library.lessons(before: lesson),
        let problems = try? library.check(lesson).problems
      else { continue }
      findings += problems
      if problems.hasErrors { faulty.insert(lesson.file) }
      guard faulty.isDisjoint(with: (earlier + [lesson]).map(\.file)) else { continue }
      prove(lesson, after: earlier, in: library)
    }
  }

  private mutating func prove(_ lesson: Lesson, after earlier: [Lesson], in library: LessonLibrary)
  {
    do throws(Diagnostic) {
      let proof = try LessonProof(lesson, in: library)
      findings += proof.findings
      proofs[lesson.file] = proof
    } catch {
      // An earlier lesson that fails to run fails in each lesson that continues it.
      if !findings.contains(error) { findings.append(error) }
      return
    }
    if let sources { findings += sources.problems(of: lesson) }
    findings += unshownNumbers(in: lesson, continuing: earlier) + seeingWords(in: lesson)
  }
}
