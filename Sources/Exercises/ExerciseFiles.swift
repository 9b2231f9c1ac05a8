import Lessons
import Pipeline

/// The files beside `exercise.md`, each read once.
struct ExerciseFiles {
  /// The most bytes of a file that is compared or copied: 64 MiB.
  static let byteLimit = 64 << 20

  private let files: any CourseFiles
  private let folder: String
  private(set) var contents: [String: [UInt8]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(files: any CourseFiles, folder: String) {
    self.files = files
    self.folder = folder
    if let page = try? files.read("exercise.md", limit: SourceText.byteLimit) {
      contents["exercise.md"] = page
    }
  }

  /// The bytes of a file that the exercise names.
  mutating func read(_ path: Located<String>) -> [UInt8]? {
    if let problem = pathProblem(path.value, at: path.location, in: files) {
      diagnostics.append(problem)
      return nil
    }
    return bytes(path.value, at: path.location)
  }

  /// Reads starter, solution, support and mistakes.
  mutating func readSolutions(
    _ kind: Exercise.Kind, ending: String, mistakes: [Located<String>], at start: SourceLocation
  ) {
    if kind != .answers {
      for path in ["Starter.\(ending)", "Solution.\(ending)"] { require(path, at: start) }
    }
    if kind == .function || kind == .program, files.kind(of: "Support.swift") != nil {
      _ = bytes("Support.swift", at: start)
    }
    for mistake in mistakes {
      require("Mistakes/\(mistake.value).\(ending)", at: mistake.location)
    }
  }

  /// The translation in a language; `nil` where there is none.
  mutating func translation(_ language: String, at start: SourceLocation) -> SourceText? {
    let path = "exercise.\(language).md"
    guard files.kind(of: path) != nil else {
      diagnostics.append(.fileMissing(path, at: start))
      return nil
    }
    do {
      let source = try files.source(path, in: folder)
      contents[path] = source.bytes
      return source
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  /// The paths of files that were not read, sorted; of a folder without any that was, only its own.
  ///
  /// Names that begin with a point are the system's, and `expected.json` is read by whoever grades.
  mutating func unnamed(at start: SourceLocation) -> [String] {
    unnamed(in: nil, at: start).sorted { ExactText($0) < ExactText($1) }
  }

  private mutating func unnamed(in folder: String?, at start: SourceLocation) -> [String] {
    let names: [String]
    do {
      names = try files.list(folder)
    } catch {
      diagnostics.append(.fileUnreadable(folder ?? ".", because: error.reason, at: start))
      return []
    }
    var paths: [String] = []
    for name in names where !name.hasPrefix(".") {
      let path = folder.map { "\($0)/\(name)" } ?? name
      if contents.keys.contains(where: { $0.hasPrefix("\(path)/") }) {
        paths += unnamed(in: path, at: start)
      } else if contents[path] == nil, path != "expected.json" {
        paths.append(path)
      }
    }
    return paths
  }

  /// A digest of the paths and bytes of all files that were read.
  var digest: String { digestOf(contents) }

  private mutating func require(_ path: String, at location: SourceLocation) {
    guard files.kind(of: path) != nil else {
      diagnostics.append(.fileMissing(path, at: location))
      return
    }
    _ = bytes(path, at: location)
  }

  private mutating func bytes(_ path: String, at location: SourceLocation) -> [UInt8]? {
    if let known = contents[path] { return known }
    guard files.kind(of: path) == .file else {
      diagnostics.append(.fileUnreadable(path, because: "it is not a plain file", at: location))
      return nil
    }
    do {
      let bytes = try files.read(path, limit: Self.byteLimit + 1)
      guard bytes.count <= Self.byteLimit else {
        diagnostics.append(.fileUnreadable(path, because: "it is above 64 MiB", at: location))
        return nil
      }
      contents[path] = bytes
      return bytes
    } catch {
      diagnostics.append(.fileUnreadable(path, because: error.reason, at: location))
      return nil
    }
  }
}

/// A digest of named bytes, whatever order they are held in.
func digestOf(_ contents: [String: [UInt8]]) -> String {
  var whole: [UInt8] = []
  for (path, bytes) in contents.sorted(by: { ExactText($0.key) < ExactText($1.key) }) {
    whole += Array("\(path.utf8.count):\(path)\(bytes.count):".utf8)
    whole += bytes
  }
  return Model.digest(of: whole)
}
