import Foundation
import Testing

/// `lernlog new` from outside: what it writes works at once.
@Suite struct `new` {
  /// Runs the program in a folder, with a cache of its own there.
  private func run(_ words: String, in folder: URL, path: String? = nil) throws
    -> BuiltProgram.Result
  {
    try BuiltProgram.run(
      words.split(separator: " ").map(String.init), in: folder,
      environment: [
        "LERNLOG_CACHE_DIR": folder.appending(path: "cache").path(),
        "PATH": path ?? ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      ])
  }

  /// Runs it, and proves everything that is there then.
  private func make(_ words: String, in folder: URL) throws -> String {
    let made = try run(words, in: folder)
    #expect(made.status == 0 && made.errors.isEmpty, "\(words): \(made.errors)")
    let proof = try run("verify --strict", in: folder)
    #expect(proof.status == 0, "after \(words):\n\(proof.output)\(proof.errors)")
    return made.output
  }

  private func paths(in folder: URL) -> Set<String> {
    let all = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
    return Set((all?.compactMap { $0 as? String } ?? []).filter { !$0.hasPrefix("cache") })
  }

  @Test(arguments: ["en,de", "de", "de,en"])
  func `leads from an empty folder to a course with every kind of exercise`(
    languages: String
  ) throws {
    try BuiltProgram.inFolder { folder in
      let course = try make("new course night --languages \(languages) --lang en", in: folder)
      #expect(course.contains("    Lessons/night/1-first.md\n"))
      #expect(
        course.contains("    lernlog preview night/first\n    lernlog new lesson night/NAME\n"))
      let lesson = try make("new lesson night/scores --lang de", in: folder)
      #expect(lesson.contains("Ergänzt:\n\n    Lessons/night/course.yml\n"))
      for kind in ["function", "program", "data", "answers"] {
        let made = try make("new exercise night/\(kind)-one --kind \(kind) --lang en", in: folder)
        #expect(made.contains("    lernlog start night/\(kind)-one\n"))
        #expect(made.contains("    lernlog verify Exercises/night/\(kind)-one\n"))
        let started = try run("start night/\(kind)-one --no-state", in: folder)
        #expect(started.status == 0 && started.errors.isEmpty, "\(started.errors)")
      }
      let list = try run("list --no-state", in: folder)
      #expect(list.output.contains("answers-one") && list.status == 0)
    }
  }

  @Test func `goes where it is told to, and says what to type there`() throws {
    try BuiltProgram.inFolder { folder in
      let course = try run("new course night --courses my/courses --languages en", in: folder)
      #expect(course.output.contains("    my/courses/night/course.yml\n"))
      #expect(course.output.contains("    lernlog preview night/first --courses my/courses\n"))
      let exercise = try run(
        "new exercise night/quiz --kind answers --courses my/courses --exercises 'my/tasks/",
        in: folder)
      #expect(exercise.output.contains("    'my/tasks/night/quiz/exercise.md\n"))
      #expect(
        exercise.output.contains(
          "    lernlog start night/quiz --courses my/courses --exercises ''\\''my/tasks/'\n"))
    }
  }

  @Test func `finds the courses above, and leaves a folder alone that only has the name`() throws {
    try BuiltProgram.inFolder { folder in
      let inner = folder.appending(path: "inner/deep")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      let other = folder.appending(path: "Lessons/Sources")
      try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
      #expect(try run("new course night --languages en", in: inner).status == 0)
      #expect(paths(in: inner).contains("Lessons/night/course.yml"))
      #expect(paths(in: folder.appending(path: "Lessons")) == ["Sources"])

      let below = inner.appending(path: "below")
      try FileManager.default.createDirectory(at: below, withIntermediateDirectories: true)
      #expect(try run("new course more --languages en", in: below).status == 0)
      #expect(try run("new exercise more/quiz --kind answers", in: below).status == 0)
      #expect(paths(in: below).isEmpty)
      #expect(paths(in: inner).contains("Lessons/more/course.yml"))
      #expect(paths(in: inner).contains("Exercises/more/quiz/exercise.md"))
    }
  }

  @Test func `adds to what was there, and changes no other byte of it`() throws {
    try BuiltProgram.inFolder { folder in
      #expect(try run("new course night --languages en", in: folder).status == 0)
      let file = folder.appending(path: "Lessons/night/course.yml")
      let written = try String(contentsOf: file, encoding: .utf8)
      let mine = written.replacing(
        "lessons: [first]\n", with: "lessons:\r\n  # mine\r\n  - first\r\n")
      try Data(mine.utf8).write(to: file)
      _ = try make("new lesson night/scores", in: folder)
      let now = try String(contentsOf: file, encoding: .utf8)
      #expect(now == mine.replacing("- first\r\n", with: "- first\n  - scores\r\n"))
    }
  }

  @Test(arguments: [
    ("course Night", 64, "error: 'Night' is no name for a course: "),
    ("course night", 73, "error: 'Lessons/night' is there already, and nothing is overwritten; "),
    ("course more --languages en,en", 64, "error: 'en' is no code of a language, or "),
    ("course more --courses Lessons/night", 64, "error: 'Lessons/night' is itself a course; "),
    ("course more --courses Lessons/night/course.yml/x", 73, "error: cannot create "),
    (
      "lesson scores", 64,
      "error: say which course the lesson belongs to: type COURSE/NAME, such as 'night/scores'"
    ),
    ("lesson night/first", 73, "error: 'Lessons/night/1-first.md' is there already"),
    ("lesson nihgt/b", 64, "error: there is no course 'nihgt'; did you mean 'night'?"),
    ("lesson other/b", 64, "error: there is no course 'other'; there is night; "),
    ("lesson night/B", 64, "error: 'B' is no name for a lesson: "),
    ("exercise night/a --kind quiz", 64, "Error: The value 'quiz' is invalid for '--kind <kind>'"),
    (
      "exercise night/a --courses nowhere", 66,
      "error: cannot read 'nowhere': no such folder\n  'lernlog new course NAME' begins one"
    ),
    ("exercise a", 64, "error: say which course the exercise belongs to: "),
    ("lessons night/b", 64, "error: there is no command 'lessons'; did you mean 'lesson'?"),
  ])
  func `refuses, and writes nothing`(words: String, status: Int32, message: String) throws {
    try BuiltProgram.inFolder { folder in
      #expect(try run("new course night --languages en", in: folder).status == 0)
      let before = paths(in: folder)
      let refused = try run("new \(words)", in: folder)
      #expect(refused.status == status && refused.output.isEmpty)
      #expect(refused.errors.hasPrefix(message), "\(refused.errors)")
      #expect(paths(in: folder) == before)
    }
  }

  @Test func `refuses a program where there is no compiler, and says what needs none`() throws {
    try BuiltProgram.inFolder { folder in
      #expect(try run("new course night --languages en", in: folder).status == 0)
      let before = paths(in: folder)
      let refused = try run("new exercise night/a", in: folder, path: "/nowhere")
      #expect(refused.status == 66)
      #expect(refused.errors.hasPrefix("error: nothing was written, because the solution has to"))
      #expect(refused.errors.hasSuffix("--kind data and --kind answers need no compiler\n"))
      #expect(paths(in: folder) == before)
    }
  }

  @Test func `refuses to add to a course with errors, and shows them`() throws {
    try BuiltProgram.inFolder { folder in
      #expect(try run("new course night --languages en", in: folder).status == 0)
      let file = folder.appending(path: "Lessons/night/course.yml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try Data("\(text)after: night\n".utf8).write(to: file)
      let before = paths(in: folder)
      let refused = try run("new lesson night/scores", in: folder)
      #expect(refused.status == 65)
      #expect(refused.errors.hasPrefix("Lessons/night/course.yml:"), "\(refused.errors)")
      #expect(paths(in: folder) == before)
    }
  }
}
