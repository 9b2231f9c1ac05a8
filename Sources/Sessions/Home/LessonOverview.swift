import Display
import Lessons

/// A lesson in a list: its title, how long it takes, and how far the learner is.
struct LessonOverview: Sendable {
  /// `course/name`.
  let id: String
  let title: String
  /// The expected time; `nil` where the author says nothing.
  let minutes: Int?
  /// How many stops there are; 0 where the lesson cannot be read.
  let stops: Int
  /// How many of them are done, also where the answer was shown.
  let done: Int
  /// The number of the stop where the learner is, from 1; `nil` where the lesson is not begun or is
  /// finished.
  let here: Int?
  let isFinished: Bool
  /// What has to be known about the file of the progress, if anything.
  let notice: String?

  init(
    _ entry: LessonEntry, in course: Course, _ folder: CourseFolder, _ store: ProgressStore,
    _ language: Language
  ) {
    func read(_ language: String) -> Lesson? {
      readLesson(entry, in: language, of: course, files: folder, known: .all).0
    }
    id = "\(course.id)/\(entry.name)"
    let lesson = read(language.rawValue)
    let original = course.firstLanguage == language.rawValue ? lesson : read(course.firstLanguage)
    let loaded = store.load(id, language: language)
    let progress = loaded.record
    // Progress speaks of stops by the names that they have in the course's first language.
    let ids = original.map { Lessons.stops(of: $0).map(\.id) } ?? []
    let title = lesson?.front.title.value ?? ""
    self.title = title.isEmpty ? entry.name : title
    minutes = lesson?.front.minutes
    stops = ids.count
    done = ids.count { progress.steps[$0]?.state == .done || progress.steps[$0]?.state == .shown }
    here = progress.here.map { id in ids.firstIndex(of: id).map { $0 + 1 } ?? 1 }
    isFinished = progress.isFinished
    notice = loaded.notice
  }
}

/// Steps that are done, of all there are.
struct StepShare: Encodable {
  let done: Int
  let of: Int

  /// Counts over some lessons.
  init(_ lessons: [LessonOverview]) {
    done = lessons.reduce(0) { $0 + $1.done }
    of = lessons.reduce(0) { $0 + $1.stops }
  }

  /// `14 of 61 steps done (23 percent)`.
  func words(_ language: Language) -> String {
    let percent = of == 0 ? 0 : done * 100 / of
    return language(
      en: "\(done) of \(of) steps done (\(percent) percent)",
      de: "\(done) von \(of) Schritten erledigt (\(percent) Prozent)")
  }
}
