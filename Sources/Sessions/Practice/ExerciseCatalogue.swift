import Display
package import Exercises
package import Lessons

/// An exercise that was found on the disk, not yet read.
package struct ExerciseEntry: Sendable {
  /// The id of its course.
  package let course: String
  /// The name of its folder.
  package let name: String
  /// Where it stands.
  package let folder: CourseFolder

  /// Course and name, `security-log/feature-hash`.
  package var id: String { "\(course)/\(name)" }

  /// The exercise, and everything that is wrong with it.
  ///
  /// - Parameter languages: The languages of its course, the first one first; those of its files where
  ///   there is no such course.
  /// - Returns: The exercise, `nil` where there is an error, and its problems.
  package func read(_ languages: [String]?) -> (exercise: Exercise?, diagnostics: [Diagnostic]) {
    readExercise(id, files: folder, folder: folder.path, languages: languages ?? ownLanguages)
  }

  /// Every language that has a page of its own, after that of the page without a code, which is English
  /// where no other page is.
  private var ownLanguages: [String] {
    let names = (try? folder.list()) ?? []
    let others = names.filter { $0.hasPrefix("exercise.") && $0.hasSuffix(".md") }
      .map { String($0.dropFirst("exercise.".count).dropLast(".md".count)) }
      .filter { !$0.isEmpty }
    let first = Language.allCases.map(\.rawValue).first { !others.contains($0) }
    // The code of languages for "undetermined".
    return [first ?? "und"] + others
  }
}

/// The exercises that were found, by course and name.
package struct ExerciseCatalogue: Sendable {
  /// Every exercise; those of a course stand together, in the order of their names.
  package let entries: [ExerciseEntry]

  /// Looks for exercises.
  ///
  /// - Parameters:
  ///   - folders: Folders that hold courses of exercises, courses, or exercises.
  ///   - files: The disk.
  /// - Throws: Where a folder cannot be read, or holds no exercise.
  package init(_ folders: [String], _ files: any FileSystem) throws(FileError) {
    var entries: [ExerciseEntry] = []
    for folder in folders.map({ $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }) {
      let found = try exerciseFolders(in: folder, files)
      guard !found.isEmpty else { throw FileError(.read, folder, "no exercise is there") }
      entries += found.map { path in
        let parts = path.split(separator: "/").suffix(2).map(String.init)
        return ExerciseEntry(
          course: parts.first ?? "", name: parts.last ?? "", folder: CourseFolder(path, files))
      }
    }
    self.entries = entries
  }

  /// The exercise of an id, `security-log/feature-hash`.
  package subscript(id: String) -> ExerciseEntry? { entries.first { $0.id == id } }

  /// What a person typed, as one of the exercises.
  package func find(_ typed: String) -> NameMatch {
    findName(typed, in: entries.map { NamedPlace(course: $0.course, names: [$0.name]) })
  }
}

/// Whether exercises stand in a folder, as far as `ExerciseCatalogue` looks.
package func holdsExercises(_ folder: String, _ files: any FileSystem) -> Bool {
  (try? exerciseFolders(in: folder, files))?.isEmpty == false
}

/// The folder itself where it is an exercise, else those inside, at most two levels below.
private func exerciseFolders(
  in folder: String, _ files: any FileSystem, levels: Int = 2
) throws(FileError) -> [String] {
  if files.kind(of: "\(folder)/exercise.md") != nil { return [folder] }
  guard levels > 0 else { return [] }
  var found: [String] = []
  for name in try files.list(folder) where files.kind(of: "\(folder)/\(name)") == .folder {
    found += try exerciseFolders(in: "\(folder)/\(name)", files, levels: levels - 1)
  }
  return found
}
