package import Display
package import Lessons

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a learner reached: lessons and exercises, course by course.
package struct ProgressListing {
  private let courses: [CourseProgress]
  private let language: Language
  /// What has to be known about files of the progress.
  package let notices: [String]

  /// Reads what was reached.
  package init(
    _ catalogue: Catalogue, _ exercises: ExerciseCatalogue?, _ store: ProgressStore,
    _ language: Language
  ) {
    self.language = language
    var notices: [String] = []
    courses = catalogue.courses.map { course, folder in
      let lessons = course.lessons.map { LessonOverview($0, in: course, folder, store, language) }
      notices += lessons.compactMap(\.notice)
      let finished = zip(course.lessons, lessons).filter { $1.isFinished }
      return CourseProgress(
        id: course.id, title: course.title(in: language.rawValue), lessons: course.lessons.count,
        finished: finished.map(\.0.name), steps: StepShare(lessons),
        exercises: (exercises?.inOrder(of: course, folder) ?? []).map {
          ListedExercise($0, store, language)
        })
    }
    self.notices = notices
  }

  /// As people read it.
  package var page: Page {
    courses.map(page).reduce([], +)
  }

  /// As a program reads it: one document, keys sorted.
  package var json: String {
    struct Document: Encodable {
      let schema = "lernlog.progress/1"
      let courses: [CourseProgress]
    }
    return jsonDocument(Document(courses: courses))
  }

  private func page(_ course: CourseProgress) -> Page {
    let lessons = language(
      en: "\(course.finished.count) of \(course.lessons) lessons finished",
      de: "\(course.finished.count) von \(course.lessons) Lektionen fertig")
    let points = language(
      en: "\(course.points) of \(course.of) points in exercises",
      de: "\(course.points) von \(course.of) Punkten in Übungen")
    let header = language(
      en: ["exercise", "points", "tries", "hints", "reached on"],
      de: ["Übung", "Punkte", "Versuche", "Hinweise", "erreicht am"])
    let page: Page = [
      .heading(level: 1, course.title),
      .paragraph(
        ([lessons, course.steps.words(language)] + (course.exercises.isEmpty ? [] : [points]))
          .joined(separator: ", ") + "."),
    ]
    guard !course.exercises.isEmpty else { return page }
    return page + [
      .proseTable(
        ProseTable(
          header: header.map { [.text($0)] }, rows: course.exercises.map(\.progressRow)))
    ]
  }
}

private struct CourseProgress: Encodable {
  let id: String
  let title: String
  let lessons: Int
  /// The names of finished lessons.
  let finished: [String]
  let steps: StepShare
  let exercises: [ListedExercise]

  var points: Int { exercises.reduce(0) { $0 + ($1.points ?? 0) } }
  var of: Int { exercises.reduce(0) { $0 + ($1.of ?? 0) } }
}

extension ExerciseCatalogue {
  /// The exercises of a course: first those that its lessons name, in their order, then all others.
  package func inOrder(of course: Course, _ folder: CourseFolder) -> [ExerciseEntry] {
    let named = course.lessons.flatMap { entry -> [String] in
      let (lesson, _) = readLesson(
        entry, in: course.firstLanguage, of: course, files: folder, known: .all)
      return (lesson?.exercises ?? []).map { "\(course.id)/\($0.value)" }
    }
    let own = entries.filter { $0.course == course.id }
    let first = named.reduce(into: [ExerciseEntry]()) { found, id in
      guard !found.contains(where: { $0.id == id }) else { return }
      found += own.filter { $0.id == id }
    }
    return first + own.filter { !named.contains($0.id) }
  }
}
