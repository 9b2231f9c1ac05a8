package import Display
import Lessons
import Pipeline

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// All courses and lessons, with how far the learner is.
package struct CourseListing {
  private let courses: [ListedCourse]
  private let next: String?
  private let language: Language

  /// Reads titles and progress.
  package init(
    _ catalogue: Catalogue, _ exercises: ExerciseCatalogue?, _ store: ProgressStore,
    _ language: Language
  ) {
    self.language = language
    next = catalogue.next(store).map { "\($0.course.id)/\($0.lesson.name)" }
    courses = catalogue.courses.map { course, folder in
      ListedCourse(
        id: course.id, title: course.title(in: language.rawValue),
        summary: course.summary(in: language.rawValue),
        lessons: course.lessons.map {
          ListedLesson($0, in: course, folder, exercises, store, language)
        })
    }
  }

  /// As people read it.
  package var page: Page {
    var page = Page()
    for course in courses {
      page.append(.heading(level: 1, course.title))
      page.append(.paragraph(course.summary))
      page.append(
        .proseTable(
          ProseTable(
            header: [
              [.text(language(en: "lesson", de: "Lektion"))],
              [.text(language(en: "title", de: "Titel"))],
              [.text(language(en: "progress", de: "Stand"))],
            ],
            rows: course.lessons.flatMap { lesson in
              [
                [
                  [.text("\(course.id)/\(lesson.name)")], [.text(lesson.title)],
                  [.text(lesson.progress.word(language))],
                ]
              ] + lesson.exercises.map { $0.row(language) }
            })))
    }
    if let next {
      page.append(.paragraph(language(en: "Go on with:", de: "Weiter geht es mit:")))
      page.append(.code("lernlog learn \(next)"))
    }
    return page
  }

  /// As a program reads it: one document, keys sorted.
  package var json: String {
    struct Document: Encodable {
      let schema = "lernlog.list/1"
      let courses: [ListedCourse]
    }
    return jsonDocument(Document(courses: courses))
  }
}

private struct ListedCourse: Encodable {
  let id: String
  let title: String
  let summary: String
  let lessons: [ListedLesson]
}

private struct ListedLesson: Encodable {
  enum Progress: String, Encodable {
    case new, begun, finished

    func word(_ language: Language) -> String {
      switch self {
      case .new: ""
      case .begun: language(en: "begun", de: "begonnen")
      case .finished: language(en: "finished", de: "fertig")
      }
    }
  }

  let name: String
  let title: String
  let progress: Progress
  let exercises: [ListedExercise]

  init(
    _ entry: LessonEntry, in course: Course, _ folder: CourseFolder,
    _ exercises: ExerciseCatalogue?, _ store: ProgressStore, _ language: Language
  ) {
    let kept = store.load("\(course.id)/\(entry.name)", language: language).record
    let (lesson, _) = readLesson(
      entry, in: language.rawValue, of: course, files: folder, known: .all)
    name = entry.name
    title = lesson?.front.title.value ?? entry.name
    self.exercises = (lesson?.exercises ?? []).compactMap { name in
      exercises?["\(course.id)/\(name.value)"].map { ListedExercise($0, store, language) }
    }
    progress = kept.isFinished ? .finished : kept.here == nil ? .new : .begun
  }
}

/// A document for a program: one line, keys sorted, control characters as escapes.
func jsonDocument(_ document: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(document) else {
    preconditionFailure("a document holds texts and finite numbers only, which JSON can always say")
  }
  let text = String(decoding: data, as: UTF8.self)
  return text.unicodeScalars.map { $0.jsonEscape ?? String($0) }.joined() + "\n"
}
