import Display
import Exercises
import Lessons
import Sessions

extension VerifyCommand {
  /// Proves exercises, each as its author wrote it.
  func prove(
    _ exercises: ExerciseCatalogue, _ courses: Catalogue?, _ report: inout VerifyReport
  ) throws {
    for entry in exercises.entries {
      let course = courses?.courses.first { $0.course.id == entry.course }?.course
      let (exercise, problems) = entry.read(course?.languages)
      report.add(problems, in: entry.folder)
      guard let exercise else { continue }
      do {
        var supplies = try GradingSupplies.live(for: exercise.kind, .proving)
        if let courses { try supplies.prepare(for: exercise, in: courses, .en) }
        if record { try renew(exercise, entry, supplies, &report) }
        try prove(exercise, entry, supplies, &report)
      } catch let problem as Diagnostic {
        report.add([problem], in: entry.folder)
      }
    }
  }

  private func prove(
    _ exercise: Exercise, _ entry: ExerciseEntry, _ supplies: GradingSupplies,
    _ report: inout VerifyReport
  ) throws {
    let known = try KnownProofs(.live(.proving))
    let recorded = try entry.recorded(of: exercise)
    let digest = known.digest(of: exercise, recorded: recorded?.json(of: exercise), supplies)
    if let mutants = digest.flatMap({ known[$0] }) {
      return report.addProved(entry, mutants: mutants)
    }
    let proof = ExerciseProof(
      exercise, folder: entry.folder.path, recorded: recorded, supplies: supplies)
    report.add(proof, of: entry)
    if proof.findings.isEmpty, let digest { known.keep(digest, mutants: proof.mutants.tried) }
  }

  /// Writes what the solution gives, where that has changed.
  private func renew(
    _ exercise: Exercise, _ entry: ExerciseEntry, _ supplies: GradingSupplies,
    _ report: inout VerifyReport
  ) throws {
    guard let bytes = try recordedFile(of: exercise, in: entry.folder.path, with: supplies) else {
      return
    }
    let path = "\(entry.folder.path)/\(ExerciseEntry.recordedFile)"
    guard (try? LiveFiles().read(path)) != bytes else { return }
    try reporting { try LiveFiles().write(bytes, to: path) }
    report.renewed.append(path)
  }
}
