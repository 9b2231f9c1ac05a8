import Testing

@testable import Display

struct ScatterPlotTests {
  @Test func `hours and scores of the notebook's events`() throws {
    let notebook = try Notebook()
    try expectCharts("scatter", onlyDrawn: ["2", "9"]) { language in
      ScatterPlot(
        x: notebook.hours.map(Double.init), y: notebook.scores, xName: "hour",
        yName: "anomaly_score",
        marked: (notebook.anomalies, language(en: "true anomaly", de: "echte Anomalie")),
        language: language)
    }
  }

  @Test func `what is no number is counted and not drawn`() {
    let plot = ScatterPlot(
      x: [1, 2, nil, .nan, 5], y: [1, 2, 3, 4, .infinity], xName: "x", yName: "y")
    #expect(plot.context == "n = 2   3 missing   y up, x across")
    #expect(plot.table.shownRows == 2)
    #expect(
      plot.summary
        == "2 points: x from 1 to 2, y from 1 to 2. The correlation of x and y is 1.00.")
  }

  @Test(
    arguments: [
      ([], [], "  There are no points to draw."), ([3], [4], "  1 point: x 3, y 4."),
      ([3, 3], [1, 2], "  2 points: x 3, y from 1 to 2."),
      ([1, 2, 2], [0, 0, 0], "  3 points: x from 1 to 2, y 0."),
    ] as [([Double?], [Double?], String)])
  func `points on one line are one line`(x: [Double?], y: [Double?], line: String) {
    let plot = ScatterPlot(x: x, y: y, xName: "x", yName: "y")
    #expect(plot.drawing(in: DrawingArea(width: 80)).map(\.text) == [line])
  }

  @Test(arguments: Charset.allCases)
  func `each density has its sign, and a marked point is seen among many`(charset: Charset) {
    let x: [Double?] = [0] + [Double?](repeating: 1, count: 5) + [Double?](repeating: 2, count: 12)
    let rows = x.indices.map { $0 == x.count - 1 }
    let strokes = Strokes(charset)
    let lines = ScatterPlot(x: x, y: x, xName: "x", yName: "y").drawing(
      in: DrawingArea(width: 60, charset: charset)
    ).map(\.text)
    let legend = "  \(strokes.faint) 1 point   \(strokes.point) 2 to 9   \(strokes.full) 10 or more"
    #expect(lines.last == legend)
    #expect(lines.first?.hasSuffix(strokes.full) == true)
    let marked = ScatterPlot(x: x, y: x, xName: "x", yName: "y", marked: (rows, "odd")).drawing(
      in: DrawingArea(width: 60, charset: charset)
    ).map(\.text)
    #expect(marked.first?.hasSuffix("!") == true && marked.last?.hasSuffix("! odd") == true)
  }

  @Test func `numbers of any size have a correlation`() {
    let x: [Double?] = [-1e300, 0, 1e300]
    let plot = ScatterPlot(x: x, y: [1, 0, -1], xName: "x", yName: "y")
    #expect(plot.summary.hasSuffix("The correlation of x and y is -1.00."))
    for width in [40, 60, 80, 120] {
      expectFits(plot.drawing(in: DrawingArea(width: width)), width)
    }
  }
}
