import Lessons
import TestSupport
import Testing

/// What helps those who do not see a lesson, or do not get on with it; ① marks each warning.
@Suite struct `aids for reading` {
  @Test(arguments: [
    ("①### Under nothing\n", "##"), ("## One\n\nA.\n\n①#### Too deep\n\nB.\n", "###"),
    ("## One\n\n### Two\n\n①##### Too deep\n\n#### Fine\n", "####"),
  ])
  func `a heading that skips a level is a warning`(_ body: String, fix: String) throws {
    let marked = Marked(body)
    let found = skippedHeadings(in: parse(marked.text).lesson)
    #expect(found.map { $0.fixIt?.new } == [fix])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.location?.line == marked.line + 4)
  }

  @Test(arguments: [
    "A.\n", "## One\n\n### Two\n\n## Three\n\n### Four\n\n#### Five\n\n## Six\n",
    "# One\n\n## Two\n",
  ])
  func `headings that go down one level at a time are in order`(_ body: String) {
    #expect(skippedHeadings(in: parse(body).lesson).isEmpty)
  }

  @Test func `a question that is checked has a hint, and a prediction needs none`() throws {
    let checked = "question: ①share\nask: How many?\nanswer: 10"
    let guess = fence("question: guess\nask: How many?") + fence("reveal: guess\nanswer: 3")
    let marked = Marked(
      guess + fence(checked) + fence("\(checked.replacing("①share", with: "other"))\nhints: [Two.]")
    )
    let found = unhintedQuestions(in: parse(marked.text).lesson)
    #expect(found.map(\.message) == ["the question 'share' has no hint"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.location?.line == marked.line + 4)
    #expect(found.first?.location?.column == marked.column)
  }
}
