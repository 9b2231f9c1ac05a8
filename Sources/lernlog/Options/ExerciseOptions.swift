import ArgumentParser
import Exercises
import Lessons
import Sessions

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where exercises are: the same flag on every command that deals with them.
struct ExerciseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder of exercises, or of a course's. May be given several times.", valueName: "dir"),
    completion: .directory)
  var exercises: [String] = []

  /// The exercises that the flag names, else those of the usual places; `nil` where there are none.
  func found() throws -> ExerciseCatalogue? {
    guard let folders else { return nil }
    return try reporting { try ExerciseCatalogue(folders, LiveFiles()) }
  }

  /// The folders of exercises; `nil` where there are none.
  var folders: [String]? {
    usualFolders("Exercises", named: exercises, variable: "LERNLOG_EXERCISES", LiveFiles())
  }

  /// Where new exercises of a course go; the folder may still have to be made.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - isBeside: Whether the course stands where courses usually do, so that its exercises belong
  ///     beside the folder of courses.
  /// - Returns: The course's folder of exercises.
  func own(of course: Course, isBeside: Bool) -> String {
    let lessons = "Lessons/\(course.id)"
    let place =
      isBeside && course.folder.hasSuffix(lessons) ? course.folder.dropLast(lessons.count) : ""
    let found = ownFolder("Exercises", named: exercises, variable: "LERNLOG_EXERCISES") {
      holdsExercises($0, LiveFiles())
    }
    let folder = found == "Exercises" ? "\(place)\(found)" : found
    // The flag may name the folder of the course itself.
    return folder.hasSuffix("/\(course.id)") ? folder : "\(folder)/\(course.id)"
  }

  /// The flag as it has to be typed once more.
  var flags: [String] { exercises.flatMap { ["--exercises", $0] } }

  /// The same where a command cannot do without.
  func catalogue() throws -> ExerciseCatalogue {
    guard let catalogue = try found() else {
      throw CommandFailure(
        .missingInput,
        "error: there are no exercises here; name their folder with --exercises or "
          + "LERNLOG_EXERCISES")
    }
    return catalogue
  }
}

/// Folders that were named by flags or by a variable, else the one that stands where it usually does:
/// in this folder and those above, then beside the program.
func usualFolders(
  _ name: String, named: [String], variable: String, _ files: LiveFiles
) -> [String]? {
  if !named.isEmpty { return named }
  let written = ProcessInfo.processInfo.environment[variable] ?? ""
  if !written.isEmpty { return written.split(separator: ":").map(String.init) }
  let places = [name] + foldersAbove(name) + [OwnProgram.sharedFolder(name)]
  return places.first { files.kind(of: $0) == .folder }.map { [$0] }
}
