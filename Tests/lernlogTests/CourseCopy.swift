import Foundation

/// A course in a temporary folder, beside the one file of the toolkit that it shows; a test may spoil it.
///
/// A class, because the folder goes when the test is over.
final class CourseCopy {
  private let root: URL
  private let lessons: String

  /// Copies a folder of courses, or a course, as the project has it.
  init(_ lessons: String) throws {
    self.lessons = lessons
    root = try BuiltProgram.temporaryFolder()
    for path in [lessons, "Sources/Pipeline/Featurize/FeatureHash.swift"] {
      let target = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: BuiltProgram.root.appending(path: path), to: target)
    }
  }

  /// A small course of two lessons in two languages, proved in a blink.
  static func small() throws -> CourseCopy {
    let copy = try CourseCopy("Tests/Courses/small")
    // Snippets are looked for two folders above a course.
    try FileManager.default.moveItem(
      at: copy.root.appending(path: "Sources"), to: copy.root.appending(path: "Tests/Sources"))
    return copy
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Runs `lernlog verify` on the course, where the compiler of these tests is found.
  func verify(_ flags: String...) throws -> BuiltProgram.Result {
    let variables = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
      "LERNLOG_CACHE_DIR": TestPrograms.cache,
    ]
    return try BuiltProgram.run(["verify", lessons] + flags, in: root, environment: variables)
  }

  /// Says that a file is translated anew.
  func renew(_ file: String) throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      ["verify", "--courses", lessons, "--translated", "\(lessons)/\(file)"], in: root)
  }

  /// The text of a file, by its path below the folder that was copied.
  subscript(file: String) -> String {
    get throws { try String(contentsOf: url(file), encoding: .utf8) }
  }

  /// Every file, by its path below the folder that was copied.
  var files: [String: Data] {
    get throws {
      let names = try FileManager.default.subpathsOfDirectory(
        atPath: url("").path(percentEncoded: false))
      return try Dictionary(
        uniqueKeysWithValues: names.filter { $0.contains(".") }.map {
          ($0, try Data(contentsOf: url($0)))
        })
    }
  }

  /// Writes a file.
  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: url(file))
  }

  /// Replaces a text that stands in a file once.
  func replace(_ old: String, with new: String, in file: String) throws {
    let text = try self[file]
    guard text.components(separatedBy: old).count == 2 else {
      throw NotOnce(text: old, file: file)
    }
    try write(text.replacing(old, with: new), to: file)
  }

  /// A text that was to be replaced, and stands in a file never or several times.
  struct NotOnce: Error {
    let text: String
    let file: String
  }

  private func url(_ file: String) -> URL { root.appending(path: lessons).appending(path: file) }
}
