import Exercises
import Lessons
import TestSupport
import Testing

@testable import Sessions

/// What is not made, and what is left behind then: nothing.
@Suite struct `nothing new is made` {
  /// The message of a refusal; the folder in memory has not changed.
  private func refusal(_ new: NewFiles, _ body: () throws -> Skeleton) throws -> String {
    let before = new.files.paths
    let error = #expect(throws: NewRefusal.self) { try body() }
    #expect(new.files.paths == before)
    return error?.message ?? ""
  }

  @Test(arguments: [
    ("Night Shift", "'Night Shift' is no name for a course: ", "; type 'night-shift'"),
    ("../escape", "'../escape' is no name for a course: ", "; type 'escape'"),
    ("Übung", "'Übung' is no name for a course: ", "; type 'uebung'"),
    ("", "'' is no name for a course: ", ", such as 'night-logins'"),
    ("日本", "'日本' is no name for a course: ", ", such as 'night-logins'"),
    ("-a", "'-a' is no name for a course: ", "; type 'a'"),
    ("a\u{1B}[2J", "'a␛[2J' is no name for a course: ", "; type 'a-2j'"),
    (String(repeating: "a", count: 41), "'aaaa", "; type '\(String(repeating: "a", count: 40))'"),
  ])
  func `where a name is none`(name: String, start: String, end: String) throws {
    let new = NewFiles()
    let message = try refusal(new) {
      try newCourse(name, languages: ["en"], in: "Lessons", new.files)
    }
    #expect(message.hasPrefix(start) && message.hasSuffix(end), "\(message)")
  }

  @Test(arguments: [["en", "en"], ["english"], [""], [], ["en", "../x"]])
  func `where a language is none`(languages: [String]) throws {
    let new = NewFiles()
    let message = try refusal(new) {
      try newCourse("night", languages: languages, in: "Lessons", new.files)
    }
    #expect(message.hasSuffix("such as --languages en,de"), "\(message)")
  }

  @Test func `where something is there already`() throws {
    let new = NewFiles(["en", "de"])
    try new.makeCourse()
    let again = try refusal(new) {
      try newCourse("night", languages: ["en"], in: "Lessons", new.files)
    }
    #expect(again.hasPrefix("'Lessons/night' is there already, and nothing is overwritten; "))
    let inside = try refusal(new) {
      try newCourse("more", languages: ["en"], in: "Lessons/night", new.files)
    }
    #expect(inside.hasPrefix("'Lessons/night' is itself a course; "))
    let lesson = try refusal(new) { try newLesson("first", in: new.course(), new.files) }
    #expect(lesson.hasPrefix("'Lessons/night/1-first.md' is there already"))
    try new.files.write([1], to: "Lessons/night/translated/2-scores.de.txt")
    let record = try refusal(new) { try newLesson("scores", in: new.course(), new.files) }
    #expect(record.hasPrefix("'Lessons/night/translated/2-scores.de.txt' is there already"))
    try new.files.write([1], to: "Exercises/night/task/notes.txt")
    let exercise = try refusal(new) { try new.exercise(.answers) }
    #expect(exercise.hasPrefix("'Exercises/night/task' is there already"))
  }

  @Test func `where a course has no lesson, or no table to ask about`() throws {
    let empty = NewFiles(
      ["en"],
      [
        "Lessons/night/course.yml": """
        format: 1
        languages: [en]
        title: { en: Night }
        summary: { en: A night. }
        lessons: []

        """
      ])
    let noLesson = try refusal(empty) { try empty.exercise(.function) }
    #expect(noLesson.contains("'lernlog new lesson night/NAME' makes one"))
    try empty.makeLesson("only")
    #expect(empty.files.paths.contains("Lessons/night/1-only.md"))

    let new = NewFiles(["en"])
    try new.makeCourse()
    try new.files.write(
      Array("---\ntitle: Words\nsummary: Only words.\n---\nNothing runs.\n".utf8),
      to: "Lessons/night/1-first.md")
    let noTable = try refusal(new) { try new.exercise(.data) }
    #expect(noTable.hasPrefix("the lesson 'night/first' has no table"), "\(noTable)")
  }

  @Test(arguments: 1...4)
  func `where one of the files cannot be written`(number: Int) throws {
    let new = NewFiles(["en", "de"])
    try new.makeCourse()
    let paths = new.files.paths
    let before = paths.map { new.files.text($0) }
    let skeleton = try newLesson("scores", in: new.course(), new.files)
    #expect(skeleton.created.count + skeleton.changed.count == 4)
    #expect(throws: FileError.self) {
      try skeleton.write(to: FailingFiles(new.files, failing: number))
    }
    #expect(new.files.paths == paths)
    #expect(new.files.paths.map { new.files.text($0) } == before)
  }
}
