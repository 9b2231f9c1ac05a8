import Testing

@testable import Display

struct LineChartTests {
  private static let shares: [Double?] = [0.01, 0.02, 0.05, 0.1, 0.2]
  private static let lines: [LineChart.Series] = [
    .init("precision", [1, 0.7273, 0.36, 0.19, 0.1]), .init("recall", [0.5, 0.8, 0.9, nil, 1]),
  ]

  @Test func `two lines over numbers`() throws {
    try expectCharts("lines") { language in
      LineChart(
        .numbers(Self.shares), Self.lines, xName: "contamination", best: .highest,
        language: language)
    }
  }

  @Test func `one line over names`() throws {
    try expectCharts("line-names") { language in
      LineChart(
        .names(["10 trees", "20 trees", "50 trees", "100 trees", "200 trees", "500 trees"]),
        [.init("ROC AUC", [0.91, 0.93, 0.955, 0.953, 0.957, 0.956])],
        xName: language(en: "size", de: "Größe"), best: .highest, language: language)
    }
  }

  @Test func `missing values are counted, and no line leads across them`() {
    let chart = LineChart(
      .numbers([0, 10, 20, nil, .nan]), [.init("a", [0, nil, 10, 5, 5])], xName: "x")
    #expect(chart.facts == ["n = 2", "1 line", "3 missing"])
    let lines = chart.drawing(in: DrawingArea(width: 60)).map(\.text)
    #expect(!lines.contains { $0.contains("·") })
  }

  @Test func `points are joined from left to right, wherever they stand in the table`() {
    let drawings = [[0.0, 1, 2], [2, 0, 1]].map { x in
      LineChart(.numbers(x), [.init("a", x.map { $0 * $0 })], xName: "x").drawing(
        in: DrawingArea(width: 60))
    }
    #expect(drawings[0] == drawings[1])
  }

  @Test func `many points are told in part, and all of them stand in the table`() {
    let x = (0..<100).map(Double.init)
    let chart = LineChart(.numbers(x), [.init("a", x)], xName: "x")
    #expect(chart.details.count == 41 && chart.details.last == "60 more points")
    #expect(chart.table.shownRows == 100)
  }

  @Test func `lines that meet have a sign for that`() {
    let chart = LineChart(
      .numbers([0, 1]), [.init("a", [0, 1]), .init("b", [0, 0.5]), .init("c", [0, nil])],
      xName: "x")
    let lines = chart.drawing(in: DrawingArea(width: 60, charset: .ascii)).map(\.text)
    #expect(lines.contains { $0.hasPrefix("  0.0 +%") })
    #expect(lines.last == "  * a   x b   + c   % several lines")
  }

  @Test(arguments: LineChart.Best.allCases)
  func `the first of the best points is marked`(best: LineChart.Best) {
    let chart = LineChart(
      .names(["p", "q", "r", "s"]), [.init("a", [1, 3, 3, 1])], xName: "x", best: best)
    #expect(chart.bestPoint?.point.place == (best == .highest ? "q" : "p"))
    let word = best == .highest ? "Highest value: a, 3, at x q." : "Lowest value: a, 1, at x p."
    #expect(chart.summary.hasSuffix(word))
  }

  @Test(
    arguments: [
      ([], [], "  There are no values to draw."), ([1], [2], "  The only value is 2, at x 1."),
      ([1, 2], [3, 3], "  All 2 values are 3."),
      ([1, 1], [3, 4], "  a goes from 3 at 1 to 4 at 1 (lowest 3, highest 4)."),
    ] as [([Double?], [Double?], String)])
  func `values without a change are one line`(x: [Double?], y: [Double?], line: String) {
    let chart = LineChart(.numbers(x), [.init("a", y)], xName: "x")
    #expect(chart.drawing(in: DrawingArea(width: 80)).map(\.text) == [line])
  }

  @Test(arguments: Charset.allCases)
  func `names of any kind fit`(charset: Charset) {
    let names = ["\u{1B}[2J\u{9B}31m", "日本語のとても長いログの名前がここにあります", "a\nb", ""]
    for count in 2...4 {
      let chart = LineChart(
        .names(Array(names.prefix(count))),
        names.map { .init($0, (0..<count).map { Double($0) * 1e290 }) }, xName: names[1],
        best: .lowest)
      for width in [40, 60, 80, 120] {
        let lines = chart.drawing(in: DrawingArea(width: width, charset: charset))
        expectFits(lines, width)
        #expect(!lines.contains { $0.text.contains("\u{1B}") || $0.text.contains("\n") })
      }
    }
  }
}
