import TestSupport
import Testing

@testable import Display

struct HTMLRendererTests {
  private func text(_ page: Page, _ language: Language = .en) -> String {
    var renderer = HTMLRenderer(language) { HTMLAddress(file: $0) }
    return HTMLDocument(
      language: language.rawValue, title: "Sample", description: "Every construct.",
      body: [.element(.main, [], [.element(.h1, [], ["Sample"])] + renderer.nodes(page))]
    ).text
  }

  @Test(arguments: Language.allCases)
  func `every construct becomes an element of its own`(language: Language) throws {
    let page = CheckedHTML(text(samplePage(language), language))
    #expect(page.problems.isEmpty, "\(page.problems)")
    var renderer = HTMLRenderer(language) { HTMLAddress(file: $0) }
    var writer = HTMLWriter()
    for node in renderer.nodes(samplePage(language)) { writer.write(node) }
    try expectGolden(writer.html + "\n", "HTML/page.\(language.rawValue).html")
  }

  @Test func `the style sheet is read`() throws {
    try expectGolden(styleSheet, "HTML/style.css")
  }

  @Test func `no level of headings is left out, and one is the title`() {
    let page: Page = [
      .heading(level: 1, "a"), .heading(level: 4, "b"), .heading(level: 6, "c"),
      .heading(level: 2, "d"), .heading(level: 3, "e"),
    ]
    let levels = CheckedHTML(text(page)).elements.filter { $0.first == "h" && $0.count == 2 }
    #expect(levels == ["h1", "h2", "h3", "h4", "h2", "h3"])
  }

  @Test func `every number that a terminal shows of a page stands on the web page`() {
    let shown = TerminalRenderer(Profile(width: 160)).render(samplePage())
    let web = Set(shownNumbers(in: CheckedHTML(text(samplePage())).words))
    // The items of a list are counted by whoever shows the page.
    #expect(Set(shownNumbers(in: shown)).subtracting(web) == ["9", "10"])
  }

  @Test(arguments: [
    SafeTextTests.hostile, "</pre><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
    "]]></svg></style><!--", "&lt;script&gt;", "[a](javascript:alert(1)) ![b](http://x/y.png)",
  ])
  func `no text of a page changes what it is made of`(hostile: String) {
    let (page, plain) = (
      CheckedHTML(text(hostilePage(hostile))), CheckedHTML(text(hostilePage("x")))
    )
    #expect(page.problems.isEmpty, "\(page.problems)")
    #expect(page.elements == plain.elements)
    let controls = text(hostilePage(hostile)).unicodeScalars.filter {
      $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E)
    }
    #expect(controls.isEmpty)
  }
}
