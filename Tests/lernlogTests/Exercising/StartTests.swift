import Foundation
import Testing

/// `lernlog start`, `hint`, `solution` and `reset`: the learner's own files.
@Suite(.disabled(if: hasAddressSanitizer)) struct StartTests {
  @Test(arguments: [
    ("half", ["Exercise.swift", "Support.swift", "task.md"]),
    ("greet", ["Exercise.swift", "task.md"]), ("flags", ["events.csv", "flags.csv", "task.md"]),
    ("report", ["answers.yml", "task.md"]),
  ])
  func `a working copy has what learners may see, and nothing else`(
    exercise: String, files: [String]
  ) throws {
    try Learner.with { learner in
      let result = try learner.run("start", exercise)
      #expect(result.status == 0 && result.errors == "", "\(result.errors)")
      #expect(result.output.contains(learner.work(exercise)))
      #expect(try learner.names("workspace/small/\(exercise)") == files)
      for file in files {
        let text = try learner.text("workspace/small/\(exercise)/\(file)")
        for secret in [
          "71", "hidden", "twice the number", "Divide", "anomaly", "within", "=events",
        ] {
          #expect(!text.contains(secret), "\(file) has '\(secret)'")
        }
      }
    }
  }

  @Test func `a second start never touches what the learner wrote`() throws {
    try Learner.with { learner in
      try learner.write("my own\n", for: "half")
      let file = learner.folder.appending(path: learner.work("half"))
      let before = try inode(file)
      try Data("spoilt".utf8).write(
        to: learner.folder.appending(path: "workspace/small/half/task.md"))
      let again = try learner.run("start", "half")
      #expect(again.status == 0 && again.output.contains("You have begun already"))
      #expect(try learner.text(learner.work("half")) == "my own\n")
      #expect(try inode(file) == before)
      // What is only to be read is renewed.
      #expect(try learner.text("workspace/small/half/task.md").hasPrefix("# Half of a number"))
    }
  }

  @Test func `an empty file of the learner's is theirs as well`() throws {
    try Learner.with { learner in
      try learner.write("", for: "report")
      try learner.run("start", "report")
      #expect(try learner.text(learner.work("report")) == "")
    }
  }

  @Test func `a link in the place of the working file is neither followed nor written`() throws {
    try Learner.with { learner in
      try learner.run("start", "report")
      let file = learner.folder.appending(path: learner.work("report"))
      let victim = learner.folder.appending(path: "victim")
      try FileManager.default.removeItem(at: file)
      try FileManager.default.createSymbolicLink(at: file, withDestinationURL: victim)
      for command in ["start", "check", "reset"] { try learner.run(command, "report") }
      #expect(!learner.exists("victim"))
      #expect(try learner.names("workspace/small/report") == ["answers.yml", "task.md"])
    }
  }

  @Test(arguments: [
    (["start", "hafl"], "there is no exercise 'hafl'; did you mean 'small/half'?"),
    (["check", "small/gret"], "did you mean 'small/greet'?"),
    (["hint", "nothing-like-it"], "'lernlog list' shows them all"),
    (["solution", "\u{1B}[31m"], "there is no exercise '␛[31m'"), (["reset", ""], "exercise ''"),
    (["watch", "reprot"], "did you mean 'small/report'?"),
    (["check"], "no exercise was started yet"),
  ])
  func `an unknown name is wrong usage, and the nearest one is told`(
    words: [String], message: String
  ) throws {
    try Learner.with { learner in
      let result = try BuiltProgram.run(
        words + learner.flags, in: learner.folder, environment: learner.environment())
      #expect(result.status == 64 && result.output == "")
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(!learner.exists("workspace") && !learner.exists("state/exercises"))
    }
  }

  @Test func `hints come one by one, and then all again`() throws {
    try Learner.with { learner in
      let pages = try (0..<4).map { _ in try learner.run("hint", "half").output }
      #expect(pages[0].contains("Hint 1 of 2: First hint*\n\nDivide.\n"), "\(pages[0])")
      #expect(!pages[0].contains("Second hint") && pages[0].contains("lernlog hint half"))
      #expect(pages[1].contains("Hint 2 of 2: Second hint*\n\nDivide by two.\n"))
      #expect(!pages[1].contains("lernlog hint"))
      #expect(pages[2].contains("First hint") && pages[2].contains("Second hint"))
      #expect(pages[2].contains("lernlog solution half") && pages[3] == pages[2])
      #expect(try learner.record("half").number("hints") == 2)
    }
  }

  @Test(arguments: [("half", "x / 2"), ("flags", "9,1\n"), ("report", "rows: 10")])
  func `the solution is shown, gets every point, and is recorded as seen once`(
    exercise: String, part: String
  ) throws {
    try Learner.with { learner in
      let shown = try learner.run("solution", exercise)
      #expect(shown.status == 0 && shown.output.contains(part.trimmingCharacters(in: .newlines)))
      let seen = try learner.record(exercise).text("solutionSeen")
      #expect(seen?.hasSuffix("Z") == true)
      Thread.sleep(forTimeInterval: 1.1)
      try learner.run("solution", exercise)
      #expect(try learner.record(exercise).text("solutionSeen") == seen)
      #expect(try learner.record(exercise)["best"] == nil)
    }
  }

  @Test func `a reset keeps the old work under the next free number`() throws {
    try Learner.with { learner in
      let work = learner.work("half")
      for (number, text) in ["one\n", "two\n"].enumerated() {
        try learner.write(text, for: "half")
        let result = try learner.run("reset", "half")
        #expect(result.status == 0 && result.output.contains("\(work).old-\(number + 1)"))
        #expect(try learner.text("\(work).old-\(number + 1)") == text)
        #expect(
          try learner.text(work) == SmallExercises.files["Exercises/small/half/Starter.swift"])
      }
      #expect(try learner.text("\(work).old-1") == "one\n")
      // What was reached stays.
      #expect(try learner.record("half").text("started") != nil)
    }
  }

  @Test(arguments: ["check", "reset", "watch"])
  func `without a working copy the way to one is told`(command: String) throws {
    try Learner.with { learner in
      let result = try learner.run(command, "half")
      #expect(result.status == 66 && result.output == "")
      #expect(result.errors.contains("'lernlog start half' makes it"), "\(result.errors)")
      #expect(!learner.exists("workspace"))
    }
  }

  private func inode(_ file: URL) throws -> [Int?] {
    let found = try FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false))
    let date = found[.modificationDate] as? Date
    return [found[.systemFileNumber] as? Int, date.map { Int($0.timeIntervalSince1970 * 1000) }]
  }
}
