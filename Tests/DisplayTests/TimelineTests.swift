@testable import Display
import Testing

struct TimelineTests {
  @Test(arguments: [("hours", 3_600), ("minutes", 600), ("days", 86_400)])
  func `the notebook's three days`(name: String, every: Int) throws {
    let notebook = try Notebook()
    try expectCharts("timeline-\(name)") {
      Timeline(
        times: notebook.times, scores: notebook.scores, anomalies: notebook.anomalies, every: every,
        language: $0)
    }
  }

  @Test(arguments: [-0.3, -0.07, 0, 0.0123, 0.4])
  func `nothing flagged stands on or above the rule, and nothing else below it`(threshold: Double)
    throws
  {
    let scores = try Notebook().scores + [threshold, threshold.nextDown]
    let scale = ScoreScale(scores, threshold: threshold)
    for score in scores {
      #expect((scale.row(score) < scale.thresholdRow) == (score < threshold))
      #expect(scale.row(score) != scale.thresholdRow)
    }
    #expect(scale.labels.count <= 5)
  }

  @Test func `without the truth there is one track, and nothing is said of misses`() {
    let chart = Timeline(times: [0, 3_600, nil], scores: [-0.1, 0.1, 0], every: 3_600)
    let lines = chart.drawing(in: DrawingArea(width: 40, charset: .ascii)).map(\.text)
    #expect(lines.contains { $0.hasPrefix("  flags |F") })
    #expect(!lines.contains { $0.hasPrefix("  truth") || $0.contains("missed") })
    #expect(chart.context == "2 windows of 1 hour from 1970-01-01 00:00 UTC   0 empty   1 missing")
    #expect(!chart.summary.contains("Missed"))
    #expect(chart.table.columns.count == 4)
  }

  @Test func `a window with a caught and a missed anomaly counts as missed`() {
    let chart = Timeline(
      times: [0, 1, 60], scores: [-0.1, 0.1, 0.2], anomalies: [true, true, false], every: 60)
    let lines = chart.drawing(in: DrawingArea(width: 40, charset: .ascii)).map(\.text)
    #expect(lines.contains("  truth |M"))
    #expect(chart.summary.hasSuffix("Missed: 1 of 2 anomalies, in the window at 00:00."))
  }
}
