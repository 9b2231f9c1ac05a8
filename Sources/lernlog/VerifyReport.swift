import Exercises
import Lessons
import Sessions

/// What `verify` says: every problem at its place, then how much was proved.
struct VerifyReport {
  /// The files that were written.
  var renewed: [String] = []
  /// What was left out, and why.
  var notes: [String] = []
  private let strict: Bool
  private var problems: [String] = []
  private var errors = 0
  private var warnings = 0
  private var lessons = 0
  private var exercises = 0
  private var mutants = 0

  /// An empty report.
  ///
  /// - Parameter strict: Whether warnings fail too.
  init(strict: Bool) {
    self.strict = strict
  }

  /// Whether something was found that must not be.
  var hasFailed: Bool { errors > 0 || (strict && warnings > 0) }

  /// Adds problems, each drawn with its source line.
  mutating func add(_ found: [Diagnostic], sources: [String: SourceText]) {
    for problem in found {
      let source = problem.location.flatMap { sources[$0.file] }
      problems.append(problem.description(source: source))
      if problem.severity == .error { errors += 1 } else { warnings += 1 }
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
  }

  /// Adds everything that the proof of an exercise found.
  mutating func add(_ proof: ExerciseProof, of entry: ExerciseEntry) {
    add(proof.findings, in: entry.folder)
    addProved(mutants: proof.mutants.tried)
  }

  /// Counts an exercise that was proved with so many mutants.
  mutating func addProved(mutants: Int) {
    exercises += 1
    self.mutants += mutants
  }

  /// The whole report.
  var text: String {
    let written = renewed.map { "recorded: \($0)" }
    let proved = [
      lessons > 0 || exercises == 0 ? count(lessons, "lesson") : nil,
      exercises > 0 ? "\(count(exercises, "exercise")) with \(count(mutants, "mutant"))" : nil,
    ].compactMap(\.self).joined(separator: ", ")
    let ending = "\(proved) proved: \(count(errors, "error")), \(count(warnings, "warning"))"
    let parts = problems.map { $0 + "\n" } + notes.map { "note: \($0)" } + written
    return (parts + (lessons + exercises > 0 || errors + warnings > 0 ? [ending] : []))
      .joined(separator: "\n") + "\n"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
