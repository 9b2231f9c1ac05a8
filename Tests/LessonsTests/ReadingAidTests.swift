import TestSupport
import Testing

@testable import Lessons

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

/// Links out of a course are looked at, and never followed.
@Suite struct `addresses on the web` {
  @Test(arguments: [
    "https://example.org", "http://example.org:8080/a?b=c#d", "HTTPS://www.example.org/",
    "https://münchen.example/weg", "https://example.org/a:b@c", "mailto:somebody@example.org",
    "mailto:some.body@example.org?subject=Hello",
  ])
  func `have the form of one`(_ address: String) { #expect(isWebAddress(address)) }

  @Test(arguments: [
    "https:", "https://", "https:example.org", "https:/example.org", "https://example",
    "https://.org", "https://example.org:", "https://example.org:0", "https://example.org:http",
    "https://exam ple.org", "https://-example.org", "https://a_b.org", "https://a@example.org",
    "mailto:", "mailto:somebody", "mailto:@example.org", "mailto:a@b@example.org",
  ])
  func `or are refused`(_ address: String) { #expect(!isWebAddress(address)) }
}
