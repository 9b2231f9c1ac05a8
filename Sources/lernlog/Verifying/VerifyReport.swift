import Exercises
import Lessons
import Sessions

/// What `verify` says: every problem at its place, then how much was proved.
struct VerifyReport {
  /// The files that were written.
  var renewed: [String] = []
  /// What was left out, and why.
  var notes: [String] = []
  /// Every problem, in the order in which they were found.
  private(set) var problems: [Problem] = []
  /// The files of lessons and exercises that were looked at, in order.
  private(set) var files: [String] = []
  /// How many lessons were run, in every language.
  private(set) var lessons = 0
  /// How many exercises were proved.
  private(set) var exercises = 0
  /// How many small changes of their solutions were tried.
  private(set) var mutants = 0
  private let strict: Bool

  /// A problem, and how a terminal shows it.
  struct Problem {
    let diagnostic: Diagnostic
    let drawn: String
  }

  /// An empty report.
  ///
  /// - Parameter strict: Whether warnings fail too.
  init(strict: Bool) {
    self.strict = strict
  }

  /// How many problems of a kind there are.
  func count(_ severity: Diagnostic.Severity) -> Int {
    problems.count { $0.diagnostic.severity == severity }
  }

  /// Whether a problem makes the whole fail.
  func fails(_ problem: Problem) -> Bool { strict || problem.diagnostic.severity == .error }

  /// Whether something was found that must not be.
  var hasFailed: Bool { problems.contains(where: fails) }

  /// Adds problems, each drawn with its source line.
  mutating func add(_ found: [Diagnostic], sources: [String: SourceText]) {
    for problem in found {
      let source = problem.location.flatMap { sources[$0.file] }
      problems.append(Problem(diagnostic: problem, drawn: problem.description(source: source)))
    }
  }

  /// Adds problems of files in a folder, each drawn with its source line.
  mutating func add(_ found: [Diagnostic], in folder: CourseFolder) {
    let start = "\(folder.path)/"
    let names = Set(found.compactMap { $0.location?.file }).filter { $0.hasPrefix(start) }
    add(
      found,
      sources: names.reduce(into: [:]) { sources, name in
        sources[name] = try? folder.source(String(name.dropFirst(start.count)), in: folder.path)
      })
  }

  /// Adds everything that the proof of a course found.
  mutating func add(_ proof: CourseProof) {
    add(proof.findings, sources: proof.whole.sources)
    notes += proof.notes
    lessons += proof.provedLessons
    files += proof.lessons.map(\.file)
  }

  /// Adds everything that the proof of an exercise found.
  mutating func add(_ proof: ExerciseProof, of entry: ExerciseEntry) {
    add(proof.findings, in: entry.folder)
    addProved(entry, mutants: proof.mutants.tried)
  }

  /// Counts an exercise that was proved with so many mutants.
  mutating func addProved(_ entry: ExerciseEntry, mutants: Int) {
    files.append("\(entry.folder.path)/exercise.md")
    exercises += 1
    self.mutants += mutants
  }

  /// The report as a terminal shows it.
  var text: String {
    let parts = problems.map { $0.drawn + "\n" } + notes.map { "note: \($0)" } + written
    return (parts + [ending].compactMap(\.self)).joined(separator: "\n") + "\n"
  }

  /// What was written, a line each.
  var written: [String] { renewed.map { "recorded: \($0)" } }

  /// How much was proved and found; `nil` where there was nothing to prove.
  var ending: String? {
    guard lessons + exercises > 0 || !problems.isEmpty else { return nil }
    let proved = [
      lessons > 0 || exercises == 0 ? count(lessons, "lesson") : nil,
      exercises > 0 ? "\(count(exercises, "exercise")) with \(count(mutants, "mutant"))" : nil,
    ].compactMap(\.self).joined(separator: ", ")
    return
      "\(proved) proved: \(count(count(.error), "error")), \(count(count(.warning), "warning"))"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
