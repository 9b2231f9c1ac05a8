import Display

/// A page that holds every construct, in one language.
func samplePage(_ language: Language = .en) -> Page {
  let web = "https://scikit-learn.org/stable/modules/outlier_detection.html#isolation-forest"
  return [
    .heading(level: 1, "Where to draw the line"),
    .paragraph([
      "Each record now has a ", .emphasis(["score"]), ". A ", .strong(["threshold"]),
      " turns scores into alarms:", .softBreak, "every record below it is flagged, and ",
      .code("anomaly_pred"), " says so.", .lineBreak, "Recall is 72.73 %, or 8 of 11.",
    ]),
    .heading(level: 2, [.text("What the "), .code("score"), .text(" means")]),
    .paragraph([
      "Read ", .link(destination: web, ["the guide"]), ", then ",
      .link(destination: "5-report.md", ["the next lesson"]), ", or ",
      .link(destination: "https://lernlog.example", ["https://lernlog.example"]), ".",
    ]),
    .list(items: [
      [.paragraph("An item that is short.")],
      [
        .paragraph(
          "An item that goes on for so long that it has to be broken at least once, wherever it is."
        ),
        .list(items: [[.paragraph("Inside it, one.")], [.paragraph("Inside it, two.")]]),
      ],
      ListItem([.paragraph("Train the forest.")], isDone: true),
      ListItem([.paragraph("Read the report.")], isDone: false),
    ]),
    .list(
      start: 9, isTight: false,
      items: [
        [.paragraph("Nine."), .code(language: "sh", "lernlog train logs.csv\n")],
        [.paragraph("Ten.")],
      ]),
    .heading(level: 3, "Code"),
    .code(
      language: "swift",
      """
      let forest = IsolationForest.fit(features)

      let scores = forest.scoreSamples(features)  // one a sample; the lower, the stranger
      """),
    .quote([.paragraph("What was said.")]),
    .quote(
      alert: .warning,
      [
        .paragraph("Never paste a log into a terminal without looking at it first."),
        .list(items: [[.paragraph("Not even once.")]]),
      ]),
    .proseTable(
      ProseTable(
        header: [["Name"], ["What it ", .code("means")], ["Share"]],
        alignments: [.left, .centre, .right],
        rows: [
          [["precision"], ["of the samples flagged, the anomalies"], ["72.73 %"]],
          [
            ["recall"], ["of the ", .strong(["anomalies"]), ", those that were flagged"],
            ["80.00 %"],
          ],
          [["F1"], []],
        ])),
    .rule,
    .table(sampleTable),
    .chart(SampleChart(language: language)),
    .lines(["=================", "REPORT", "=================", "  Score:  -0.0312   "]),
    .paragraph([.marked(.ok, "Right."), " It is the recall. Größe 日本語のログ, e\u{301}."]),
  ]
}

/// Eight of 510 rows, and more columns than fit 80 cells.
let sampleTable = TableView(
  columns: [
    .init("timestamp", .time, days.map { .text("2024-01-0\($0)T03:12:44") }),
    .init("user", .text, days.map { .text($0 == 2 ? "日本語" : "user_\($0)") }),
    .init("resource", .text, days.map { .text("/srv/data/projects/\($0)/quarterly-figures.ods") }),
    .init("bytes", .integer, days.map { $0 == 3 ? .missing : .integer($0 * $0 * 1204) }),
    .init("anomaly_score", .real, days.map { .real(-1 / Double($0 + 2)) }),
    .init("share", .real, days.map { .share(1 / Double($0 + 2)) }),
    .init("anomaly", .boolean, days.map { .boolean($0 > 6) }),
  ],
  rowNumbers: [0, 1, 2, 3, 4, 507, 508, 1509], rowCount: 1510, gap: 5, hiddenColumns: ["hour_h"],
  caption: "Look at the last three scores.")

private let days = Array(1...8)

/// A chart of three bars.
struct SampleChart: Chart {
  let figures: [Figure] = []
  let language: Language
  private let counts = [("app", 4), ("db", 12), ("vpn", 1)]

  var title: String { language == .en ? "Messages by server" : "Meldungen nach Server" }
  var context: String { "n = 17" }
  var summary: String {
    language == .en ? "db sent most, 12 of 17." : "db sandte die meisten, 12 von 17."
  }
  var spoken: [String] { ["\(title).", summary, context] }
  var table: TableView {
    TableView(columns: [
      .init("server", .text, counts.map { .text($0.0) }),
      .init("count", .integer, counts.map { .integer($0.1) }),
    ])
  }

  func drawing(in area: DrawingArea) -> [StyledLine] {
    counts.map { name, count in
      let cells = count * (area.width - 12) / 12
      return [
        "  \(name)  ",
        StyledText(String(repeating: area.charset == .ascii ? "#" : "█", count: cells), .normal),
        "  \(count)  ",
      ]
    }
  }
}
