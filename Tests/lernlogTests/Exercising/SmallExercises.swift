import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A course of one lesson with an exercise of each kind, far from this project: what an instructor
/// keeps in a folder of their own.
///
/// Made once and recorded by the program itself; every learner of the tests gets it read-only.
enum SmallExercises {
  /// What is wrong where the program cannot record the exercises.
  struct NotRecorded: Error { let result: BuiltProgram.Result }

  /// The folder with `Lessons`, `Exercises`, and the programs that were built from them.
  static func folder() throws -> URL { try made.get() }

  /// Variables that the program needs: where it keeps what it builds, and where the compiler is.
  static func environment(cache: URL? = nil) throws -> [String: String] {
    let cache = try cache ?? folder().appending(path: "cache")
    return [
      "LERNLOG_CACHE_DIR": cache.path(percentEncoded: false),
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
  }

  /// The words that name lessons and exercises.
  static func flags(_ folder: URL) -> [String] {
    [
      "--courses", folder.appending(path: "Lessons").path(percentEncoded: false),
      "--exercises", folder.appending(path: "Exercises").path(percentEncoded: false),
    ]
  }

  private static let made = Result {
    let folder = try BuiltProgram.temporaryFolder()
    try write(files, in: folder)
    unsafe leftover = folder.path(percentEncoded: false)
    atexit { try? FileManager.default.removeItem(atPath: unsafe leftover) }
    let environment = ["LERNLOG_CACHE_DIR": folder.appending(path: "cache").path()]
    let result = try BuiltProgram.run(
      ["verify", "--record"] + flags(folder), in: folder,
      environment: environment.merging(
        ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]) { $1 })
    guard result.status == 0 else { throw NotRecorded(result: result) }
    return folder
  }

  /// What is removed when the tests are over.
  nonisolated(unsafe) private static var leftover = ""

  /// Writes texts under their paths below a folder.
  static func write(_ files: [String: String], in folder: URL) throws {
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }
}
