import Lessons
import TestSupport
import Testing

@Suite struct FrontMatterTests {
  @Test(arguments: [
    MarkedProblem("①# Title\n", "a lesson begins with a line '---', its title, and '---'"),
    MarkedProblem("①", "a lesson begins with a line '---', its title, and '---'"),
    MarkedProblem("①---\ntitle: a\n", "the front matter is never closed; end it with a line '---'"),
    MarkedProblem("---\n①title: a\n---\n", "the key 'summary' is missing here"),
    MarkedProblem(
      "---\ntitle: a\nsummary: b\n①minute: 3\n---\n", "unknown key 'minute'", fix: "minutes"),
    MarkedProblem("---\ntitle: a\nsummary: ①\"\"\n---\n", "this text is empty"),
    MarkedProblem(
      "---\ntitle: a\nsummary: b\nminutes: ①0\n---\n", "a lesson takes 1 to 600 minutes, not 0"),
    MarkedProblem(
      "---\ntitle: a\nsummary: b\nexercises: [①A]\n---\n", "'A' cannot be a name", fix: "a"),
    MarkedProblem(
      "---\ntitle: a\nsummary: b\ngoals:\n  - { text: c, by: [①q] }\n---\n",
      "the lesson has no question or exercise 'q'"),
    MarkedProblem(
      "---\ntitle: a\nsummary: b\ngoals:\n  - { ①txt: c }\n---\n", "unknown key 'txt'", fix: "text"),
  ])
  func `the front matter is what it has to be`(problem: MarkedProblem) {
    problem.checkFile(problem.text)
  }

  @Test func `goals are shown by questions and exercises`() {
    let text = """
      ---
      title: a
      summary: b
      goals: [{ text: c, by: [q, hash] }]
      exercises: [hash]
      ---
      \(fence("question: q\nask: a\nanswer: 1"))
      """
    #expect(parse(file: text).diagnostics == [])
  }

  @Test func `a text that waits for its translator is an error in that language alone`() {
    let text = frontMatter + "## TODO(de) A\n"
    #expect(parse(file: text).diagnostics == [])
    let problems = parse(file: text, language: "de").diagnostics
    #expect(problems.map(\.message) == ["translate this text, and take 'TODO(de)' away"])
    #expect(problems.first?.location?.line == 5 && problems.first?.location?.column == 4)
  }
}
