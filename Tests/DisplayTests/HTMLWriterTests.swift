import TestSupport
import Testing

@testable import Display

struct HTMLWriterTests {
  private func html(_ node: HTMLNode) -> String {
    var writer = HTMLWriter()
    writer.write(node)
    return writer.html
  }

  @Test func `words and attributes are escaped`() {
    let text = "<b> & \"it's\""
    #expect(html(.text(text)) == "&lt;b&gt; &amp; &quot;it&#39;s&quot;")
    #expect(
      html(.element(.p, [.text(.label, text)], [.text("a")]))
        == "<p aria-label=\"&lt;b&gt; &amp; &quot;it&#39;s&quot;\">a</p>")
  }

  @Test func `what is void has no end, and words are not parted by line breaks`() {
    #expect(
      html(.element(.p, [], ["a", .element(.br, [], []), .element(.em, [], ["b"]), "c"]))
        == "<p>a<br><em>b</em>c</p>")
    #expect(
      html(.element(.ul, [], [.element(.li, [], ["a"]), .element(.li, [], ["b"])]))
        == "<ul>\n<li>a</li>\n<li>b</li></ul>")
  }

  @Test func `lines keep their blanks and their ends`() {
    #expect(
      html(.element(.pre, [], [.lines(["a  <b>", "", "  c"])])) == "<pre>a  &lt;b&gt;\n\n  c</pre>")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "data:text/html,x",
    "file:///etc/passwd", "vbscript:x", "//evil.example/x", "", "glossary.md",
  ])
  func `no address but one of the web is opened`(address: String) {
    #expect(HTMLAddress(web: address) == nil)
  }

  @Test func `an address holds nothing that ends it`() throws {
    let web = try #require(HTMLAddress(web: "https://a.example/?q=\"><script>&x=ä#b"))
    #expect(web.text == "https://a.example/?q=%22%3E%3Cscript%3E&x=%C3%A4#b")
    #expect(HTMLAddress(file: "../de/a b.html", anchor: "ä").text == "../de/a%20b.html#%C3%A4")
    #expect(HTMLAddress(file: "javascript:alert(1)").text == "javascript%3Aalert%281%29")
  }

  @Test(arguments: [(0, "0"), (1.25, "1.2"), (1.26, "1.3"), (-0.04, "0"), (1234.5, "1234.5")])
  func `lengths are short`(length: Double, text: String) {
    #expect(length.lengthText == text)
  }

  @Test func `a document forbids scripts and everything from outside`() {
    let document = HTMLDocument(
      language: "de", title: "</title><script>", description: "\"", body: [.paragraph("a")])
    let page = CheckedHTML(document.text)
    #expect(page.problems.isEmpty, "\(page.problems)")
    #expect(!page.elements.contains("script"))
    #expect(document.text.contains("<html lang=\"de\">"))
    #expect(document.text.contains("content=\"default-src &#39;none&#39;; "))
  }
}
