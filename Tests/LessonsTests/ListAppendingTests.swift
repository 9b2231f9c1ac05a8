import Testing

@testable import Lessons

/// One name more in a list that somebody wrote.
@Suite struct `a name is added to a list` {
  /// The text of `lessons:` after `new` was added to it; `nil` where it is refused.
  private func adding(to text: String) -> String? {
    let source = SourceText(file: "course.yml", text: text)
    let (node, _) = readParameters(source, lines: 1..<source.lineCount + 1)
    return node?["lessons"].flatMap { source.appending("new", to: $0) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("lessons: [one]\n", "lessons: [one, new]\n"),
    ("lessons: [one]", "lessons: [one, new]"),
    ("lessons: []\n", "lessons: [new]\n"),
    ("lessons: [ one, two ]   # in order\r\n", "lessons: [ one, two, new ]   # in order\r\n"),
    ("lessons: [\"one\", 'two']\n", "lessons: [\"one\", 'two', new]\n"),
    ("lessons: [one,\n  two,\n]\n", "lessons: [one,\n  two, new,\n]\n"),
    (
      "lessons:\n  - one\n  # last\n  - two\n\n# end\n",
      "lessons:\n  - one\n  # last\n  - two\n  - new\n\n# end\n"
    ),
    ("lessons:\r\n- one\r\nformat: 1\r\n", "lessons:\r\n- one\r\n- new\r\nformat: 1\r\n"),
    ("lessons:\n  -   one", "lessons:\n  -   one\n  -   new"),
    (
      "title: { de: Übung } # ü\nlessons: [\"ü\", one]\n",
      "title: { de: Übung } # ü\nlessons: [\"ü\", one, new]\n"
    ),
  ])
  func `and nothing else changes`(before: String, after: String) {
    #expect(adding(to: before) == after)
  }

  @Test(arguments: ["lessons: one\n", "lessons: { one: two }\n", "lessons: [[one]]\n"])
  func `but not where it is no list of names`(text: String) {
    #expect(adding(to: text) == nil)
  }

  @Test func `a line is inserted and ends as the others do`() {
    let source = SourceText(file: "1-one.md", text: "---\r\ntitle: One\r\n---\r\nText\r\n")
    #expect(
      String(decoding: source.insertingLine("exercises: [a]", before: 3), as: UTF8.self)
        == "---\r\ntitle: One\r\nexercises: [a]\r\n---\r\nText\r\n")
  }
}
