import Display
package import Lessons
import Pipeline

/// What stands after the last lesson of a course: its goals, the learner's figures, and what comes next.
package struct CourseEnding: Sendable {
  let language: Language
  let title: String
  /// The lessons, in order.
  let lessons: [FrontMatter]
  /// What was reached in the lessons, by their order; `nil` where nothing is known.
  let progress: [Progress?]
  /// The course to go on with; `nil` where there is none.
  let next: String?
  /// The lesson to begin with on a log of one's own, and the log that it needs.
  let own: (lesson: String, place: DataPlace)?

  /// Gathers what a whole course led to; `nil` where the lesson is not the last one of its course.
  ///
  /// - Parameters:
  ///   - lesson: The lesson that is run.
  ///   - library: The lessons of its course.
  ///   - catalogue: All courses.
  ///   - store: The progress; without one nothing is ticked, and the next course is the one that follows.
  package init?(
    after lesson: Lesson, of library: LessonLibrary, in catalogue: Catalogue,
    _ store: ProgressStore?
  ) {
    let language = Language(rawValue: lesson.language) ?? .en
    guard let course = catalogue.courses.first(where: { $0.course.id == lesson.course })?.course,
      course.lessons.last?.name == lesson.name
    else { return nil }
    let found = course.lessons.compactMap { library.found($0.name) }
    self.language = language
    title = course.title(in: lesson.language)
    lessons = found.map(\.front)
    progress = found.map { store?.load($0.id, language: language).record }
    next = catalogue.course(after: course, store)?.id
    own =
      found.lazy.compactMap { lesson in
        (try? DataPlace(of: lesson, in: library)).map { (lesson.id, $0) }
      }.first
  }
}

extension Catalogue {
  /// The next course that is not finished, those after this one first; without a store the one that
  /// follows this one.
  fileprivate func course(after course: Course, _ store: ProgressStore?) -> Course? {
    let all = courses.map(\.course)
    guard let index = all.firstIndex(where: { $0.id == course.id }) else { return nil }
    guard let store else { return all[(index + 1)...].first }
    return (all[(index + 1)...] + all[..<index]).first { other in
      other.lessons.contains { lesson in
        !store.load("\(other.id)/\(lesson.name)", language: .en).record.isFinished
      }
    }
  }
}
