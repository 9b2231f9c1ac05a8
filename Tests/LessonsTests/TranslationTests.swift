import Lessons
import TestSupport
import Testing

@Suite struct TranslationTests {
  @Test func `a faithful twin has no problems`() {
    #expect(problems(twin: twinText) == [])
  }

  @Test(
    arguments: [
      (
        "contamination: 0.02", "contamination: ①0.03",
        "under 'contamination' stands another value than at 3-train.md:25:16", "0.02"
      ),
      ("unit: \"%\"\n", "", "the key 'unit' is missing, which stands at 3-train.md:39:1", nil),
      (
        "<!-- expect: model.flagged == 11 -->", "<!-- expect: ①model.flagged == 12 -->",
        "the expression is another one than at 3-train.md:33:14", "model.flagged == 11"
      ),
      (
        "- when: 2", "- when: ①3", "under 'mistakes' stands another value than at 3-train.md:41:11",
        "2"
      ),
      (
        "minutes: 15", "minutes: ①20",
        "under 'minutes' stands another value than at 3-train.md:7:10", "15"
      ),
      (
        "by: [flagged]", "by: [①which]",
        "under 'goals' stands another value than at 3-train.md:6:10", "flagged"
      ),
    ])
  func `a machine key that differs is told with both places`(
    old: String, new: String, message: String, fix: String?
  ) throws {
    let text = twinText.replacing(old, with: new)
    let found = compare(first: firstText, twin: text.replacing("①", with: ""))
    #expect(found.map(\.message) == [message])
    #expect(found.first?.fixIt?.new == fix)
    guard text.contains("①") else { return }
    let marked = Marked(text)
    #expect(found.first?.location.map { [$0.line, $0.column] } == [marked.line, marked.column])
  }

  @Test func `missing, extra and differing keys of choices are told`() {
    let found = problems(twin: twinText.replacing("  b: zwei", with: "  c: zwei"))
    #expect(
      found == [
        "45: the key 'b' is missing, which stands at 3-train.md:51:3",
        "46: the key 'c' has no counterpart at 3-train.md:50:3",
      ])
    let swapped = twinText.replacing("  a: eins\n  b: zwei", with: "  b: zwei\n  a: eins")
    #expect(
      problems(twin: swapped) == [
        "45: the keys under 'choices' stand in another order than at 3-train.md:50:3"
      ])
  }

  @Test func `a missing block is told where it should stand`() {
    #expect(
      problems(twin: twinText.replacing("<!-- pause -->\n", with: "")) == [
        "39: below this, the comment 'pause' at 3-train.md:45:1 is missing"
      ])
    let section = "## Danach\n<!-- of: 92059cb9 -->\n"
    #expect(
      problems(twin: twinText.replacing(section, with: "")).first
        == "14: below this, the heading at 3-train.md:13:1 is missing")
  }

  @Test func `an extra block is told with its neighbour`() {
    let found = problems(twin: twinText + "\n" + fence("table: events"))
    #expect(
      found == ["50: this block 'table: events' has no counterpart below 3-train.md:46:1"])
  }

  @Test func `another order is told`() {
    let pause = "<!-- pause -->\n"
    let expect = "<!-- expect: model.flagged == 11 -->\n"
    let text = twinText.replacing(pause, with: "").replacing(expect, with: pause + "\n" + expect)
    let found = problems(twin: text)
    #expect(found.count == 1)
    #expect(found.first?.contains("stands in another order than its counterpart at") == true)
  }

  @Test func `a block for the default data alone is so in every language`() {
    let text = twinText.replacing("<!-- only: default -->\n", with: "")
    #expect(
      problems(twin: text) == [
        "18: 'only: default' holds for one of this block and its counterpart at 3-train.md:23:1 "
          + "alone"
      ])
  }

  @Test(arguments: [
    ("let a = 1\nprint(a)\n", "let a = 1\n①print(b)\n"),
    ("let a = 1\nprint(a)\n", "let a = 1\n①"),
    ("let a = 1\n", "let a = 1\n①print(a)\n"),
  ])
  func `code that runs is the same in every language`(own: String, other: String) {
    let marked = Marked(frontMatter + "```swift run\n\(other)```\n")
    let found = compare(
      first: frontMatter + "```swift run\n\(own)```\n", twin: marked.text)
    #expect(
      found.map(\.message) == [
        "from here on, the code that runs is another one than at 3-train.md:\(marked.line):1"
      ])
    #expect(found.first?.location.map { [$0.line, $0.column] } == [marked.line, marked.column])
  }

  @Test func `texts that are accepted are the translator's`() {
    let own = "question: q\nask: a\naccept: [hour, time]\nmistakes: [{ when: day, say: x }]"
    let others = "question: q\nask: b\naccept: [Stunde]\nmistakes: [{ when: Tag, say: y }]"
    #expect(compare(first: frontMatter + fence(own), twin: frontMatter + fence(others)) == [])
  }

  @Test func `hints are translated one by one`() {
    let own = "question: q\nask: a\nanswer: 1\nhints: [x, y]"
    let others = "question: q\nask: b\nanswer: 1\nhints: [z]"
    #expect(
      compare(first: frontMatter + fence(own), twin: frontMatter + fence(others)).map(\.message)
        == ["under 'hints' stands another value than at 3-train.md:9:8"])
  }

  @Test func `a section whose first language changed is stale`() {
    for change in [
      ("Text of the section.", "Other text."), ("How many?", "How few?"), ("A caption", "Other"),
      ("## After", "## Later"),
    ] {
      let found = compare(first: firstText.replacing(change.0, with: change.1), twin: twinText)
      #expect(found.map(\.severity) == [.warning])
      #expect(
        found.map(\.message) == [
          "this section was translated from another text than now stands at 3-train.md:13:1"
        ])
    }
  }

  @Test func `what changed since is shown where the old texts were kept`() {
    let kept = TranslatedTexts(
      of: parse(file: twinText, language: "de").lesson, from: parse(file: firstText).lesson)
    let source = SourceText(file: "3-train.de.txt", bytes: kept.bytes(for: "3-train.de.md"))
    #expect(TranslatedTexts(source) == kept)
    let now = firstText.replacing("Text of the section.", with: "New text of\nthe section.")
      .replacing("ask: How many?\n", with: "ask: How many of them?\n")
      .replacing("say: No.\n", with: "say: No.\nhints: [Count.]\n")
      .replacing("caption: A caption\n", with: "")
    let twin = twinText.replacing("say: Nein.\n", with: "say: Nein.\nhints: [Zähle.]\n")
      .replacing("caption: Worauf zu achten ist\n", with: "")
    let found = compare(first: now, twin: twin, translated: TranslatedTexts(source))
    #expect(
      found.map(\.note) == [
        """
        what changed there since then:
            line 15 of 3-train.md
              - Text of the section.
              + New text of the section.
            no longer there
              - A caption
            line 37 of 3-train.md
              - How many?
              + How many of them?
            line 43 of 3-train.md
              + Count.
          when it is up to date again, 'lernlog verify --translated' says so in the file
        """
      ])
  }

  @Test func `of a long text only what differs is shown`() {
    let words = (1...40).map { "w\($0)" }
    let old = "## After\n\n" + words.joined(separator: " ")
    let new = old.replacing("w20 ", with: "other words ")
    let (lesson, _) = parse(old)
    let kept = TranslatedTexts(of: parse("## Danach\n").lesson, from: lesson)
    let found = Lessons.compare(
      parse(new).lesson,
      with: parse("## Danach\n<!-- of: \(kept.hashes[0]) -->\n", language: "de").lesson,
      translated: kept)
    let note = found.first?.note ?? ""
    #expect(note.contains("- … w16 w17 w18 w19 w20 w21 w22 w23 w24 …\n"), "\(note)")
    #expect(note.contains("+ … w16 w17 w18 w19 other words w21 w22 w23 w24 …\n"), "\(note)")
  }

  @Test(arguments: ["", "of: 92059cb9\n  Somebody wrote this.\n", "of: 00000000\n  ## After\n"])
  func `where the old texts are missing or spoilt, that is said`(_ text: String) {
    let now = firstText.replacing("Text of the section.", with: "Other text.")
    let kept = TranslatedTexts(SourceText(file: "3-train.de.txt", text: text))
    let found = compare(first: now, twin: twinText, translated: kept)
    #expect(found.count == 1)
    #expect(
      found.first?.note?.hasPrefix("the text that it was translated from was not kept") == true)
  }

  @Test func `machine keys, outputs and line breaks do not make a section stale`() {
    for change in [
      ("Text of the section.", "Text of\nthe   section."), ("Trained.", "Trained 100 trees."),
    ] {
      #expect(
        compare(first: firstText.replacing(change.0, with: change.1), twin: twinText) == [])
    }
  }

  @Test func `a section without a hash is told`() {
    let text = twinText.replacing("<!-- of: 92059cb9 -->\n", with: "")
    #expect(
      problems(twin: text) == [
        "13: nothing says that this section is translated from 3-train.md:13:1"
      ])
  }

  @Test func `whole courses compare their twins`() {
    let files = FilesInMemory([
      "course.yml": """
      format: 1
      languages: [en, de]
      title: { en: a, de: b }
      summary: { en: a, de: b }
      lessons: [train]
      """,
      "train.md": firstText, "train.de.md": twinText.replacing("0.02", with: "0.03"),
    ])
    let course = readCourse("log", folder: "", files: files).course
    let messages = course.map {
      readWholeCourse($0, files: files, known: names).diagnostics.map(\.message)
    }
    #expect(messages == ["under 'contamination' stands another value than at train.md:25:16"])
  }

  private func problems(twin: String) -> [String] {
    compare(first: firstText, twin: twin).map { "\($0.location?.line ?? 0): \($0.message)" }
  }

  private func compare(
    first: String, twin: String, translated: TranslatedTexts? = nil
  ) -> [Diagnostic] {
    let (lesson, problems) = parse(file: first)
    let other = parseLesson(
      SourceText(file: "3-train.de.md", text: twin), course: "security-log", name: "train",
      language: "de", known: names)
    #expect(problems == [] && other.diagnostics == [])
    return Lessons.compare(lesson, with: other.lesson, translated: translated)
  }
}
