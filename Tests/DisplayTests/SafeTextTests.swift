import Display
import Testing

struct SafeTextTests {
  /// What an attacker would write: a title, a cleared screen, a name turned round, a forged line.
  static let hostile =
    "\u{1B}]0;pwned\u{7}\u{1B}[2Jroot\u{202E}txt.exe\u{9B}31m\r\nforged"

  @Test func `a hostile text stays on one line and shows what it holds`() {
    #expect(
      SafeText(Self.hostile, charset: .unicode).text
        == "␛]0;pwned␇␛[2Jroot<U+202E>txt.exe<U+009B>31m␍␊forged")
    #expect(
      SafeText(Self.hostile, charset: .ascii).text
        == #"\x1B]0;pwned\x07\x1B[2Jroot<U+202E>txt.exe<U+009B>31m\x0D\x0Aforged"#)
  }

  @Test(arguments: Charset.allCases)
  func `no character that acts or hides is left`(charset: Charset) {
    for scalar in hidingScalars {
      let safe = SafeText("a\(Character(scalar))b", charset: charset).text
      #expect(safe.unicodeScalars.allSatisfy { !hidingScalars.contains($0) }, "\(scalar.value)")
      let shown = safe.dropFirst().dropLast()
      #expect(scalar == "\t" ? shown == "    " : !shown.isEmpty, "\(scalar.value)")
      #expect(safe.first == "a" && safe.last == "b")
    }
  }

  @Test func `what is safe stays as it is, and so does what was made safe`() {
    let text = "Größe, „so“ – 日本語, e\u{301}, 👨‍👩‍👧‍👦, 🇩🇪, ⚠\u{FE0F}, نامه\u{200C}ای, ✓"
    #expect(SafeText(text, charset: .unicode).text == text)
    #expect(SafeText(text, charset: .ascii).text == text)
    let once = SafeText(Self.hostile, charset: .ascii)
    #expect(SafeText(once.text, charset: .ascii) == once)
  }

  @Test func `a joiner that hides in a name is shown`() {
    #expect(SafeText("ad\u{200D}min", charset: .unicode).text == "ad<U+200D>min")
    #expect(SafeText("ad\u{200B}min", charset: .unicode).text == "ad<U+200B>min")
  }

  @Test(arguments: [Charset.unicode, .ascii], [ColourLevel.none, .trueColour])
  func `no block lets a control through`(charset: Charset, colour: ColourLevel) {
    let page = hostilePage(SafeTextTests.hostile + String(String.UnicodeScalarView(hidingScalars)))
    let hidden = Set(hidingScalars)
    for accessible in [false, true] {
      let profile = Profile(
        width: 72, charset: charset, colour: colour, hyperlinks: colour != .none,
        accessible: accessible)
      let text = withoutOurEscapes(TerminalRenderer(profile).render(page))
      let left = text.unicodeScalars.filter { $0 != "\n" && hidden.contains($0) }
      #expect(left.isEmpty)
    }
  }
}

/// All controls, and all characters that turn or hide text.
private let hidingScalars: [Unicode.Scalar] =
  [
    0...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
    0xFEFF...0xFEFF, 0xE0000...0xE007F,
  ].flatMap { Array($0) as [UInt32] }.compactMap { Unicode.Scalar($0) }

/// A text in every place where a page can hold one.
func hostilePage(_ text: String) -> Page {
  let inlines: [Inline] = [
    .text(text), .code(text), .emphasis([.text(text)]), .strong([.text(text)]),
    .link(destination: text, [.text(text)]), .link(destination: "https://\(text)", [.text("x")]),
    .marked(.error, text), .softBreak, .lineBreak,
  ]
  let table = TableView(
    columns: [.init(text, .text, [.text(text)]), .init(text, .time, [.text(text)])],
    rowNumbers: [0], hiddenColumns: [text], caption: text)
  let wide = TableView(columns: (0..<8).map { _ in .init(text, .time, [.text(text)]) })
  return [
    .heading(level: 1, inlines), .paragraph(inlines),
    .list(items: [[.paragraph(inlines)], ListItem([.paragraph(text)], isDone: true)]),
    .code(language: text, text), .quote(alert: .tip, [.paragraph(inlines)]),
    .quote([.code(text)]), .table(table), .table(wide),
    .proseTable(ProseTable(header: [inlines, inlines], rows: [[inlines, inlines]])),
    .chart(HostileChart(text: text)), .lines([text]), .rule,
  ]
}

private struct HostileChart: Chart {
  let figures: [Figure] = []
  let text: String
  var title: String { text }
  var context: String { text }
  var summary: String { text }
  var spoken: [String] { [text] }
  var table: TableView { TableView(columns: [.init(text, .text, [.text(text)])]) }

  func drawing(in area: DrawingArea) -> [StyledLine] {
    [[StyledText(text, .flagged), StyledText(text)], StyledLine(text)]
  }
}

/// A text without the escape sequences that the renderer itself writes: colours, and links to plain ASCII.
private func withoutOurEscapes(_ text: String) -> String {
  text.replacing(/\u{1B}\[[0-9;]+m/, with: "").replacing(/\u{1B}\]8;;[!-~]*\u{1B}\\/, with: "")
}
