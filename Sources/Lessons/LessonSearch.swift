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
  let wanted = trimmingWhitespace(typed).lowercased()
  let candidates = courses.flatMap { course in
    course.lessons.map { LessonCandidate(course: course, lesson: $0) }
  }
  guard !wanted.isEmpty else { return .unknown(nearest: nil) }
  let exact = candidates.filter { $0.names.contains(wanted) }
  let matches = exact.isEmpty ? candidates.filter { $0.begins(with: wanted) } : exact
  if matches.count > 1 { return .ambiguous(matches.map(\.id)) }
  if let match = matches.first { return .found(course: match.course, lesson: match.lesson) }
  let nearest = wanted.nearest(in: candidates.flatMap(\.names))
  return .unknown(nearest: candidates.first { $0.names.contains(nearest ?? "") }?.id)
}

/// A lesson and the names that it goes by.
private struct LessonCandidate {
  let course: Course
  let lesson: LessonEntry

  var id: String { "\(course.id)/\(lesson.name)" }

  /// With and without number and course.
  var names: [String] {
    let own = [lesson.name, lesson.numberedName] + (lesson.number.map { [$0] } ?? [])
    return own + own.map { "\(course.id)/\($0)" }
  }

  /// Whether a name begins with a text; the course may be shortened as well.
  func begins(with text: String) -> Bool {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let own = [lesson.name, lesson.numberedName]
    guard parts.count == 2 else {
      return course.id.hasPrefix(text) || own.contains { $0.hasPrefix(text) }
    }
    return course.id.hasPrefix(parts[0]) && own.contains { $0.hasPrefix(parts[1]) }
  }
}
