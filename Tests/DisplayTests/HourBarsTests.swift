@testable import Display
import Testing

struct HourBarsTests {
  @Test func `the notebook's events by hour`() throws {
    let notebook = try Notebook()
    let normal = counts(notebook.hours, zip: notebook.anomalies.map { !$0 })
    let anomalous = counts(notebook.hours, zip: notebook.anomalies)
    try expectCharts("hour-bars") {
      HourBars(normal: normal, anomalous: anomalous, language: $0)
    }
  }

  @Test(arguments: Charset.allCases)
  func `an hour has a bar if and only if it has events`(charset: Charset) {
    let normal = (0..<24).map { [0, 1, 0, 1_000_000][$0 % 4] }
    let anomalous = (0..<24).map { [0, 0, 1, 1][$0 % 4] }
    let chart = HourBars(normal: normal, anomalous: anomalous)
    for (width, pitch) in [(40, 1), (57, 2), (80, 3), (120, 4)] {
      let lines = chart.drawing(in: DrawingArea(width: width, charset: charset)).map(\.text)
      let feet = Array(lines[7].dropFirst(9)) + [" ", " ", " "]
      for hour in 0..<24 {
        #expect((feet[hour * pitch] == " ") == (normal[hour] + anomalous[hour] == 0))
      }
    }
  }

  @Test func `hours are told without anomalies where none are given`() {
    let chart = HourBars(normal: (0..<24).map { $0 }, missing: 3)
    #expect(chart.context == "n = 276   3 missing")
    #expect(chart.table.columns.map(\.name) == ["hour", "events"])
    #expect(
      chart.summary
        == "All events lie between 01:00 and 23:59; the busiest hour begins at 23:00 with 23.")
    #expect(!chart.drawing(in: DrawingArea(width: 80)).contains { $0.text.contains("!") })
  }

  private func counts(_ hours: [Int], zip chosen: [Bool]) -> [Int] {
    var counts = [Int](repeating: 0, count: 24)
    for (hour, isChosen) in Swift.zip(hours, chosen) where isChosen { counts[hour] += 1 }
    return counts
  }
}
