import Foundation
import Testing

/// `lernlog doctor` from outside.
@Suite struct `the doctor` {
  private struct Document: Decodable {
    struct Item: Decodable {
      let state: String
      let words: String
      let advice: String?
    }
    let schema: String
    let ok: Bool
    let sections: [String: [Item]]
  }

  /// Variables that name a folder of the test's own as home, with a user of its name.
  private static func home(_ folder: URL) -> [String: String] {
    ["HOME": folder.path(percentEncoded: false), "USER": folder.lastPathComponent]
  }

  private static let courses = BuiltProgram.root.appending(path: "Lessons")
    .path(percentEncoded: false)
  private static let exercises = BuiltProgram.root.appending(path: "Exercises")
    .path(percentEncoded: false)

  @Test(arguments: [("en", "You can learn here."), ("de", "Hier kannst du lernen.")])
  func `where all is there, it says so and ends with 0`(_ language: String, _ words: String) throws
  {
    try BuiltProgram.inFolder { folder in
      let result = try BuiltProgram.run(
        [
          "doctor", "--courses", Self.courses, "--exercises", Self.exercises, "--lang", language,
        ], in: folder, environment: Self.home(folder))
      #expect(result.status == 0, "\(result.output)")
      #expect(result.errors.isEmpty)
      #expect(result.output.contains(words))
      #expect(result.output.contains("lernlog 0.1.0"))
      #expect(result.output.contains("~/.local/state/lernlog") || !isLinux)
      #expect(!result.output.contains(folder.lastPathComponent), "neither home nor user is shown")
      #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test func `without courses it says what to do, and ends with 1`() throws {
    try BuiltProgram.inFolder { folder in
      let result = try BuiltProgram.run(["doctor"], in: folder, environment: Self.home(folder))
      #expect(result.status == 1)
      #expect(result.errors.isEmpty)
      #expect(result.output.contains("problem: courses: none are here"))
      #expect(result.output.contains("LERNLOG_COURSES"))
    }
  }

  @Test func `a program reads the same as JSON`() throws {
    try BuiltProgram.inFolder { folder in
      // A file stands where the progress is to be kept.
      try Data().write(to: folder.appending(path: "taken"))
      let result = try BuiltProgram.run(
        ["doctor", "--json", "--courses", Self.courses, "--state", "taken", "--color", "always"],
        in: folder, environment: Self.home(folder))
      #expect(result.status == 1)
      #expect(!result.output.contains("\u{1B}"))
      let document = try JSONDecoder().decode(Document.self, from: result.outputBytes)
      #expect(document.schema == "lernlog.doctor/1" && !document.ok)
      #expect(Set(document.sections.keys) == ["versions", "terminal", "places", "programs"])
      let problems = document.sections.values.joined().filter { $0.state == "problem" }
      #expect(problems.map(\.words) == ["your progress: taken cannot be written: Not a directory"])
      #expect(problems.allSatisfy { $0.advice?.contains("LERNLOG_STATE_DIR") == true })
    }
  }

  @Test func `a course that is malformed is a problem, with the first error`() throws {
    try BuiltProgram.inFolder { folder in
      let course = folder.appending(path: "c/odd\u{1B}[2J")
      try FileManager.default.createDirectory(at: course, withIntermediateDirectories: true)
      try Data("format: 1\ntitel: x\n".utf8).write(to: course.appending(path: "course.yml"))
      let result = try BuiltProgram.run(
        ["doctor", "--courses", "c"], in: folder, environment: Self.home(folder))
      #expect(result.status == 1)
      #expect(result.output.contains("'lernlog verify' names every error"))
      #expect(!result.output.contains("\u{1B}"))
    }
  }

  @Test func `nothing is written but what can be made again`() throws {
    try BuiltProgram.inFolder { folder in
      _ = try BuiltProgram.run(
        ["doctor", "--courses", Self.courses], in: folder,
        environment: Self.home(folder).merging(["LERNLOG_CACHE_DIR": "cache"]) { $1 })
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false))
      #expect(names == ["cache"])
    }
  }
}
