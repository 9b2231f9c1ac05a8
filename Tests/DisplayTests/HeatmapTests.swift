import TestSupport
import Testing

@testable import Display

struct HeatmapTests {
  @Test func `senders and servers of the flagged mails`() throws {
    let tallies = try Self.mail()
    try expectCharts("heatmap-mail") { language in
      Heatmap(
        tallies, rowNames: ["Sender", "Recipient"], columnName: "MailServer", language: language)
    }
  }

  @Test func `counts of every size, with names over the columns`() throws {
    try expectCharts("heatmap-hosts") { language in
      Heatmap(
        Self.hosts, rowNames: ["sender"], columnName: "server",
        title: language(
          en: "Messages by sender and server", de: "Nachrichten nach Absender und Server"),
        language: language)
    }
  }

  @Test func `few pairs keep both of their names`() throws {
    let tallies = try Self.mail().prefix(12)
    try expectCharts("heatmap-pairs") { language in
      Heatmap(
        Array(tallies), rowNames: ["Sender", "Recipient"], columnName: "MailServer",
        language: language)
    }
  }

  @Test func `many pairs are put together by their first name, and that is said`() throws {
    let chart = Heatmap(
      try Self.mail(), rowNames: ["Sender", "Recipient"], columnName: "MailServer")
    #expect(
      chart.facts == [
        "n = 58", "55 pairs of Sender and Recipient put together in 20 rows by Sender",
      ])
    #expect(
      chart.marks == ["blank = 0", "Sender without @example.com", "MailServer without .com"])
    #expect(chart.table.shownRows == 58 && chart.table.columns.count == 4)
    #expect(
      chart.summary.hasSuffix(
        "Each of the 58 combinations of Sender, Recipient and MailServer occurs once."))
  }

  @Test func `columns stand in natural order`() throws {
    let chart = Heatmap(try Self.mail(), rowNames: ["a", "b"], columnName: "c")
    #expect(
      chart.grid.columns == ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 15].map { "mailserver\($0).com" }))
  }

  @Test func `beyond twenty rows the fifteen largest are drawn, and one for the others`() {
    let tallies = (1...30).map { (number: Int) in
      Heatmap.Tally(row: ["row \(number)"], column: "x", count: number)
    }
    let chart = Heatmap(
      tallies + [.init(row: ["row 1"], column: "y")], rowNames: ["name"], columnName: "c")
    let lines = chart.drawing(in: DrawingArea(width: 80)).map(\.text)
    #expect(chart.grid.rows.count == 16 && chart.grid.rows[0].names == ["row 30"])
    #expect(lines[16].hasPrefix("  other (15 rows)"))
    #expect(lines[16].hasSuffix("121"))
    #expect(chart.summary.hasPrefix("The largest count is 30: row 30, x."))
    let narrow = chart.drawing(in: DrawingArea(width: 40)).map(\.text)
    #expect(narrow[16].hasPrefix("  other (15) "))
  }

  @Test func `cells of rows that share one are counted each by itself`() {
    let tallies = (1...40).map { Heatmap.Tally(row: ["row \($0)"], column: "x", count: 2) }
    let chart = Heatmap(tallies, rowNames: ["name"], columnName: "c")
    #expect(chart.summary.hasPrefix("All 40 cells with a count hold 2."))
  }

  @Test func `rows and columns without a count are left out, and missing names are counted`() {
    let chart = Heatmap(
      [
        .init(row: ["a"], column: "x"), .init(row: ["b"], column: "x", count: 3),
        .init(row: ["c"], column: "x", count: 0), .init(row: ["a"], column: "y", count: 0),
        .init(row: [nil], column: "x"), .init(row: ["a"], column: nil),
        .init(row: ["a"], column: "x", count: nil),
      ], rowNames: ["r"], columnName: "c")
    #expect(
      chart.context == "n = 4   3 missing   left out as empty: 1 row and 1 column   blank = 0")
    #expect(chart.grid.rows.map(\.names) == [["b"], ["a"]] && chart.grid.columns == ["x"])
  }

  @Test func `one cell, and no cell, are one line`() {
    let one = Heatmap(
      [.init(row: ["a"], column: "x", count: 2)], rowNames: ["r"], columnName: "c")
    let none = Heatmap([], rowNames: ["r"], columnName: "c")
    let drawn = [one, none].map { $0.drawing(in: DrawingArea(width: 80)).map(\.text) }
    #expect(drawn == [["  The only cell is a, x: 2."], ["  There is nothing to count."]])
    #expect(none.table.shownRows == 0)
  }

  @Test func `equal counts are said to be equal`() {
    let chart = Heatmap(
      [.init(row: ["a"], column: "x", count: 7), .init(row: ["b"], column: "x", count: 7)],
      rowNames: ["r"], columnName: "c")
    #expect(
      chart.summary
        == "All 2 cells with a count hold 7. Every row holds 7 of 14 (50.00 %).")
  }

  @Test(arguments: Charset.allCases)
  func `a thousand rows and a hundred columns of any names fit every width`(charset: Charset) {
    let names = ["日本語の長い名前", "\u{1B}[2J", "a\nb", "", "\u{202E}txt"]
    let tallies = (0..<100_000).map { index in
      Heatmap.Tally(
        row: ["\(names[index % 5])\(index % 1_000)"], column: "\(names[index % 4])\(index % 100)",
        count: index)
    }
    let chart = Heatmap(tallies, rowNames: ["r"], columnName: "c")
    for width in [40, 60, 80, 120] {
      let lines = chart.drawing(in: DrawingArea(width: width, charset: charset))
      expectFits(lines, width)
      #expect(!lines.contains { $0.text.contains("\u{1B}") || $0.text.contains("\n") })
      #expect(lines.count < 60)
    }
  }

  @Test(
    arguments: [
      ("mailserver2", "mailserver10"), ("a", "b"), ("a2", "a02"), ("9", "a"), ("", "0"),
      ("x9999999999999999999998", "x9999999999999999999999"), ("a1b2", "a1b10"),
    ])
  func `numbers in names count as numbers`(first: String, second: String) {
    let isBefore = first.naturallyPrecedes(second)
    #expect(isBefore != second.naturallyPrecedes(first))
    #expect(isBefore == (first != "a2"))
  }

  @Test(
    arguments: [
      (["user1@example.com", "user11@example.com"], "@example.com"), (["a.com", "b.org"], ""),
      (["1.5", "2.5"], ""), (["a.com"], ""), ([".com", "a.com"], ""), ([], ""),
      (["a1.example.com", "b1.example.com"], ".example.com"),
    ] as [([String], String)])
  func `an ending is left out where all names share it`(names: [String], ending: String) {
    #expect(ShortNames(names).ending == ending)
  }

  private static let hosts: [Heatmap.Tally] = [
    ("cron", [96, 95, 48, 47, 12, 60, 61, 0]), ("sshd", [14, 12, 3, 2, 1, 22, 19, 310]),
    ("nginx", [0, 0, 0, 0, 0, 1_402, 1_377, 0]), ("postgres", [0, 0, 611, 598, 0, 0, 0, 0]),
    ("sudo", [5, 4, 1, 0, 0, 3, 2, 9]), ("backup", [0, 0, 24, 24, 0, 0, 0, 57]),
  ].flatMap { name, counts in
    zip(["app1", "app2", "db1", "db2", "mail", "web1", "web2", "vpn"], counts).map {
      Heatmap.Tally(row: [name], column: $0, count: $1)
    }
  }

  private static func mail() throws -> [Heatmap.Tally] {
    try Fixtures.text("mail_anomaly_counts.csv").split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",").map(String.init)
      return Heatmap.Tally(row: [cells[0], cells[1]], column: cells[2], count: Int(cells[3]))
    }
  }
}
