import Lessons
import TestSupport
import Testing

@Suite struct DiagnosticTests {
  @Test func `a message shows its line, marks the place, and says what to type`() throws {
    let drawings = [
      draw("step: ①trian", length: 5, fixIt: FixIt(old: "trian", new: "train")),
      draw("\ta:\t①b", length: 1),
      draw("日本語 👩‍👩‍👧 ⚠️ e\u{301} ①한글 x", length: 2),
      draw("a ①e\u{301}\u{302} b", length: 3),
      draw("\u{1B}[2J\u{202E}①\u{9B}31m", length: 1),
      draw("short①", length: 5, note: "the line ends too early"),
      draw(
        String(repeating: "x", count: 200) + "①" + String(repeating: "y", count: 200), length: 300),
      draw("   ①", length: 1),
    ]
    try expectGolden(drawings.joined(separator: "\n\n") + "\n", "diagnostics.txt")
  }

  @Test func `without a place or a file, the message stands alone`() {
    let fixIt = FixIt(old: "a", new: "b")
    #expect(
      Diagnostic(location: nil, message: "no file 'a'", fixIt: fixIt).description
        == "error: no file 'a'\n  replace with 'b'")
    let missing = Diagnostic(
      severity: .warning, location: .init(file: "a.md", line: 9, column: 3), message: "gone")
    #expect(
      missing.description(source: SourceText(file: "a.md", text: "x")) == "a.md:9:3: warning: gone")
  }

  @Test func `no control character of a file reaches a message`() {
    let evil = "\u{1B}]0;x\u{7}\r\n\u{9B}31m\u{202E}"
    let diagnostic = Diagnostic(
      location: .init(file: evil, line: 1, column: 2, length: 4), message: evil,
      fixIt: FixIt(old: evil, new: evil), note: evil)
    let source = SourceText(file: evil, text: "a\u{1B}\u{7}b\u{202E}")
    let drawing = diagnostic.description(source: source).replacing("\n", with: "")
    #expect(
      !drawing.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
    #expect(!drawing.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `diagnostics are put in the order of their places`() {
    let places = [(2, 1), (1, 5), (1, 2)].map {
      Diagnostic(location: .init(file: "a", line: $0.0, column: $0.1), message: "\($0)")
    }
    let placeless = Diagnostic(severity: .warning, location: nil, message: "x")
    let ordered = (places + [placeless]).inOrder
    #expect(ordered == [placeless, places[2], places[1], places[0]])
    #expect(ordered.hasErrors && ![placeless].hasErrors)
  }

  @Test(arguments: [
    ("trian", "train"), ("trai", "train"), ("traiin", "train"), ("detekt", "detect"),
    ("tarin", "train"), ("foo", nil), ("", nil), ("xyz", nil), ("trees", nil),
  ])
  func `the nearest name is within two edits`(name: String, nearest: String?) {
    #expect(name.nearest(in: ["generate", "train", "detect"]) == nearest)
  }
}

/// Draws a message about the marked place.
private func draw(
  _ text: String, length: Int, fixIt: FixIt? = nil, note: String? = nil
) -> String {
  let marked = Marked(text)
  let diagnostic = Diagnostic(
    location: .init(file: "a.md", line: marked.line, column: marked.column, length: length),
    message: "a message", fixIt: fixIt, note: note)
  return diagnostic.description(source: SourceText(file: "a.md", text: marked.text))
}
