import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// What a learner did in a lesson, as a page.
@Suite struct `a transcript` {
  /// The page after some lines were typed; `nil` where there is nothing to tell.
  private func page(after lines: [String], _ language: Language = .en) throws -> String? {
    let lesson = SampleLesson(SampleLesson.questions.texts, language: language)
    let files = MemoryFiles()
    if !lines.isEmpty { _ = try ScriptedWalk(lines, lesson: lesson, files: files) }
    let store = ProgressStore(files: files, folder: "state")
    let progress = store.load("course/sample", language: language).record
    return try TranscriptPage(lesson.run(), course: "A course", progress)?.file().document.text
  }

  @Test(arguments: [Language.en, .de])
  func `answers stand below their questions`(_ language: Language) throws {
    let html = try #require(
      try page(after: ["", "", "8", "", "", "", "25", ":h", "20", "", "2", ":s", ""], language))
    #expect(CheckedHTML(html).problems.isEmpty)
    try expectGolden(body(of: html), "Site/transcript.\(language.rawValue).html")
  }

  @Test(arguments: [
    ([""], "How many rows", "10 events"), (["", "", "8"], "10 events", "It is 10"),
    (["", "", "8", "", "", ""], "What share of the events", "2 / 10"),
    (["", "", "8", "", "", "", "25"], "25 (not the answer)", "2 / 10"),
  ])
  func `it goes as far as the learner has come`(
    _ lines: [String], _ shown: String, _ hidden: String
  ) throws {
    let words = CheckedHTML(try #require(try page(after: lines))).words
    #expect(words.contains(shown) && !words.contains(hidden), "\(words)")
  }

  @Test func `there is none of a lesson that was not begun`() throws {
    #expect(try page(after: []) == nil)
  }

  @Test func `what was typed is shown and nothing else`() throws {
    let hostile = "</li><script>alert(1)</script>\u{1B}[2J\u{202E}"
    let html = try #require(try page(after: ["", "", "8", "", "", "", "7", hostile]))
    let page = CheckedHTML(html)
    #expect(page.problems.isEmpty && !page.elements.contains("script"))
    #expect(!html.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }
}
