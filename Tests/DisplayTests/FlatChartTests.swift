import Testing

@testable import Display

/// Charts of data in which there is nothing to compare.
struct FlatChartTests {
  private func drawn(_ chart: any Chart) -> [String] {
    chart.drawing(in: DrawingArea(width: 80)).map(\.text)
  }

  @Test(
    arguments: [
      ([], "  There are no values to draw."),
      ([nil, .nan, .infinity], "  There are no values to draw."),
      ([0.5], "  The only value is 0.5."), ([nil, 0.42, 0.42, 0.42], "  All 3 values are 0.42."),
    ] as [([Double?], String)])
  func `a histogram says in one line that values do not differ`(values: [Double?], line: String) {
    #expect(drawn(Histogram(values, name: "x")) == [line])
    #expect(drawn(ScoreHistogram(values)) == [line])
    #expect(Histogram(values, name: "x").table.shownRows == 0)
  }

  @Test func `missing and infinite values are counted and not drawn`() {
    let chart = Histogram([1, 2, nil, .nan, .infinity, -.infinity], name: "x")
    #expect(chart.context == "n = 2   2 bins of width 1   2 missing   2 infinite")
    #expect(drawn(chart).count == 4)
  }

  @Test func `flat scores are still compared with the threshold`() {
    #expect(
      ScoreHistogram([-0.1, -0.1]).summary.hasPrefix(
        "2 of 2 events (100.00 %) score below 0 and are flagged."))
    #expect(ScoreHistogram([]).summary == "There are no values to draw.")
  }

  @Test func `a day without events is one line`() {
    let day = [Int](repeating: 0, count: 24)
    #expect(drawn(HourBars(normal: day)) == ["  There are no events to draw."])
  }

  @Test func `a timeline of one window, or of equal scores, is one line`() {
    #expect(
      drawn(Timeline(times: [0, 5], scores: [0.1, 0.2], every: 60))
        == ["  The lowest score is 0.1 in 1 window."])
    #expect(
      drawn(Timeline(times: [0, 60], scores: [0.2, 0.2], every: 60))
        == ["  The lowest score is 0.2 in 2 windows."])
    #expect(
      drawn(Timeline(times: [nil, 5], scores: [0.2, .nan], every: 60))
        == ["  There are no scores to draw."])
  }

  @Test func `a matrix without events is one line, and a measure without a divisor has no value`() {
    let none = ConfusionMatrix(
      truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0)
    #expect(drawn(none) == ["  There are no events to judge."])
    let silent = ConfusionMatrix(
      truePositives: 0, falsePositives: 0, falseNegatives: 10, trueNegatives: 500)
    #expect(drawn(silent).contains("  precision        - = TP / (TP + FP) = 0 / 0"))
    #expect(silent.summary == "Found: 0 of 10 anomalies; missed: 10. Nothing is flagged.")
  }

  @Test func `bars of nothing are one line`() {
    #expect(drawn(BarChart([("a", 0)], title: "x")) == ["  There is nothing to count."])
  }
}
