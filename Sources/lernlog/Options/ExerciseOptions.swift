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
  var places = [name]
  var folder = URL(filePath: FileManager.default.currentDirectoryPath)
  while folder.pathComponents.count > 1 {
    folder.deleteLastPathComponent()
    places.append(folder.appending(path: name).path(percentEncoded: false))
  }
  if let program = ProcessInfo.processInfo.arguments.first, program.contains("/") {
    let shared = URL(filePath: program).deletingLastPathComponent()
      .appending(path: "../share/lernlog/\(name)")
    places.append(shared.path(percentEncoded: false))
  }
  return places.first { files.kind(of: $0) == .folder }.map { [$0] }
}
