import Testing

@testable import Display

struct BarChartTests {
  private static let actions = [("login", 255), ("file_access", 158), ("logout", 97), ("sudo", 0)]

  @Test func `named counts`() throws {
    try expectCharts("bars") { language in
      BarChart(
        Self.actions, title: language(en: "Events by action", de: "Events nach Aktion"),
        language: language)
    }
  }

  @Test func `beyond twenty names the others share a bar`() {
    let bars = (1...30).map { (name: "name \($0)", count: $0) }
    let lines = BarChart(bars, title: "x").drawing(in: DrawingArea(width: 80)).map(\.text)
    #expect(lines.count == 21 + 2)
    #expect(lines[20].hasPrefix("  10 others ┤") && lines[20].contains(" 255  54.84 %"))
  }

  @Test(arguments: Charset.allCases)
  func `names that begin alike keep their ends where they would look the same`(charset: Charset) {
    let names = [
      "authentication failure for a user from somewhere, user=root",
      "authentication failure for a user from somewhere, user=git",
      "connection closed by a machine that never said who it was",
    ]
    let dots = charset.ellipsis
    for width in [40, 60, 80] {
      let chart = BarChart(names.map { ($0, 5) }, title: "x")
      let lines = chart.drawing(in: DrawingArea(width: width, charset: charset))
      expectFits(lines, width)
      #expect(lines[0].text.contains("root "))
      #expect(lines[1].text.contains("git "))
      #expect(lines[2].text.contains("\(dots) "))
    }
  }

  @Test(arguments: Charset.allCases)
  func `long, wide and dangerous names neither break the columns nor reach the terminal`(
    charset: Charset
  ) {
    let names = ["\u{1B}[2J\u{9B}31m", "日本語のとても長いログの名前がここにあります", "a\nb", ""]
    let chart = BarChart(names.map { ($0, 5) }, title: "x")
    for width in [40, 80] {
      let lines = chart.drawing(in: DrawingArea(width: width, charset: charset))
      expectFits(lines, width)
      #expect(!lines.contains { $0.text.contains("\u{1B}") || $0.text.contains("\n") })
      let axes = lines.prefix(4).map { line in
        displayWidth(of: String(line.text.prefix { !"┤|".contains($0) }))
      }
      #expect(Set(axes).count == 1)
    }
  }
}
