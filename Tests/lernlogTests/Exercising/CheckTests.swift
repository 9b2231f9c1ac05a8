import Foundation
import Testing

/// `lernlog check`: what becomes of a submission, for people and for machines.
@Suite(.disabled(if: hasAddressSanitizer)) struct CheckTests {
  /// An exercise, what is handed in, and what has to become of it.
  struct Case: CustomTestStringConvertible {
    let exercise: String
    let text: String
    let status: String
    let points: Int
    let outcomes: [String]
    var testDescription: String { "\(exercise): \(status)" }

    init(
      _ exercise: String, _ text: String, _ status: String, _ points: Int, _ outcomes: [String]
    ) {
      (self.exercise, self.text, self.status) = (exercise, text, status)
      (self.points, self.outcomes) = (points, outcomes)
    }
  }

  static func half(_ body: String) -> String {
    "func half(_ x: Double) -> Double {\n  \(body)\n}\n"
  }

  static let untried = ["whole not-tried", "broken not-tried", "others not-tried"]

  static let cases = [
    Case(
      "half", SmallExercises.rightHalf, "accepted", 7,
      ["whole passed", "broken passed", "others passed"]),
    Case(
      "half", half("x * 2"), "wrong", 0, ["whole failed", "broken not-tried", "others failed"]),
    // I09: what is hard-coded from the visible cases fails the hidden ones.
    Case(
      "half", half("[2: 1, 4: 2, -6: -3, 0.5: 0.25, 1.25: 0.625][x] ?? 0"), "wrong", 6,
      ["whole passed", "broken passed", "others failed"]),
    Case("half", half("\"\""), "compile-error", 0, untried),
    Case("half", "", "invalid", 0, untried),
    Case(
      "half", half("fatalError(\"no idea\")"), "runtime-error", 0,
      ["whole failed", "broken not-tried", "others failed"]),
    Case(
      "half", half("while x != 0.1 {}; return 0"), "limit", 0,
      ["whole failed", "broken not-tried", "others failed"]),
    Case("greet", "print(\"Hello, Ann!\")\n", "wrong", 1, ["ann passed", "bob failed"]),
    Case(
      "greet", "print(\"Hello, \" + CommandLine.arguments[1] + \"!\")\n", "accepted", 2,
      ["ann passed", "bob passed"]),
    Case(
      "greet", "print(CommandLine.arguments[2])\n", "runtime-error", 0,
      ["ann failed", "bob failed"]),
    Case("greet", "func (\n", "compile-error", 0, ["ann not-tried", "bob not-tried"]),
    Case(
      "flags", SmallExercises.rightFlags, "accepted", 3, ["rows passed", "quality passed"]),
    Case("flags", "event,flag\n8,1\n9,1\n", "wrong", 2, ["rows failed", "quality passed"]),
    Case(
      "flags", "event,flag\n8,NaN\n", "invalid", 0, ["rows not-tried", "quality not-tried"]),
    Case(
      "report", SmallExercises.rightAnswers, "accepted", 3,
      ["share passed", "rows passed", "word passed"]),
    Case(
      "report", "word: oddity\nshare: 20\n", "wrong", 1,
      ["share passed", "rows not-tried", "word failed"]),
    Case(
      "report", "share: nan\nrows: 10\n", "invalid", 1,
      ["share failed", "rows passed", "word not-tried"]),
  ]

  @Test(arguments: cases)
  func `each ending has its status, its points, and its exit status`(given: Case) throws {
    try Learner.with { learner in
      let (status, json) = try learner.check(given.text, of: given.exercise)
      #expect(json.text("status") == given.status, "\(json)")
      #expect(json.number("points") == given.points)
      #expect(json.outcomes == given.outcomes)
      #expect(status == (given.status == "accepted" ? 0 : 1))
      #expect(try learner.record(given.exercise).number("tries") == 1)
      let page = try learner.run("check", given.exercise)
      #expect(page.status == status && page.errors == "", "\(page.errors)")
      #expect(page.output.contains("\(given.points) of \(json.number("of") ?? 0) points"))
      #expect(page.output.contains(status == 0 ? "Solved." : "lernlog hint \(given.exercise)"))
    }
  }

  @Test func `the record for a machine has the documented members, in their order`() throws {
    try Learner.with { learner in
      try learner.write(Self.half("x * 2"), for: "half")
      let text = try learner.run("check", "half", "--json").output
      #expect(text.hasSuffix("}\n") && text.split(separator: "\n").count == 1)
      let grade = try Learner.object(text)
      #expect(grade.text("schema") == "lernlog.check/1")
      #expect(grade.text("exercise") == "small/half")
      #expect([grade.number("points"), grade.number("of")] == [0, 7])
      let members = [
        "schema", "exercise", "status", "points", "of", "checks", "diagnostics", "isolation",
        "versions",
      ]
      #expect(Set(grade.keys) == Set(members))
      let places = members.compactMap { text.firstRange(of: "\"\($0)\":")?.lowerBound }
      #expect(places == places.sorted() && places.count == members.count)
      let versions = grade.object("versions")
      #expect(Set(versions.keys) == ["lernlog", "swift", "exercise"])
      #expect(versions.text("swift")?.contains(".") == true)
      #expect(versions.text("exercise")?.hasPrefix("sha256:") == true)
      #expect(grade.objects("diagnostics").isEmpty)
      #expect(Set(grade.object("isolation").keys) == ["layers", "missing"])
      try expectChecks(grade.objects("checks"))
    }
  }

  /// The members of each check of a `half` that doubles.
  private func expectChecks(_ checks: [[String: Any]]) throws {
    let first = try #require(checks.first)
    #expect(
      Set(first.keys) == [
        "id", "name", "status", "points", "of", "hidden", "input", "expected", "actual", "message",
        "mistake",
      ])
    #expect(first.text("name") == "whole numbers" && first["hidden"] as? Bool == false)
    #expect(first["input"] as? [Double] == [2])
    #expect(first.text("expected") == "1.0" && first.text("actual") == "4.0")
    #expect(first.text("message")?.contains("3 of 3") == true, "\(first)")
    #expect(first.text("mistake") == "That is twice the number.")
    #expect(checks[1]["input"] is NSNull && checks[1].text("message")?.contains("whole") == true)
    // I12: a hidden check shows its name, and nothing of its inputs.
    let hidden = checks[2]
    #expect(hidden["hidden"] as? Bool == true && hidden.text("name") == "other numbers")
    for key in ["input", "expected", "actual", "mistake"] {
      #expect(hidden[key] is NSNull, "\(key)")
    }
    #expect(hidden.text("message")?.contains("71") == false)
  }

  @Test func `a compile error stands at the learner's own line`() throws {
    try Learner.with { learner in
      let (_, json) = try learner.check("\n" + Self.half("\"\""), of: "half")
      let error = try #require(json.objects("diagnostics").first)
      #expect(Set(error.keys) == ["line", "column", "severity", "message"])
      #expect([error.number("line"), error.number("column")] == [3, 3])
      #expect(error.text("severity") == "error")
      #expect(error.text("message")?.contains("'String'") == true)
      let page = try learner.run("check", "half").output
      #expect(page.contains("Exercise.swift:3:3") && !page.contains("/tmp/"), "\(page)")
    }
  }

  @Test func `what a data or answers exercise hands in needs no compiler`() throws {
    try Learner.with { learner in
      try learner.write(SmallExercises.rightAnswers, for: "report")
      let result = try learner.run(
        "check", "report", "--json", environment: ["PATH": "/nowhere"])
      let json = try Learner.object(result.output)
      #expect(result.status == 0 && json["isolation"] is NSNull)
      #expect(json.object("versions")["swift"] is NSNull)
    }
  }

  @Test func `without a name it is the exercise that was started last`() throws {
    try Learner.with { learner in
      for exercise in ["report", "flags", "report"] { try learner.run("start", exercise) }
      let result = try learner.run("check", "--json")
      #expect(try Learner.object(result.output).text("exercise") == "small/report")
      try learner.run("start", "flags")
      #expect(
        try Learner.object(learner.run("check", "--json").output).text("exercise") == "small/flags")
    }
  }

  /// A04 and A05 for a learner's own file: what cannot be read as a file is refused at once.
  @Test(arguments: ["ln -s /etc/passwd", "mkdir", "mkfifo", "ln -s"])
  func `what is no plain file is not opened`(making: String) throws {
    try Learner.with { learner in
      try learner.run("start", "report")
      let work = learner.work("report")
      let target = making == "ln -s" ? "task.md" : ""
      let made = try learner.shell("rm \(work) && \(making) \(target) \(work)")
      try #require(made.status == 0, "\(made.errors)")
      let begin = ContinuousClock.now
      let result = try learner.run("check", "report", "--json")
      #expect(ContinuousClock.now - begin < .seconds(5))
      #expect(result.status == 66 && result.output == "" && !result.errors.contains("root:"))
      #expect(result.errors.contains("no ordinary file"), "\(result.errors)")
      #expect(try learner.record("report").number("tries") == 0)
    }
  }

  @Test func `a file above the limit is invalid, and is not read into memory`() throws {
    try Learner.with { learner in
      try learner.run("start", "report")
      try #require(try learner.shell("truncate -s 1T \(learner.work("report"))").status == 0)
      let result = try learner.shell("ulimit -v 4000000; exec $LERNLOG check report --json $FLAGS")
      #expect(result.status == 1, "\(result.errors)")
      #expect(try Learner.object(result.output).text("status") == "invalid")
    }
  }
}
