import Foundation
import Testing

/// Somebody who practises: a folder of their own, with their working copies and what is kept of them.
struct Learner {
  let folder: URL
  /// Where programs are built; that of all tests unless a test wants to look into it.
  var cache: URL?
  /// The folder with `Lessons` and `Exercises`.
  var materials: URL

  /// Gives a test a learner, whose folder is gone after it.
  static func with(_ body: (Learner) throws -> Void) throws {
    let materials = try SmallExercises.folder()
    try BuiltProgram.inFolder { try body(Learner(folder: $0, materials: materials)) }
  }

  /// The same with a folder of built programs that no other test writes to.
  static func withOwnCache(_ body: (Learner) throws -> Void) throws {
    try with { learner in
      var learner = learner
      learner.cache = learner.folder.appending(path: "cache")
      try body(learner)
    }
  }

  /// What follows every command.
  var flags: [String] {
    SmallExercises.flags(materials) + ["--workspace", "workspace", "--state", "state"]
  }

  /// All variables of the program.
  func environment() throws -> [String: String] { try SmallExercises.environment(cache: cache) }

  /// Runs `lernlog` with these words.
  @discardableResult
  func run(_ words: String..., environment: [String: String] = [:]) throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      words + flags, in: folder,
      environment: self.environment().merging(environment) { $1 })
  }

  /// Runs a script in which `$LERNLOG` is the program, and `$FLAGS` what follows every command.
  func shell(_ script: String) throws -> BuiltProgram.Result {
    var variables = try environment()
    // None of the folders has a blank in its name.
    variables["FLAGS"] = flags.joined(separator: " ")
    return try BuiltProgram.shell(script, in: folder, environment: variables)
  }

  /// Begins an exercise and writes what is handed in.
  func write(_ text: String, for exercise: String) throws {
    if !exists(work(exercise)) {
      let started = try run("start", exercise)
      try #require(started.status == 0, "\(started.errors)")
    }
    try Data(text.utf8).write(to: folder.appending(path: work(exercise)))
  }

  /// Checks a text, and reads what a machine gets.
  func check(_ text: String, of exercise: String) throws -> (status: Int32, json: [String: Any]) {
    try write(text, for: exercise)
    let result = try run("check", exercise, "--json")
    return (result.status, try Self.object(result.output))
  }

  /// The path of the file that a learner writes, seen from the folder.
  func work(_ exercise: String) -> String {
    let name = ["flags": "flags.csv", "report": "answers.yml"][exercise] ?? "Exercise.swift"
    return "workspace/small/\(exercise)/\(name)"
  }

  /// The text of a file in the folder.
  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(
      atPath: folder.appending(path: path).path(percentEncoded: false))
  }

  /// The names in a folder, sorted.
  func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: path).path(percentEncoded: false)
    ).sorted()
  }

  /// What is kept of an exercise.
  func record(_ exercise: String) throws -> [String: Any] {
    try Self.object(text(recordPath(exercise)))
  }

  /// The file in which it is kept.
  func recordPath(_ exercise: String) -> String { "state/exercises/small/\(exercise).json" }

  /// One JSON object.
  static func object(_ text: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(text)")
  }

  /// A course and exercises of the learner's own, to spoil.
  func withOwnMaterials(_ body: (Learner) throws -> Void) throws {
    var learner = self
    learner.materials = folder.appending(path: "materials")
    try FileManager.default.createDirectory(
      at: learner.materials, withIntermediateDirectories: true)
    for name in ["Lessons", "Exercises"] {
      try FileManager.default.copyItem(
        at: materials.appending(path: name), to: learner.materials.appending(path: name))
    }
    try body(learner)
  }
}

extension [String: Any] {
  func text(_ key: String) -> String? { self[key] as? String }
  func number(_ key: String) -> Int? { self[key] as? Int }
  func object(_ key: String) -> [String: Any] { self[key] as? [String: Any] ?? [:] }
  func objects(_ key: String) -> [[String: Any]] { self[key] as? [[String: Any]] ?? [] }
  /// The checks of a grade, each with what became of it.
  var outcomes: [String] {
    objects("checks").map { "\($0.text("id") ?? "?") \($0.text("status") ?? "?")" }
  }
}
