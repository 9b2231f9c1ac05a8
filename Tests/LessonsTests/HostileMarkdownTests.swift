import Lessons
import Testing

/// Inputs that break other readers: deep, long, or costly to look through.
@Suite struct HostileMarkdownTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      rep("> ", 50_000) + "a", rep("- ", 250_000) + "a" + rep("\n", 400_000),
      rep("1. ", 100_000) + "a",
      (0..<700).map { rep(" ", 2 * $0) + "- a\n" }.joined() + rep("\n", 400_000),
      "a" + rep("*a **a ", 65_000) + "b" + rep("** a* ", 30_000),
      rep("*", 300) + "a" + rep("*", 300),
    ])
  func `nesting beyond the limit is refused with its line`(text: String) {
    let (_, diagnostics) = read("text\n\n" + text)
    #expect(diagnostics.contains { $0.message.contains("nested more than 64 levels") })
    #expect(diagnostics.allSatisfy { ($0.location?.line ?? 0) >= 3 })
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      rep("[", 50_000) + "a" + rep("]", 50_000), "a" + rep("<!--", 50_000), "a" + rep("<?", 50_000),
      "a" + rep("<![CDATA[", 50_000), rep("[a](b", 30_000), rep("[a](<b", 30_000),
      (1...1_400).map { "a" + rep("`", $0) }.joined(),
      (0..<40_000).map { "[a\($0)]: /u\($0)\n" }.joined(), rep("a", 1 << 20), rep("\n", 1 << 20),
      rep("- - ", 200_000), "[a]: /" + rep("u", 20_000) + "\n\n" + rep("[a]", 100_000),
      (0..<5_000).map { "[a\($0)]: /u\n\n" }.joined() + rep("|[a1]|\n|-|\n\n", 10_000),
    ])
  func `costly text is read in time`(text: String) {
    let (document, _) = read(text)
    #expect(document.blocks.count <= 15_000)
  }

  @Test(.timeLimit(.minutes(1))) func `a table of 10,000 columns is refused`() {
    let header = rep("|a", 10_000) + "|\n" + rep("|-", 10_000) + "|\n"
    let (_, diagnostics) = read(header + rep("|b|\n", 100_000))
    #expect(diagnostics.map(\.message) == ["the table has 10000 columns, and may have 64"])
  }

  @Test(arguments: [
    [], [0], [0xFF, 0xFE], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0x0D], [0x0A, 0x00],
  ])
  func `bytes that are no text do no harm`(bytes: [UInt8]) {
    let source = SourceText(
      file: "a.md", bytes: Array("a\n\n".utf8) + bytes + Array("\n\n# b".utf8))
    #expect(readMarkdown(source).document.blocks.last?.lastLine == source.lineCount)
  }
}

/// A text many times.
private func rep(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
