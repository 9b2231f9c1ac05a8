package import Display
package import Exercises
package import Lessons
import Pipeline

/// A lesson as its author sees it while it is written: what is wrong with it, and what it shows.
package struct LessonPreview: Sendable {
  /// Something that the lesson shows in one go.
  package struct Part: Sendable {
    /// The line of the file that it comes from, from 1.
    package let line: Int
    /// What is shown.
    package let page: Page
  }

  /// The lesson's file, as messages name it.
  package private(set) var file = ""
  /// What is wrong, in the order of the lines.
  package private(set) var problems: [Diagnostic] = []
  /// The text of the file, for drawing problems; `nil` where it cannot be read.
  package private(set) var source: SourceText?
  /// What is shown, up to the first block that cannot run; nothing where the file has errors.
  package private(set) var parts: [Part] = []
  /// The lesson before its first block; `nil` where it cannot be begun.
  private(set) var begun: LessonRun?
  /// The language of what is said about the lesson.
  let language: Language

  /// Reads and runs a lesson.
  ///
  /// What is recorded in it is not compared: that is for `verify`.
  ///
  /// - Parameters:
  ///   - entry: The lesson.
  ///   - course: The course that it stands in.
  ///   - folder: The course's folder.
  ///   - language: The language.
  ///   - exercises: What it offers.
  ///   - runner: What runs the Swift code in it.
  ///   - showsValues: Whether what a step computes is listed under it, by name.
  package init(
    of entry: LessonEntry, in course: Course, _ folder: CourseFolder, language: Language,
    exercises: ExerciseCatalogue?, runner: any ProgramRunner, showsValues: Bool
  ) {
    self.language = language
    let (lesson, found) = readLesson(
      entry, in: language.rawValue, of: course, files: folder, known: .all)
    problems = found
    guard let lesson else { return }
    (file, source) = (lesson.file, lesson.source)
    let library = LessonLibrary(
      course, in: folder, language: lesson.language, exercises: exercises, runner: runner)
    if !problems.hasErrors { run(lesson, library, showsValues) }
    problems = problems.inOrder
  }

  private mutating func run(_ lesson: Lesson, _ library: LessonLibrary, _ showsValues: Bool) {
    do throws(Diagnostic) {
      problems += try library.check(lesson).problems
      guard !problems.hasErrors else { return }
      var run = try LessonRun(lesson, in: library)
      begun = run
      let display = DisplayProof(lesson, run.session.language)
      var line = 1
      try run.parts { part, run throws(Diagnostic) in
        if case .block(let block) = part.source {
          line = block.location.line
          problems += display.problems(of: part.page, block)
          if let code = block.kind.swiftRun, let outcome = run.outcome(of: code) {
            problems += outcome.problems(of: code, at: block.location, in: lesson)
          }
          problems += try run.brokenClaims(of: block)
        }
        let values = showsValues ? part.valueList(run.session.language) : []
        let page = Page(part.page.blocks + values.blocks)
        if !page.blocks.isEmpty { parts.append(Part(line: line, page: page)) }
      }
    } catch {
      problems.append(error)
    }
  }
}

extension RunPart {
  /// What a step computed, by the names that expressions call it by.
  fileprivate func valueList(_ language: Language) -> Page {
    guard !values.isEmpty else { return [] }
    let lines = values.map { value in
      "\(value.name) = \((value.value.map(Value.number) ?? .missing).written)"
    }
    return [
      .paragraph(language(en: "Names for expressions:", de: "Namen für Ausdrücke:")),
      .code(language: "text", lines.joined(separator: "\n")),
    ]
  }
}
