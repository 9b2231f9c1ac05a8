package import Exercises
import Lessons
import Pipeline

/// The files of an exercise that a learner works with, below the workspace.
package struct WorkingCopy: Sendable {
  /// The folder.
  package let folder: String
  private let exercise: Exercise

  /// The copy of an exercise.
  package init(of exercise: Exercise, in workspace: String) {
    self.exercise = exercise
    folder = "\(workspace)/\(exercise.id)"
  }

  /// The file that the learner writes.
  package var work: String { "\(folder)/\(exercise.workFile)" }

  /// What the learner starts from.
  package func starter(in language: String) -> [UInt8] {
    exercise.starter ?? exercise.emptyAnswers(in: language)
  }

  /// What is there to be read: the task, what may be called, and data; by name, in order.
  ///
  /// - Parameters:
  ///   - tables: The session tables that the exercise gives.
  ///   - language: The language of the task.
  /// - Returns: Names and bytes.
  func readings(_ tables: [String: Table], in language: String) -> [(name: String, bytes: [UInt8])]
  {
    var files = [(name: "task.md", bytes: Array(exercise.taskText(in: language).utf8))]
    if let support = exercise.support { files.append(("Support.swift", support)) }
    for (file, table) in exercise.given {
      guard let table = tables[table] else { continue }
      files.append((file, exercise.learnersTable(table).csv()))
    }
    for name in visibleFiles where !files.contains(where: { $0.name == name }) {
      if let bytes = exercise.files[name] { files.append((name, bytes)) }
    }
    return files
  }

  /// The files that programs find at checks whose inputs may be seen.
  private var visibleFiles: [String] {
    exercise.checks.filter { !$0.isHidden }.flatMap { check in
      if case .run(let run, _) = check.task {
        run.files + [run.inputFile].compactMap(\.self)
      } else {
        [] as [String]
      }
    }
  }
}
