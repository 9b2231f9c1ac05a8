import Display
import Testing

/// What holds for every page, whatever it shows.
struct RenderingRulesTests {
  static let widths = [1, 2, 10, 11, 12, 20, 24, 39, 40, 79, 80, 81, 120, 160, 200, 10_000]
  static let forms = ["unicode", "ascii", "accessible"]

  @Test(arguments: widths, forms)
  func `no line is wider than the place, but lines that must not be broken`(
    width: Int, form: String
  ) {
    let text = TerminalRenderer(profile(width, form)).render(
      Page(samplePage().blocks.filter(canBreak)))
    for line in lines(of: text) where displayWidth(of: line) > width {
      let isAddress = line.hasPrefix("https://scikit-learn.org") || line.hasPrefix("5-report.md")
      #expect(isAddress || width == 1 && line.count == 1, "\(line)")
    }
  }

  @Test(arguments: widths, forms)
  func `no line ends with a blank, and the page with one line end`(width: Int, form: String) {
    let text = TerminalRenderer(profile(width, form)).render(samplePage())
    #expect(lines(of: text).allSatisfy { $0.last != " " })
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    #expect(!text.hasPrefix("\n"))
    #expect(!text.contains("\n\n\n"))
  }

  @Test(arguments: widths, forms)
  func `without colour there is no escape, and ASCII is drawn in ASCII`(width: Int, form: String) {
    let text = TerminalRenderer(profile(width, form)).render(samplePage())
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    guard form != "unicode" else { return }
    // The words of the sample that are not ASCII themselves.
    let words = Set("Größe日本語のログe\u{301}")
    #expect(text.allSatisfy { $0.isASCII || words.contains($0) })
  }

  @Test(arguments: [1, 2, 10, 10_000], forms)
  func `nothing is lost in the narrowest and the widest place`(width: Int, form: String) {
    let text = TerminalRenderer(profile(width, form)).render(samplePage())
    let shown = String(text.filter { !$0.isWhitespace })
    for word in sampleWords {
      #expect(shown.contains(word.filter { !$0.isWhitespace }), "\(word)")
    }
  }

  @Test(arguments: [1, 10, 80])
  func `blocks inside blocks inside blocks are still shown`(width: Int) {
    var block = PageBlock.paragraph("innermost")
    for level in 0..<64 {
      block = level.isMultiple(of: 2) ? .quote([block]) : .list(start: level, items: [[block]])
    }
    let text = TerminalRenderer(profile(width, "unicode")).render([block])
    #expect(text.filter { !$0.isWhitespace && $0 != "│" }.hasSuffix("innermost"))
    #expect(lines(of: text).allSatisfy { displayWidth(of: $0) <= width })
  }

  @Test func `colour changes nothing but the look`() {
    let page: Page = [
      .heading(level: 1, "One"), .table(sampleTable), .chart(SampleChart(language: .en)),
    ]
    let plain = TerminalRenderer(Profile()).render(page)
    let coloured = TerminalRenderer(Profile(colour: .trueColour)).render(page)
    #expect(coloured != plain)
    #expect(coloured.replacing(/\u{1B}\[[0-9;]+m/, with: "") == plain)
  }

  @Test(arguments: [
    (Profile(), "`anomaly`\n"), (Profile(accessible: true), "`anomaly`\n"),
    (Profile(colour: .sixteen), "\u{1B}[1;36manomaly\u{1B}[0m\n"),
  ])
  func `code stands between backticks where it has no colour`(profile: Profile, expected: String) {
    #expect(TerminalRenderer(profile).render([.paragraph([.code("anomaly")])]) == expected)
  }

  @Test func `a report on a narrow terminal keeps its rules and its indentation`() {
    let report = PageBlock.lines([
      String(repeating: "=", count: 70), "  Resource: /var/log/syslog, opened at night", "The end",
    ])
    #expect(
      TerminalRenderer(Profile(width: 30)).render([report]) == """
        ==============================
          Resource: /var/log/syslog,
            opened at night
        The end

        """)
  }

  @Test func `what holds nothing is shown as nothing`() {
    #expect(TerminalRenderer(.plain).render([]) == "")
    let empty: Page = [
      .list(items: [[], ListItem([], isDone: true)]), .quote([]), .code(""), .lines([]),
      .proseTable(ProseTable(header: [], rows: [])), .paragraph([]), .heading(level: 1, ""),
      .table(TableView(columns: [])),
    ]
    let text = TerminalRenderer(.plain).render(empty)
    #expect(text.hasPrefix("-\n[x]\n\n"))
    #expect(text.hasSuffix("0 of 0 rows, 0 of 0 columns\n"))
    #expect(!text.contains("\n\n\n"))
  }
}

private func lines(of text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}

private func displayWidth(of line: Substring) -> Int { Display.displayWidth(of: String(line)) }

/// Whether a block holds neither code nor CSV.
private func canBreak(_ block: PageBlock) -> Bool {
  switch block {
  case .code: false
  case .table(let table): table.columns.count < 6
  case .list(let start, _, _): start == nil
  default: true
  }
}

/// Words that stand in all kinds of blocks of the sample, whole cells and addresses.
private let sampleWords = [
  "Where to draw the line", "every record below it is flagged", "72.73 %", "wherever it is.",
  "Inside it, two.", "Read the report.", "10.", "Ten.", "lernlog train logs.csv",
  "// one a sample; the lower, the stranger", "What was said.", "Not even once.",
  "of the samples flagged, the anomalies", "those that were flagged", "80.00 %",
  "https://scikit-learn.org/stable/modules/outlier_detection.html#isolation-forest", "5-report.md",
  "/srv/data/projects/8/quarterly-figures.ods", "2024-01-08T03:12:44", "hour_h",
  "Look at the last three scores.", "Messages by server", "n = 17", "db sent most, 12 of 17.",
  "REPORT", "-0.0312", "日本語のログ, e\u{301}.",
]
