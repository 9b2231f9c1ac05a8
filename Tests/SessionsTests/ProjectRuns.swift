import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// A lesson of the project in a language.
struct LessonPlace: Hashable, CustomTestStringConvertible, Sendable {
  let course: String
  let lesson: String
  let language: Language

  var testDescription: String { "\(course)/\(lesson) (\(language.rawValue))" }

  /// Every lesson in every language.
  static func all() throws -> [LessonPlace] {
    try Catalogue(["Lessons"], MemoryFiles.projectLessons()).courses.flatMap { course, _ in
      course.lessons.flatMap { lesson in
        Language.allCases.map {
          LessonPlace(course: course.id, lesson: lesson.name, language: $0)
        }
      }
    }
  }
}

/// What a lesson of the project showed when it ran from its beginning to its end.
struct ProjectRun: Sendable {
  /// The lesson at its end.
  let run: LessonRun
  /// What each block showed, in order; code was not run.
  let blocks: [Shown]

  /// What a block showed, and what there is to explain of it.
  struct Shown: Sendable {
    let block: Block
    let page: Page
    let explained: ExplainedBlock?
  }

  /// The run of a lesson; every test gets the same one.
  static func of(_ place: LessonPlace) async throws -> ProjectRun { try await runs[place] }

  private static let runs = ProjectRuns()

  fileprivate init(_ place: LessonPlace) throws {
    let catalogue = try Catalogue(["Lessons"], MemoryFiles.projectLessons())
    let course = try #require(catalogue.courses.first { $0.course.id == place.course }?.course)
    let library = try #require(catalogue.library(of: course, language: place.language))
    var run = try LessonRun(library.lesson(place.lesson), in: library)
    blocks = try run.lesson.blocks.map { block in
      Shown(block: block, page: try run.show(block), explained: try run.explained(block))
    }
    self.run = run
  }
}

/// The runs so far: several suites look at every lesson, and one run takes seconds.
private actor ProjectRuns {
  private var runs: [LessonPlace: Task<ProjectRun, any Error>] = [:]

  subscript(place: LessonPlace) -> ProjectRun {
    get async throws {
      let run = runs[place] ?? Task.detached { try ProjectRun(place) }
      runs[place] = run
      return try await run.value
    }
  }
}
