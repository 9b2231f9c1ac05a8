import Display
import Lessons
import TestSupport
import Testing

@testable import Sessions

/// What an author begins with.
@Suite struct `something new` {
  @Test(arguments: [["en", "de"], ["de", "en"], ["en"], ["de"], ["en", "fr"], ["fr"]])
  func `a course and a lesson have nothing that verify would find`(languages: [String]) throws {
    let new = NewFiles(languages)
    try new.makeCourse()
    #expect(try new.findings() == [])
    try new.makeLesson()
    #expect(try new.findings() == [])
    try new.makeLesson("more")
    #expect(try new.findings() == [])
    #expect(try new.course().lessons.map(\.numberedName) == ["1-first", "2-scores", "3-more"])
    #expect(try new.catalogue().problems.isEmpty)
  }

  @Test(arguments: [["en", "de"], ["de", "en"]])
  func `a course looks like this`(languages: [String]) throws {
    let skeleton = try NewFiles(languages).makeCourse()
    try expectGolden(skeleton.created.shown, "course.\(languages[0]).txt")
  }

  @Test(arguments: [["en", "de"], ["de", "en"]])
  func `a later lesson looks like this`(languages: [String]) throws {
    let new = NewFiles(languages)
    try new.makeCourse()
    let skeleton = try new.makeLesson()
    try expectGolden(skeleton.created.shown, "lesson.\(languages[0]).txt")
    let description = try #require(skeleton.changed["Lessons/night/course.yml"])
    #expect(skeleton.changed.count == 1)
    #expect(String(decoding: description, as: UTF8.self).hasSuffix("\nlessons: [first, scores]\n"))
  }

  @Test func `a lesson where nothing can be asked again asks something new`() throws {
    let new = NewFiles(["en"])
    try new.makeCourse()
    let path = "Lessons/night/1-first.md"
    let text = try #require(new.files.text(path))
    // What is left of the question is a guess, which has no answer of its own.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shorter = lines.prefix { $0 != "## How rare is rare?" }.joined(separator: "\n")
      .replacing("    by: [share]\n", with: "")
    try new.files.write(Array(shorter.utf8), to: path)
    try new.makeLesson()
    #expect(try new.findings() == [])
    let lesson = try #require(new.files.text("Lessons/night/2-scores.md"))
    #expect(lesson.contains("question: part\nreview: first\n"))
    #expect(!lesson.contains("again:"))
  }

  @Test(arguments: ["en", "de"])
  func `the author is told what was written`(code: String) throws {
    let new = NewFiles(["en", "fr"])
    try new.makeCourse()
    let language = language(of: code)
    let page = try new.makeLesson().page(next: ["lernlog preview night/scores"], language)
    try expectGolden(
      TerminalRenderer(Profile(charset: .ascii, language: language)).render(page),
      "page.\(code).txt")
  }
}
