import Lessons
import TestSupport
import Testing

@Suite struct WholeCourseTests {
  @Test func `a course whose files agree has no problems`() {
    let whole = read([
      "a.md": lesson("## One\n\n[Recall](glossary.md#recall), [two](b.md#two), [up](#one)\n"),
      "b.md": lesson(
        fence("question: x\nask: a\nanswer: 1\nreview: a")
          + fence("question: y\nask: a\nanswer: 1\nreview: a") + "\n## Two\n", "continues: a\n"),
      "c.md": lesson(fence("again: b#x") + fence("again: b#y") + "![p](data/p.png)\n"),
      "data/p.png": "",
      "glossary.md": "# Terms\n\n## Recall\n\nOf what was there. See [c](c.md).\n",
    ])
    #expect(whole.diagnostics == [])
    #expect(whole.lessons["en"]?.map(\.name) == ["a", "b", "c"])
    #expect(whole.glossaries["en"]?.entry(at: "recall")?.term == "Recall")
    #expect(whole.sources.keys.sorted() == ["a.md", "b.md", "c.md", "course.yml", "glossary.md"])
  }

  @Test(arguments: [
    ("Text [x](glossary.md#①recal)", "'glossary.md' has no heading '#recal'"),
    ("Text [x](b.md#①thre)", "'b.md' has no heading '#thre'"),
    ("Text [x](#①thre)", "'c.md' has no heading '#thre'"),
    ("Text\n[x](①d.md)", "there is no file 'd.md' in the course's folder"),
    ("- a\n- **[x](①data)**", "there is no file 'data' in the course's folder"),
    ("![x](①missing.png)", "there is no file 'missing.png' in the course's folder"),
    ("| a |\n| - |\n| [x](①d.md) |", "there is no file 'd.md' in the course's folder"),
    ("## A [x](①d.md)", "there is no file 'd.md' in the course's folder"),
    (
      "<details>\n<summary>a</summary>\n\n[x](①d.md)\n\n</details>",
      "there is no file 'd.md' in the course's folder"
    ),
    (
      "```yaml lernlog\nquestion: z\nask: |\n  See [x](①d.md)\nanswer: 1\n```",
      "there is no file 'd.md' in the course's folder"
    ),
    (
      "[x](①../b.md)",
      "'../b.md' is not a file inside the course's folder: it holds '..', '.' or an empty piece"
    ),
    (
      "[x](①%2e%2e/b.md)",
      "'%2e%2e/b.md' is not a file inside the course's folder: it holds a '%', and paths are never "
        + "decoded"
    ),
    (
      "[x](①link/b.md)",
      "'link/b.md' is not a file inside the course's folder: 'link' is a symbolic link"
    ),
    (
      "```yaml lernlog\nstep: load\nfile: ①link/b.csv\n```",
      "'link/b.csv' is not a file inside the course's folder: 'link' is a symbolic link"
    ),
  ])
  func `a link leads to a file of the course and a heading`(text: String, message: String) {
    let marked = Marked(lesson(fence("again: b#x") + fence("again: b#y") + text + "\n"))
    let whole = read(files(c: marked.text), links: ["link"])
    #expect(whole.diagnostics.map(\.message) == [message])
    let place = whole.diagnostics.first?.location
    #expect(place?.file == "c.md")
    #expect(place.map { [$0.line, $0.column] } == [marked.line, marked.column])
  }

  @Test func `links to the web are left alone, and others are shown as text`() {
    let text = "[a](https://example.org/%2e%2e/x) [b](mailto:a@example.org) [c](javascript:x)\n"
    let whole = read(files(c: lesson(fence("again: b#x") + fence("again: b#y") + text)))
    #expect(whole.diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    ("again: ①d#x", "no earlier lesson of the course is named 'd'"),
    ("again: ①c#x", "no earlier lesson of the course is named 'c'"),
    ("again: ①b#z", "the lesson 'b' has no question 'z'"),
    ("question: q\nask: a\nanswer: 1\nreview: ①c", "no earlier lesson of the course is named 'c'"),
  ])
  func `reviews come back to earlier lessons`(block: String, message: String) {
    let marked = Marked(lesson(fence(block) + fence("again: b#y")))
    let whole = read(files(c: marked.text))
    #expect(whole.diagnostics.map(\.message) == [message])
    #expect(whole.diagnostics.first?.location?.line == marked.line)
  }

  @Test func `a later lesson begins with two reviews`() {
    let marked = Marked(lesson(fence("again: b#x") + "①" + fence("step: train")))
    let whole = read(files(c: marked.text))
    #expect(
      whole.diagnostics.map(\.message) == [
        "a lesson after the first begins with two reviews, and this one with 1"
      ])
    #expect(whole.diagnostics.first?.severity == .warning)
    #expect(whole.diagnostics.first?.location?.line == marked.line)
  }

  @Test(arguments: [
    (["b", nil, nil], [String]()), (["c", nil, "b"], []), ([nil, "a", "a"], []),
    (["a", nil, nil], ["a → a"]), (["b", "a", nil], ["a → b → a"]),
    (["b", "c", "b"], ["b → c → b"]), (["c", "a", "b"], ["a → c → b → a"]),
  ])
  func `lessons do not continue each other in a circle`(
    continued: [String?], circles expected: [String]
  ) {
    let lessons = zip(["a", "b", "c"], continued).map { name, other in
      let front = "---\ntitle: t\nsummary: s\n\(other.map { "continues: \($0)\n" } ?? "")---\n"
      return parse(file: front, name: name).lesson
    }
    let messages = circles(of: lessons).map(\.message)
    #expect(
      messages == expected.map { "lessons continue each other in a circle: \($0)" })
    #expect(circles(of: lessons).allSatisfy { $0.location?.line == 4 })
  }

  @Test func `a lesson continues one that is there`() {
    let whole = read(files(c: lesson(fence("again: b#x") + fence("again: b#y"), "continues: d\n")))
    #expect(whole.diagnostics.map(\.message) == ["no lesson of the course is named 'd'"])
    #expect(whole.diagnostics.first?.location?.line == 4)
  }

  @Test func `a term that no lesson links is named, with the link to write`() throws {
    var files = files(c: lesson(fence("again: b#x") + fence("again: b#y")))
    files["glossary.md"] = "## Recall\n\nText\n\n## Alert fatigue\n\nToo many.\n"
    let problem = try #require(read(files).diagnostics.first)
    #expect(read(files).diagnostics.count == 1)
    #expect(problem.message == "no lesson links 'Alert fatigue'")
    #expect(problem.location?.line == 5)
    #expect(problem.note?.hasSuffix("[Alert fatigue](glossary.md#alert-fatigue)") == true)
  }

  @Test func `a glossary explains each term once`() {
    let text = "## Recall\n\n- a list\n\n## Score\n\nShort.\n\nMore.\n\n## score\n\nAgain.\n"
    let (glossary, diagnostics) = readGlossary(
      SourceText(file: "glossary.md", text: text), file: "glossary.md")
    #expect(
      diagnostics.map(\.message) == [
        "a paragraph that explains 'Recall' is missing below it",
        "'score' is explained on line 5 already",
      ])
    #expect(glossary.entries.first?.short == [.text("Short.")])
    #expect(glossary.entries.first?.blocks.count == 2)
  }

  @Test func `a lesson that cannot be read is told, and the others are read`() {
    let whole = read(files(c: ""), without: "c.md")
    #expect(
      whole.diagnostics.map(\.message) == ["the file cannot be read: there is no such file"])
    #expect(whole.lessons["en"]?.map(\.name) == ["a", "b"])
  }

  /// A course of three lessons, the last one given.
  private func files(c: String) -> [String: String] {
    let questions =
      fence("question: x\nask: a\nanswer: 1\nreview: a")
      + fence("question: y\nask: a\nanswer: 1\nreview: a")
    return [
      "a.md": lesson("[Recall](glossary.md#recall)\n"), "b.md": lesson(questions + "## Three\n"),
      "c.md": c,
      "data/p.png": "", "glossary.md": "## Recall\n\nText\n",
    ]
  }

  private func read(
    _ files: [String: String], links: Set<String> = [], without vanished: String? = nil
  ) -> WholeCourse {
    let text =
      "format: 1\nlanguages: [en]\ntitle: { en: a }\nsummary: { en: b }\nlessons: [a, b, c]\n"
    var files = files.merging(["course.yml": text]) { $1 }
    guard
      let course = readCourse("log", folder: "", files: FilesInMemory(files, links: links)).course
    else { preconditionFailure("the course of these tests is right") }
    if let vanished { files[vanished] = nil }
    return readWholeCourse(course, files: FilesInMemory(files, links: links), known: names)
  }
}

/// A lesson with some blocks and some more lines of front matter.
private func lesson(_ blocks: String, _ front: String = "") -> String {
  "---\ntitle: t\nsummary: s\n\(front)---\n" + blocks
}
