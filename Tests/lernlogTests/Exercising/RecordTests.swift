import Foundation
import Testing

/// What is kept of a learner's checks, and that nothing of it is lost.
@Suite(.disabled(if: hasAddressSanitizer)) struct RecordTests {
  @Test func `the best result stays, and a passed check keeps its first time`() throws {
    try Learner.with { learner in
      _ = try learner.check("share: 20\nword: x\n", of: "report")
      let first = try learner.record("report")
      #expect(first.object("best").number("points") == 1)
      let passed = try #require(first.object("passed").text("share"))
      Thread.sleep(forTimeInterval: 1.1)
      _ = try learner.check(SmallExercises.rightAnswers, of: "report")
      _ = try learner.check("share: 1\n", of: "report")
      let last = try learner.record("report")
      #expect(last.object("best").number("points") == 3 && last.number("tries") == 3)
      #expect(Set(last.object("passed").keys) == ["share", "rows", "word"])
      #expect(last.object("passed").text("share") == passed)
      #expect(last.object("passed").text("word") != passed)
      let page = try learner.run("check", "report").output
      #expect(page.contains("0 of 3 points; your best so far is 3."), "\(page)")
    }
  }

  @Test func `what could not be graded changes nothing`() throws {
    try Learner.with { learner in
      _ = try learner.check("share: 20\n", of: "report")
      _ = try learner.check(SmallExercises.rightHalf, of: "half")
      let before = try learner.text(learner.recordPath("half"))
      try learner.withOwnMaterials { other in
        let recorded = other.materials.appending(path: "Exercises/small/half/expected.json")
        for text in [nil, "{}", "{"] {
          try FileManager.default.removeItem(at: recorded)
          if let text { try Data(text.utf8).write(to: recorded) }
          let result = try other.run("check", "half", "--json")
          #expect(result.status == (text == nil ? 1 : 65), "\(result)")
          if text == nil {
            let json = try Learner.object(result.output)
            #expect(json.text("status") == "not-graded" && json["points"] is NSNull)
          }
          #expect(try learner.text(learner.recordPath("half")) == before)
          try Data().write(to: recorded)
        }
      }
    }
  }

  @Test(arguments: ["{", "", "[1]", "{\"schema\":1,\"exercise\":\"small/half\"}"])
  func `a damaged file is copied beside itself and named`(text: String) throws {
    try Learner.with { learner in
      _ = try learner.check(SmallExercises.rightAnswers, of: "report")
      let path = learner.recordPath("report")
      try Data(text.utf8).write(to: learner.folder.appending(path: path))
      let result = try learner.run("check", "report", "--json")
      #expect(result.status == 0)
      #expect(result.errors.contains("\(path).damaged-1"), "\(result.errors)")
      #expect(try learner.text("\(path).damaged-1") == text)
      #expect(try learner.record("report").number("tries") == 1)
      #expect(try learner.run("check", "report").errors == "")
    }
  }

  @Test func `the file of a newer version is left alone`() throws {
    try Learner.with { learner in
      try learner.write(SmallExercises.rightAnswers, for: "report")
      let path = learner.recordPath("report")
      let newer = "{\"schema\":99}"
      try Data(newer.utf8).write(to: learner.folder.appending(path: path))
      let result = try learner.run("check", "report")
      #expect(result.errors.contains("written by a newer lernlog"), "\(result.errors)")
      #expect(try learner.text(path) == newer)
    }
  }

  /// What stands in the way of the record: the state folder is a file, or a folder in it is.
  @Test(arguments: ["state", "state/exercises", "state/exercises/small"])
  func `where nothing can be kept, no verdict is announced`(path: String) throws {
    try Learner.with { learner in
      try learner.write(SmallExercises.rightAnswers, for: "report")
      let place = learner.folder.appending(path: path)
      try FileManager.default.removeItem(at: place)
      try Data("mine".utf8).write(to: place)
      for words in [["check"], ["check", "--json"], ["start"], ["hint"], ["solution"]] {
        let result = try BuiltProgram.run(
          [words[0], "report"] + words.dropFirst() + learner.flags, in: learner.folder,
          environment: learner.environment())
        #expect([73, 74].contains(result.status), "\(words): \(result)")
        #expect(result.output == "" && result.errors.contains("state"), "\(words): \(result)")
      }
      #expect(try learner.text(path) == "mine")
    }
  }

  /// The disk is full: no byte can be written any more.
  @Test func `a write that fails leaves the old record whole, and says so`() throws {
    try Learner.with { learner in
      _ = try learner.check("share: 20\n", of: "report")
      let before = try learner.text(learner.recordPath("report"))
      try learner.write(SmallExercises.rightAnswers, for: "report")
      let result = try learner.shell(
        "trap '' XFSZ; ulimit -f 0; exec $LERNLOG check report $FLAGS 2>&1 | cat")
      #expect(!result.output.contains("points") && result.output.contains("state/"), "\(result)")
      #expect(try learner.text(learner.recordPath("report")) == before)
      #expect(try learner.names("state/exercises/small") == ["report.json", "report.json.bak"])
    }
  }

  /// K06 for exercises: sixty checks of three processes are sixty tries.
  @Test func `three processes at once lose no try`() throws {
    try Learner.with { learner in
      try learner.write("share: 20\n", for: "report")
      let result = try learner.shell(
        """
        for process in 1 2 3; do
          (for turn in $(seq 20); do $LERNLOG check report $FLAGS >>out 2>>err; done) &
        done
        wait
        """)
      #expect(result.status == 0)
      #expect(try learner.record("report").number("tries") == 60)
      #expect(try learner.text("err") == "")
      #expect(try learner.text("out").components(separatedBy: "1 of 3 points").count == 61)
    }
  }

  /// I13: what a learner writes into the state or into the working copy decides nothing.
  @Test func `a record that was edited gives no points`() throws {
    try Learner.with { learner in
      try learner.write(Self.withSupport, for: "half")
      let path = learner.recordPath("half")
      let forged =
        #"{"schema":1,"exercise":"small/half","started":"2026-01-01T00:00:00Z","tries":1,"hints":0,"#
        + #""best":{"points":7,"of":7,"time":"2026-01-01T00:00:00Z"},"passed":{"whole":"2026"}}"#
      try Data(forged.utf8).write(to: learner.folder.appending(path: path))
      try Data("let supportOfHalf = 0.0\n".utf8)
        .write(to: learner.folder.appending(path: "workspace/small/half/Support.swift"))
      let (status, json) = try learner.check(Self.withSupport, of: "half")
      // The support that counts is the author's.
      #expect(status == 0 && json.number("points") == 7)
      let (_, wrong) = try learner.check("func half(_ x: Double) -> Double { 0 }\n", of: "half")
      #expect(wrong.number("points") == 0 && wrong.text("status") == "wrong")
    }
  }

  private static let withSupport = "func half(_ x: Double) -> Double { x / supportOfHalf }\n"

  @Test func `without a state nothing is kept, and the verdict is the same`() throws {
    try Learner.with { learner in
      try learner.write(SmallExercises.rightAnswers, for: "report")
      try FileManager.default.removeItem(at: learner.folder.appending(path: "state"))
      let result = try learner.run("check", "report", "--no-state")
      #expect(result.status == 0 && result.output.contains("3 of 3 points"))
      #expect(!learner.exists("state"))
    }
  }
}
