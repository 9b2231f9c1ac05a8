import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// Notes of the project's own lessons: of the English ones written in the middle, of the German ones at
/// the end.
@Suite struct `notes of the courses` {
  /// A lesson of the project in a language.
  struct Place: CustomTestStringConvertible, Sendable {
    let course: String
    let lesson: String
    let language: Language

    var testDescription: String { "\(course)/\(lesson) (\(language.rawValue))" }
  }

  static func places() throws -> [Place] {
    try Catalogue(["Lessons"], MemoryFiles.projectLessons()).courses.flatMap { course, _ in
      course.lessons.flatMap { lesson in
        Language.allCases.map { Place(course: course.id, lesson: lesson.name, language: $0) }
      }
    }
  }

  @Test(arguments: try places())
  func `are lessons without a fault`(_ place: Place) throws {
    let files = try MemoryFiles.projectLessons()
    let library = try library(place, files)
    let lesson = try library.lesson(place.lesson)
    let terminal = ExportingTerminal(atEnd: place.language == .de) {
      files.text("workspace/\(place.course)/\(place.lesson)-notes.md")
    }
    var walk = Walk(
      try LessonRun(lesson, in: library),
      environment: Environment(
        terminal: terminal, files: files, now: { "2026-03-02T10:15:00Z" }),
      profile: Profile(width: 80, charset: .ascii, language: place.language),
      keeper: ProgressKeeper(
        ProgressStore(files: files, folder: "state"), lesson: lesson, language: place.language),
      workspace: Workspace("workspace"))
    #expect(try walk.go() == .finished)
    try prove(try #require(terminal.notes), of: lesson, place)
  }

  /// Puts notes in place of their lesson, and looks at that as an author would.
  private func prove(_ notes: String, of lesson: Lesson, _ place: Place) throws {
    let files = try MemoryFiles.projectLessons()
    try files.write(Array(notes.utf8), to: lesson.file)
    let library = try library(place, files)
    let read = try library.lesson(place.lesson)
    let (_, problems) = parseLesson(
      read.source, course: place.course, name: place.lesson, language: place.language.rawValue,
      known: .all)
    #expect(problems.isEmpty)
    #expect(unshownNumbers(in: read, continuing: try library.lessons(before: read)).isEmpty)
    #expect(seeingWords(in: read).isEmpty)
    // What stands in a lesson's block stands in the notes as code, and its long lines are not broken.
    let findings = try LessonProof(read, in: library).findings.filter {
      !$0.message.contains("this line of code takes")
    }
    #expect(findings == [])
    #expect(read.blocks.compactMap(\.output).count <= lesson.blocks.compactMap(\.output).count)
  }

  private func library(_ place: Place, _ files: MemoryFiles) throws -> LessonLibrary {
    let catalogue = try Catalogue(["Lessons"], files)
    let course = try #require(catalogue.courses.first { $0.course.id == place.course })
    return try #require(catalogue.library(of: course.course, language: place.language))
  }
}

/// A learner who answers nothing, and writes notes at one of the prompts.
private final class ExportingTerminal: Terminal {
  private(set) var notes: String?
  private let isAtEnd: Bool
  private let read: () -> String?
  private var hasAsked = false

  init(atEnd isAtEnd: Bool, _ read: @escaping () -> String?) {
    self.isAtEnd = isAtEnd
    self.read = read
  }

  func write(_ text: String) {}

  func ask(_ prompt: String) -> String? {
    if hasAsked, notes == nil { notes = read() }
    let numbers = prompt.split { !$0.isNumber }.compactMap { Int($0) }
    guard !hasAsked, numbers.count == 2, numbers[0] == (isAtEnd ? numbers[1] : numbers[1] / 2)
    else { return ":n" }
    hasAsked = true
    return ":e"
  }
}
