import Lessons
import Testing

@Suite struct MarkdownReadingTests {
  @Test func `blocks at the top level know their lines`() {
    let (document, diagnostics) = read(
      """
      ---
      title: x
      ---

      # One

      Two
      three

      - four

        five

      [a]: https://example.org

      ~~~
      six
      ~~~
          seven

      Eight
      =====
      <!-- pause -->
      > nine

      <!-- lernlog
      step: x

      -->
      ***
      """, from: 4)
    #expect(diagnostics.isEmpty)
    let lines = document.blocks.map { [$0.firstLine, $0.lastLine] }
    #expect(
      lines == [
        [5, 5], [7, 8], [10, 14], [16, 18], [19, 19], [21, 22], [23, 23], [24, 24], [26, 29],
        [30, 30],
      ])
    #expect(document.blocks[6].kind == .html("<!-- pause -->"))
    #expect(document.blocks[8].kind == .html("<!-- lernlog\nstep: x\n\n-->"))
  }

  @Test func `a fence keeps its info string, its body and its form`() throws {
    let (document, _) = read("text\n  ````yaml  lernlog \n  a: 1\n     b\n\n ```\n  `````\nafter")
    let expected = CodeFence(
      info: "yaml  lernlog", body: "a: 1\n   b\n\n```\n", bodyFirstLine: 3, bodyLastLine: 6,
      length: 4, indent: 2, isClosed: true)
    #expect(document.blocks[1].kind == .fence(expected))
    #expect(document.blocks[1].firstLine == 2 && document.blocks[1].lastLine == 7)
  }

  @Test(arguments: ["```x", "```x\n", "```x\n\n\n", "a\n\n~~~x\nb"])
  func `a fence that is never closed says so`(text: String) throws {
    let block = try #require(read(text).document.blocks.last)
    guard case .fence(let fence) = block.kind else {
      Issue.record("no fence")
      return
    }
    #expect(!fence.isClosed)
    #expect(fence.info == "x")
  }

  @Test func `a fence inside a longer fence stays text`() {
    let (document, _) = read("````\n```yaml lernlog\nstep: train\n```\n````")
    #expect(document.blocks.count == 1)
    #expect(document.nested.isEmpty)
  }

  @Test func `fences and comments in lists and quotes are listed with their lines`() {
    let (document, _) = read(
      "- a\n\n  ```yaml lernlog\n  step: x\n  ```\n\n> <!-- pause -->\n>\n> ```output\n> ```\n")
    #expect(
      document.nested == [
        NestedBlock(kind: .fence(info: "yaml lernlog"), line: 3),
        NestedBlock(kind: .html("<!-- pause -->\n"), line: 7),
        NestedBlock(kind: .fence(info: "output"), line: 9),
      ])
  }

  @Test func `line breaks of every kind count alike`() {
    let (document, _) = read("a\r\n\rb\n\r\n```x\rbody\r\n```")
    #expect(document.blocks.map(\.firstLine) == [1, 3, 5])
    #expect(document.blocks.last?.lastLine == 7)
  }

  @Test(arguments: ["a\n|b|\n|-|", "a\r\n|b|\r\n|-|", "a\r|b|\r|-|"])
  func `a text may have line breaks of every kind`(text: String) {
    #expect(readText(text).blocks.count == 2)
  }

  @Test func `headings get anchors as on GitHub, no two alike`() {
    let (blocks, _) = readText("# What's *new*?\n\n## F1 & `recall`\n\n# Größe\n\n# Größe\n\n# ???")
    let slugs = blocks.compactMap { block in
      if case .heading(_, _, let slug) = block { slug } else { nil }
    }
    #expect(slugs == ["whats-new", "f1--recall", "größe", "größe-1", "section"])
  }

  @Test func `tasks and notices are told by their first words`() {
    let (blocks, _) = readText(
      "- [ ] open\n- [x] done\n- none\n\n> [!TIP]\n> Try *it*.\n\n> [!WHAT]")
    #expect(
      blocks == [
        .list(
          MarkdownList(
            start: nil, isTight: true,
            items: [
              MarkdownListItem(isDone: false, blocks: [.paragraph([.text("open")])]),
              MarkdownListItem(isDone: true, blocks: [.paragraph([.text("done")])]),
              MarkdownListItem(blocks: [.paragraph([.text("none")])]),
            ])),
        .quote(
          alert: .tip,
          [.paragraph([.text("Try "), .emphasis([.text("it")]), .text(".")])]),
        .quote(alert: nil, [.paragraph([.text("[!WHAT]")])]),
      ])
  }

  @Test func `HTML is text, and a comment in a line is nothing`() {
    let (blocks, _) = readText("a <b>c</b><!-- given: 3 --> d\n\n<script>x</script>")
    #expect(
      blocks == [
        .paragraph([.text("a <b>c</b> d")]), .htmlText("<script>x</script>\n"),
      ])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", "file:///etc/passwd", "data:text/html,x", "//host/x",
    "/etc/passwd", "C:\\x", "vbscript:x", "java&#10;script:x",
  ])
  func `a link to anything but the web and the course is text`(destination: String) {
    let (blocks, diagnostics) = readText("[a](<\(destination)>)")
    guard case .paragraph(let content)? = blocks.first, case .text? = content.first else {
      Issue.record("\(blocks)")
      return
    }
    #expect(content.count == 1)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.severity == .warning)
  }

  @Test func `links to the web and into the course stay links`() {
    let (blocks, diagnostics) = readText(
      "[a](https://x.org \"t\") [b](glossary.md#b) <mailto:a@b.c>")
    #expect(diagnostics.isEmpty)
    #expect(
      blocks == [
        .paragraph([
          .link(destination: "https://x.org", title: "t", [.text("a")]), .text(" "),
          .link(destination: "glossary.md#b", title: "", [.text("b")]), .text(" "),
          .link(destination: "mailto:a@b.c", title: "", [.text("mailto:a@b.c")]),
        ])
      ])
  }

  @Test func `pictures of the course stay, remote ones are text`() {
    let (blocks, diagnostics) = readText("![a *b*](c.png) ![d](https://x.org/e.png)")
    #expect(
      blocks == [
        .paragraph([
          .image(source: "c.png", title: "", alternative: "a b"),
          .text(" d (https://x.org/e.png)"),
        ])
      ])
    #expect(diagnostics.map(\.location?.column) == [22])
  }

  @Test func `what other readers know and this one does not is pointed out`() {
    let (_, diagnostics) = read("A ~~b~~ c\nhttps://x.org d[^1]\n\n[^1]: e\n\n[^2]: f g\n")
    #expect(
      diagnostics.map(\.location).map { [$0?.line, $0?.column] } == [
        [1, 3], [2, 1], [2, 16], [6, 1],
      ])
  }
}

/// Reads a file.
func read(
  _ text: String, from line: Int = 1
) -> (document: MarkdownDocument, diagnostics: [Diagnostic]) {
  readMarkdown(SourceText(file: "a.md", text: text), from: line)
}

/// Reads the blocks of a text that begins at the beginning of a file.
func readText(_ text: String) -> (blocks: [MarkdownBlock], diagnostics: [Diagnostic]) {
  readMarkdown(text: text, at: .init(file: "a.md", line: 1))
}
