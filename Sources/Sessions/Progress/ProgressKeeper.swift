package import Display
package import Lessons

/// The progress in one lesson while it is walked, and the store that keeps it.
package struct ProgressKeeper {
  /// How far the learner has come.
  package internal(set) var progress: Progress
  /// What the learner has to know about the store.
  package internal(set) var notices: [String]
  private let store: ProgressStore
  private var mayWrite: Bool

  /// Opens the progress of a lesson.
  package init(_ store: ProgressStore, lesson: Lesson, language: Language) {
    let loaded = store.load(lesson.id, language: language)
    self.store = store
    progress = loaded.record
    mayWrite = loaded.mayWrite
    notices = loaded.notice.map { [$0] } ?? []
  }

  /// Whether a file could not be written.
  package private(set) var hasFailed = false

  /// Writes the progress; where that fails, the learner is told once.
  mutating func save(_ language: Language) {
    guard mayWrite else { return }
    do throws(FileError) {
      try store.save(progress)
    } catch {
      mayWrite = false
      hasFailed = true
      notices.append(
        language(
          en: "Your progress cannot be kept: \(error.description).",
          de: "Dein Lernstand lässt sich nicht speichern: \(error.description)."))
    }
  }
}
