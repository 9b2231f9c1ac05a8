import Lessons
import Testing

@Suite struct SourceTextTests {
  @Test func `LF, CR LF and CR each end a line`() {
    let source = SourceText(file: "a.md", text: "one\r\ntwo\rthree\n\nfive")
    #expect((1...5).map(source.line) == ["one", "two", "three", "", "five"])
    #expect(source.lineCount == 5)
    #expect(source.line(0) == "" && source.line(6) == "")
    #expect((1...6).map(source.offset) == [0, 5, 9, 15, 16, 20])
    #expect(source.text(lines: 2...3) == "two\nthree\n")
  }

  @Test(arguments: ["", "\n", "a", "a\n", "a\r", "a\r\n"])
  func `an end of line at the end begins no new line`(text: String) {
    #expect(SourceText(file: "a.md", text: text).lineCount == (text.isEmpty ? 0 : 1))
  }

  @Test(arguments: [
    ([0x61, 0x0D, 0x00], 2, 1, "NUL"), ([0x0A, 0xC3, 0xA4, 0xFF, 0x61], 2, 2, "not UTF-8"),
    ([0x61, 0xED, 0xA0, 0x80], 1, 2, "not UTF-8"), ([0xEF, 0xBB, 0xBF, 0x61], 1, 1, "byte-order"),
    ([0x61, 0xC3], 1, 2, "not UTF-8"),
  ])
  func `bytes that are no text are errors at their places`(
    bytes: [UInt8], line: Int, column: Int, words: String
  ) throws {
    let problem = try #require(SourceText(file: "a.md", bytes: bytes).diagnostics.first)
    #expect(problem.severity == .error)
    #expect(problem.location == .init(file: "a.md", line: line, column: column))
    #expect(problem.message.contains(words))
  }

  @Test(arguments: [
    "\u{1B}", "\u{7}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200F}", "\u{E0041}",
    "\u{2028}", "\u{AD}", "\u{7F}", "\u{200D}",
  ])
  func `a character that nobody sees is a warning, told once a line`(character: String) throws {
    let source = SourceText(file: "a.md", text: "ä\(character)b\(character)\n\(character)")
    #expect(source.diagnostics.map(\.severity) == [.warning, .warning])
    #expect(
      source.diagnostics.map(\.location) == [
        .init(file: "a.md", line: 1, column: 2), .init(file: "a.md", line: 2, column: 1),
      ])
  }

  @Test func `tabs, umlauts, emoji and their joiners are nothing odd`() {
    #expect(SourceText(file: "a.md", text: "\tÄ 日本語 👩‍👩‍👧 ⚠️ ½").diagnostics.isEmpty)
  }

  @Test func `unreadable bytes become U+FFFD, and the bytes stay as they are`() {
    let source = SourceText(file: "a.md", bytes: [0x61, 0xFF, 0x00, 0x0A])
    #expect(source.line(1) == "a\u{FFFD}\u{FFFD}")
    #expect(source.bytes == [0x61, 0xFF, 0x00, 0x0A])
  }

  @Test func `a file above the limit is not looked at`() {
    let limit = SourceText.byteLimit
    let largest = SourceText(file: "a.md", bytes: Array(repeating: 0x61, count: limit))
    let larger = SourceText(file: "a.md", bytes: Array(repeating: 0x00, count: limit + 1))
    #expect(largest.diagnostics.isEmpty && largest.lineCount == 1)
    #expect(larger.lineCount == 0)
    #expect(
      larger.diagnostics.map(\.message)
        == ["the file is larger than 1 MiB, the most that a file of a course may have"])
  }
}
