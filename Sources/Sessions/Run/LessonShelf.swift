import Lessons
import Synchronization

/// The lessons that were read, so that none is read twice.
///
/// A class with a lock, because a library is copied into every run and all of them share what was read.
final class LessonShelf: Sendable {
  private let read: @Sendable (String) -> (lesson: Lesson?, problems: [Diagnostic])?
  private let lessons = Mutex<[String: (lesson: Lesson?, problems: [Diagnostic])]>([:])

  /// An empty shelf.
  ///
  /// - Parameter read: Reads a lesson by its name; `nil` where there is none.
  init(_ read: @escaping @Sendable (String) -> (lesson: Lesson?, problems: [Diagnostic])?) {
    self.read = read
  }

  /// A lesson and its problems.
  subscript(name: String) -> (lesson: Lesson?, problems: [Diagnostic])? {
    if let known = lessons.withLock({ $0[name] }) { return known }
    guard let found = read(name) else { return nil }
    lessons.withLock { $0[name] = found }
    return found
  }
}
