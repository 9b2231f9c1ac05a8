package import Display
package import Lessons

/// The progress in one lesson while it is walked, and the store that keeps it.
package struct ProgressKeeper {
  /// How far the learner has come.
  package internal(set) var progress: Progress
  /// What the learner has to know about the store.
  package internal(set) var notices: [String] = []
  /// Whether the learner's place and answers are kept.
  let keeps: Bool
  private let store: ProgressStore
  /// Keeps other walks of the lesson from writing as long as it lives.
  private var hold: (any FileHolding)?
  private var isFailing = false

  /// Opens the progress of a lesson; where another walk of it goes on, this one only reads.
  package init(_ store: ProgressStore, lesson: Lesson, language: Language) {
    self.store = store
    do throws(FileError) {
      if case .taken(let holder) = try store.hold(lesson.id, &hold) {
        progress = store.load(lesson.id, language: language).record
        keeps = false
        notices = [.taken(by: holder, language)]
        return
      }
      let opened = try store.open(Progress.self, of: lesson.id, language: language)
      progress = opened.record
      keeps = opened.mayWrite
      notices = opened.notice.map { [$0] } ?? []
    } catch {
      progress = store.load(lesson.id, language: language).record
      keeps = false
      isFailing = true
      notices = [.failing(error, language)]
    }
  }

  /// Whether the latest of the progress could not be written.
  package var hasFailed: Bool { isFailing }

  /// Writes the progress; the learner is told when that begins to fail, and when it works again.
  mutating func save(_ language: Language, at time: String) {
    guard keeps else { return }
    progress.updated = time
    do throws(FileError) {
      try store.save(progress)
      if isFailing { notices.append(.keptAgain(language)) }
      isFailing = false
    } catch {
      if !isFailing { notices.append(.failing(error, language)) }
      isFailing = true
    }
  }
}

extension ProgressStore {
  /// Takes a lesson, and puts the lock where it is to live.
  fileprivate func hold(
    _ lesson: String, _ lock: inout (any FileHolding)?
  ) throws(FileError) -> FileHold? {
    let hold = try hold(lesson)
    if case .held(let held) = hold { lock = held }
    return hold
  }
}

extension String {
  fileprivate static func taken(by holder: Int?, _ language: Language) -> String {
    let process = holder.map { language(en: " (process \($0))", de: " (Prozess \($0))") } ?? ""
    return language(
      en: "This lesson is open in another terminal\(process). "
        + "Read here as you like; your place and your answers are kept there only.",
      de: "Diese Lektion ist in einem anderen Terminal offen\(process). "
        + "Lies hier, was du willst; Stelle und Antworten werden nur dort gespeichert.")
  }

  fileprivate static func failing(_ error: FileError, _ language: Language) -> String {
    language(
      en: "Your progress cannot be kept: \(error.description).",
      de: "Dein Lernstand lässt sich nicht speichern: \(error.description).")
  }

  fileprivate static func keptAgain(_ language: Language) -> String {
    language(
      en: "Your progress is kept again.", de: "Dein Lernstand wird wieder gespeichert.")
  }
}
