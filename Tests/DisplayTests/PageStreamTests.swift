import Display
import Testing

struct PageStreamTests {
  private let linked: Page = [.paragraph([.link(destination: "a.md", ["one"])])]
  private let other: Page = [
    .paragraph([.link(destination: "b.md", ["two"]), " and ", .link(destination: "a.md", ["one"])])
  ]

  @Test func `pages follow each other, and links keep their numbers`() {
    var pages = PageStream(.plain)
    #expect(pages.render(linked) == "one [1]\n[1] a.md\n")
    #expect(pages.render([]) == "")
    #expect(pages.render(other) == "\ntwo [2] and one [1]\n[2] b.md\n[1] a.md\n")
  }

  @Test func `sections are counted over all pages`() {
    var pages = PageStream(Profile(accessible: true, language: .de), sections: 2)
    #expect(pages.render([.heading(level: 1, "Eins")]) == "Abschnitt 1 von 2: Eins\n")
    #expect(pages.render([.heading(level: 2, "Zwei")]) == "\nAbschnitt 2 von 2: Zwei\n")
  }

  @Test func `headings inside other blocks are sections too`() {
    let page: Page = [
      .heading(level: 1, "One"), .quote([.list(items: [[.heading(level: 2, "Two")]])]),
    ]
    #expect(page.headingCount == 2)
    let text = TerminalRenderer(Profile(accessible: true)).render(page)
    #expect(text.contains("Section 1 of 2: One") && text.contains("Section 2 of 2: Two"))
  }
}
