import Exercises
import Lessons

/// A lesson that can be run, with all that its proof needs.
struct LessonPlan: Sendable {
  private let lesson: Lesson
  private let earlier: [Lesson]
  private let library: LessonLibrary

  /// Every lesson of a language that can be run, and whose earlier lessons can.
  ///
  /// - Parameters:
  ///   - whole: The course.
  ///   - folder: Its folder.
  ///   - language: The language.
  ///   - runner: What runs the Swift code in its lessons.
  /// - Returns: The lessons in their order, and what is wrong with them before anything runs.
  static func all(
    of whole: WholeCourse, in folder: CourseFolder, _ language: String,
    _ runner: (any ProgramRunner)?
  ) -> (lessons: [LessonPlan], problems: [Diagnostic]) {
    let library = LessonLibrary(whole.course, in: folder, language: language, runner: runner)
    let errors = whole.diagnostics.filter { $0.severity == .error }
    var faulty = Set(errors.compactMap { $0.location?.file })
    var plans: [LessonPlan] = []
    var found: [Diagnostic] = []
    for lesson in whole.lessons[language] ?? [] {
      guard let earlier = try? library.lessons(before: lesson),
        let problems = try? library.check(lesson).problems
      else { continue }
      found += problems
      if problems.hasErrors { faulty.insert(lesson.file) }
      guard faulty.isDisjoint(with: (earlier + [lesson]).map(\.file)) else { continue }
      plans.append(LessonPlan(lesson: lesson, earlier: earlier, library: library))
    }
    return (plans, found)
  }

  /// Runs the lesson as if it were opened first and alone.
  ///
  /// - Parameters:
  ///   - sources: The toolkit's `Sources`, where they stand beside the course.
  ///   - clock: Times the steps; `nil` where their time does not matter.
  /// - Returns: The proof, `nil` where an earlier lesson fails to run; and what was found.
  func prove(
    _ sources: SnippetSources?, _ clock: StepClock?
  ) -> (proof: LessonProof?, findings: [Diagnostic]) {
    let proof: LessonProof
    do throws(Diagnostic) {
      proof = try LessonProof(lesson, in: library, clock: clock)
    } catch {
      // An earlier lesson that fails to run fails in each lesson that continues it.
      return (nil, [error])
    }
    let snippets = sources?.problems(of: lesson) ?? []
    let prose =
      unshownNumbers(in: lesson, continuing: earlier) + seeingWords(in: lesson)
      + skippedHeadings(in: lesson) + unhintedQuestions(in: lesson)
    return (proof, proof.findings + snippets + prose)
  }
}
