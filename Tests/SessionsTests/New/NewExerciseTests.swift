import Display
import Exercises
import Lessons
import Pipeline
import TestSupport
import Testing

@testable import Sessions

/// What an exercise begins with.
@Suite struct `a new exercise` {
  @Test(arguments: Exercise.Kind.allCases, [["en", "de"], ["de", "en"]])
  func `looks like this`(kind: Exercise.Kind, languages: [String]) throws {
    let new = NewFiles(languages)
    try new.makeCourse()
    let session = try new.catalogue().session(
      after: Located("night/first", at: SourceLocation(file: "", line: 1)), .en)
    let texts = ExerciseFileTexts(
      kind: kind, choice: SkeletonTable(in: session, of: "night/first"))
    try expectGolden(texts.files(languages).shown, "\(kind.rawValue).\(languages[0]).txt")
  }

  @Test(arguments: [Exercise.Kind.data, .answers], [["en", "de"], ["de"], ["fr", "en"]])
  func `is read without a word, and its answers are the right ones`(
    kind: Exercise.Kind, languages: [String]
  ) throws {
    let new = NewFiles(languages)
    try new.makeCourse()
    try new.exercise(kind).write(to: new.files)
    let entry = try #require(try ExerciseCatalogue(["Exercises"], new.files)["night/task"])
    let (read, problems) = entry.read(languages)
    #expect(problems == [])
    let exercise = try #require(read)
    var supplies = GradingSupplies(
      runner: ScriptedRunner(), versions: GradeVersions(lernlog: "0", swift: nil)
    ) { $0 }
    try supplies.prepare(for: exercise, in: new.catalogue(), .en)
    let proof = ExerciseProof(
      exercise, folder: "Exercises/night/task", recorded: nil, supplies: supplies)
    #expect(proof.findings == [])
    #expect(exercise.texts.values.allSatisfy { $0.hints.count == 3 })
    #expect(exercise.mistakes.count == 2)
  }

  @Test(arguments: [
    ("title: Few", "exercises: [old]\ntitle: Few", "exercises: [old, task]\ntitle: Few"),
    ("title: Few", "exercises:\n  - old\ntitle: Few", "exercises:\n  - old\n  - task\ntitle: Few"),
    ("title: Few", "title: Few", "exercises: [task]\n---\n\n<!--"),
  ])
  func `is offered by the last lesson, in which nothing else changes`(
    old: String, before: String, after: String
  ) throws {
    let new = NewFiles(["en"])
    try new.makeCourse()
    let path = "Lessons/night/1-first.md"
    let text = try #require(new.files.text(path)).replacing(old, with: before, maxReplacements: 1)
    try new.files.write(Array(text.utf8), to: path)
    let changed = try new.exercise(.answers).changed
    let lesson = String(decoding: try #require(changed[path]), as: UTF8.self)
    #expect(lesson.contains(after))
    #expect(changed.count == 1)
    #expect(lesson.count == text.count + (after.contains("---") ? 18 : after.count - before.count))
  }

  @Test func `asks about the rarest text that stands in several rows`() throws {
    var session = Session(language: .en) { _ in [] }
    let table = try Table(columns: [
      Column("number", .integer([1, 1, 2, 2])), Column("odd name", .text(["a", "a", "b", "b"])),
      Column("once", .text(["a", "b", "c", "d"])), Column("all", .text(["x", "x", "x", "x"])),
      Column("user", .text(["eve", "bob", "bob", "bob"])),
      Column("action", .text(["in out", "in out", "out", "out"])),
    ])
    session.put(.table(try Table(columns: [Column("event", .text(["a", "a", "b"]))])), as: "no")
    session.put(.table(table), as: "events")
    let choice = try #require(SkeletonTable(in: session, of: "night/first"))
    #expect(choice.name == "events" && choice.column == "action" && choice.value == "out")
    #expect(choice.other == "once")
    #expect(
      String(decoding: choice.csv(choice.rows), as: UTF8.self)
        == "event,action,once\n2,out,c\n3,out,d\n")
    #expect(choice.otherRows == [0, 1])
  }
}
