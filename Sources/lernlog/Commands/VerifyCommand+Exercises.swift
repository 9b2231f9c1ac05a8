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
      report.add(problems, sources: entry.sources(of: problems))
      guard let exercise else { continue }
      do {
        var supplies = try GradingSupplies.live(for: exercise.kind)
        if let courses { try supplies.prepare(for: exercise, in: courses, .en) }
        if record { try renew(exercise, entry, supplies, &report) }
        let proof = ExerciseProof(
          exercise, folder: entry.folder.path, recorded: try entry.recorded(of: exercise),
          supplies: supplies)
        report.add(proof, sources: entry.sources(of: proof.findings))
      } catch let problem as Diagnostic {
        report.add([problem], sources: entry.sources(of: [problem]))
      }
    }
  }

  /// Writes what the solution gives, where that has changed.
  private func renew(
    _ exercise: Exercise, _ entry: ExerciseEntry, _ supplies: GradingSupplies,
    _ report: inout VerifyReport
  ) throws {
    guard exercise.needsRecording else { return }
    let bytes = try recordExpected(of: exercise, with: supplies).json(of: exercise)
    let path = "\(entry.folder.path)/\(ExerciseEntry.recordedFile)"
    guard (try? LiveFiles().read(path)) != bytes else { return }
    try reporting { try LiveFiles().write(bytes, to: path) }
    report.renewed.append(path)
  }
}

extension ExerciseEntry {
  /// The files that problems speak of, by the name that they have there.
  fileprivate func sources(of problems: [Diagnostic]) -> [String: SourceText] {
    let names = Set(problems.compactMap { $0.location?.file })
    return names.reduce(into: [:]) { sources, name in
      guard name.hasPrefix("\(folder.path)/") else { return }
      let file = String(name.dropFirst(folder.path.count + 1))
      sources[name] = try? folder.source(file, in: folder.path)
    }
  }
}
