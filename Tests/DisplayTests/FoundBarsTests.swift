import Testing

@testable import Display

struct FoundBarsTests {
  private static let groups: [FoundBars.Group] = [
    .init("user3", found: 4, of: 6), .init("user10", found: 2, of: 2),
    .init("user9", found: 0, of: 2), .init("user2", found: 199, of: 200),
    .init("user7", found: 0, of: 0),
  ]

  @Test func `anomalies found by user`() throws {
    try expectCharts("found-bars") { FoundBars(Self.groups, by: "user", missing: 1, language: $0) }
  }

  @Test func `groups stand by size, then in natural order, and empty ones are counted`() {
    let chart = FoundBars(Self.groups, by: "user", missing: 3)
    #expect(
      chart.table.columns[0].cells
        == ["user2", "user3", "user9", "user10"].map { TableView.Cell.text($0) })
    #expect(chart.context == "n = 210   4 groups   1 group without anomalies   3 missing")
    #expect(
      chart.summary
        == "Found: 205 of 210 anomalies (97.62 %). Found in full: 1 of 4 groups; not at all: user9."
    )
  }

  @Test(arguments: Charset.allCases)
  func `neither a hit nor a miss disappears in a long bar`(charset: Charset) {
    let chart = FoundBars(
      [.init("a", found: 1, of: 10_000), .init("b", found: 9_999, of: 10_000)], by: "x")
    let strokes = Strokes(charset)
    for width in [40, 60, 80, 120] {
      let lines = chart.drawing(in: DrawingArea(width: width, charset: charset)).map(\.text)
      for line in lines.prefix(2) {
        #expect(line.contains(strokes.full) && line.contains(strokes.faint))
      }
    }
  }

  @Test func `beyond twenty groups the others share a bar`() {
    let groups = (1...30).map { FoundBars.Group("name \($0)", found: 1, of: 31 - $0) }
    let lines = FoundBars(groups, by: "x").drawing(in: DrawingArea(width: 80)).map(\.text)
    #expect(lines.count == 22)
    #expect(lines[20].hasPrefix("  10 others ┤") && lines[20].hasSuffix(" 10 of 55   18.18 %"))
  }

  @Test func `no anomaly is one line, and a single group is not compared`() {
    let none = FoundBars([.init("a", found: 0, of: 0)], by: "x")
    #expect(
      none.drawing(in: DrawingArea(width: 80)).map(\.text) == ["  There are no anomalies."])
    #expect(
      FoundBars([.init("a", found: 1, of: 1)], by: "x").summary
        == "Found: 1 of 1 anomalies (100.00 %).")
  }

  @Test(arguments: Charset.allCases)
  func `names of any kind and numbers of any size fit`(charset: Charset) {
    let names = ["\u{1B}[2J\u{9B}31m", "日本語のとても長いログの名前がここにあります", "a\nb", ""]
    let chart = FoundBars(names.map { .init($0, found: 1 << 40, of: 1 << 41) }, by: "x")
    for width in [40, 60, 80, 120] {
      let lines = chart.drawing(in: DrawingArea(width: width, charset: charset))
      expectFits(lines, width)
      #expect(!lines.contains { $0.text.contains("\u{1B}") || $0.text.contains("\n") })
    }
  }
}
