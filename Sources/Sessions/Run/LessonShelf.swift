import Lessons
import Synchronization

/// The lessons that were read, so that none is read twice, and what was last found in each.
///
/// A class with a lock, because a library is copied into every run and all of them share what was read.
final class LessonShelf: Sendable {
  private let read: @Sendable (String) -> (lesson: Lesson?, problems: [Diagnostic])?
  private let lessons = Mutex<[String: (lesson: Lesson?, problems: [Diagnostic])]>([:])
  private let checks = Mutex<[String: (lesson: Lesson, earlier: [Lesson], check: LessonCheck)]>([:])

  /// An empty shelf.
  ///
  /// - Parameter read: Reads a lesson by its name; `nil` where there is none.
  init(_ read: @escaping @Sendable (String) -> (lesson: Lesson?, problems: [Diagnostic])?) {
    self.read = read
  }

  /// What was found in a lesson, or what is found now: a lesson is checked before it is chosen and
  /// again before it runs.
  func check(
    _ lesson: Lesson, after earlier: [Lesson], _ check: () -> LessonCheck
  ) -> LessonCheck {
    let known = checks.withLock { $0[lesson.name] }
    if let known, known.lesson == lesson, known.earlier == earlier {
      return known.check
    }
    let found = check()
    checks.withLock { $0[lesson.name] = (lesson, earlier, found) }
    return found
  }

  /// A lesson and its problems.
  subscript(name: String) -> (lesson: Lesson?, problems: [Diagnostic])? {
    if let known = lessons.withLock({ $0[name] }) { return known }
    guard let found = read(name) else { return nil }
    lessons.withLock { $0[name] = found }
    return found
  }
}
