/// What was found for the name of a lesson that a person typed.
package enum LessonMatch: Sendable, Equatable {
  /// The lesson, and the course it belongs to.
  case found(course: Course, lesson: LessonEntry)
  /// Several lessons fit; these are their ids.
  case ambiguous([String])
  /// No lesson fits; the id of the nearest, where one is near.
  case unknown(nearest: String?)
}

/// Finds a lesson by its name, with or without its number and course, or by a unique beginning.
///
/// - Parameters:
///   - typed: What was typed: `security-log/3-train`, `train`, `3`, `tra`.
///   - courses: Where to look.
/// - Returns: What was found.
package func findLesson(_ typed: String, in courses: [Course]) -> LessonMatch {
  let lessons = courses.flatMap { course in course.lessons.map { (course: course, lesson: $0) } }
  let places = lessons.map { course, lesson in
    NamedPlace(
      course: course.id,
      names: [lesson.name, lesson.numberedName] + (lesson.number.map { [$0] } ?? []))
  }
  let id = { (index: Int) in "\(lessons[index].course.id)/\(lessons[index].lesson.name)" }
  return switch findName(typed, in: places) {
  case .found(let index): .found(course: lessons[index].course, lesson: lessons[index].lesson)
  case .ambiguous(let indices): .ambiguous(indices.map(id))
  case .unknown(let nearest): .unknown(nearest: nearest.map(id))
  }
}
