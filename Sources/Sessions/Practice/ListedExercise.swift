import Display
import Lessons

/// An exercise in a list, with what was reached in it.
struct ListedExercise: Encodable {
  /// The exercise, `course/name`.
  let id: String
  /// Its name in the course.
  let name: String
  let title: String
  /// The best result; `nil` where nothing was checked yet.
  let points: Int?
  /// All points.
  let of: Int?
  let tries: Int
  let hints: Int
  /// When the best result was reached, in UTC.
  let time: String?
  let solved: Bool
  let solutionSeen: Bool
  private let state: String

  enum CodingKeys: String, CodingKey {
    case id, name, title, points, of, tries, hints, time, solved
    case solutionSeen = "solution_seen"
  }

  init(_ entry: ExerciseEntry, _ store: ProgressStore, _ language: Language) {
    let offer = entry.offer(in: language.rawValue)
    let record = store.load(ExerciseRecord.self, of: entry.id, language: language).record
    id = entry.id
    name = entry.name
    title = offer.title ?? entry.name
    points = record.best?.points
    of = record.best?.of ?? offer.points
    tries = record.tries
    hints = record.hints
    time = record.best?.time
    solved = record.isSolved
    solutionSeen = record.solutionSeen != nil
    state =
      record.words(language) ?? (record.started == nil ? "" : language(en: "begun", de: "begonnen"))
  }

  /// A row below its lesson in the list of courses.
  func row(_ language: Language) -> [[Inline]] {
    let exercise = language(en: "exercise", de: "Übung")
    return [[.text("– \(exercise) \(name)")], [.text(title)], [.text(state)]]
  }

  /// A row in the table of what was reached.
  var progressRow: [[Inline]] {
    let reached = points.map { "\($0)" } ?? "–"
    return [
      [.text(name)], [.text("\(reached) / \(of.map { "\($0)" } ?? "–")")], [.text("\(tries)")],
      [.text("\(hints)")], [.text(time.map { String($0.prefix(10)) } ?? "")],
    ]
  }
}
