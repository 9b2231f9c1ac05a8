import Testing

@testable import Display

struct CurveChartTests {
  @Test func `precision and recall of the notebook's scores`() throws {
    let curve = try Ranked()
    try expectCharts("curve-precision-recall") { language in
      CurveChart(
        .precisionRecall, points: [.init(x: 0, y: 1)] + curve.precisionRecall,
        area: curve.averagePrecision,
        positives: curve.positives, total: curve.total, threshold: (0, curve.flagged.precision),
        language: language)
    }
  }

  @Test func `the ROC curve of the notebook's scores`() throws {
    let curve = try Ranked()
    try expectCharts("curve-roc") { language in
      CurveChart(
        .roc, points: curve.roc, area: curve.area, positives: curve.positives, total: curve.total,
        threshold: (0, curve.flagged.roc), language: language)
    }
  }

  @Test(arguments: CurveChart.Kind.allCases)
  func `the order of the points does not matter`(kind: CurveChart.Kind) throws {
    let points = kind == .roc ? try Ranked().roc : try Ranked().precisionRecall
    let drawings = [points, points.reversed()].map { points in
      CurveChart(kind, points: points, area: 0.5, positives: 1, total: 2).drawing(
        in: DrawingArea(width: 80))
    }
    #expect(drawings[0] == drawings[1])
  }

  @Test func `precision is a step that holds up to its recall, and ROC is joined over ties`() {
    let points: [CurveChart.Point] = [
      .init(x: 0, y: 1), .init(x: 0.5, y: 0.8), .init(x: 1, y: 0.2),
    ]
    let steps = CurveChart(.precisionRecall, points: points, area: nil, positives: 2, total: 4)
    #expect([0, 0.25, 0.5, 0.75, 1].map(steps.height) == [1, 0.8, 0.8, 0.2, 0.2])
    let joined = CurveChart(
      .roc, points: [.init(x: 0, y: 0), .init(x: 0.5, y: 0.5), .init(x: 0.5, y: 1)], area: nil,
      positives: 2, total: 4)
    #expect([0, 0.25, 0.5, 0.75].map(joined.height) == [0, 0.25, 1, 1])
    #expect(steps.summary.hasPrefix("Average precision has no value."))
  }

  @Test(
    arguments: [
      (0, 5, "  There is no anomaly among 5 events, so recall has no value and there is no curve."),
      (5, 5, "  All 5 events are anomalies, so no alarm can be false and there is no curve."),
      (0, 0, "  There are no events to judge."), (1, 5, "  The curve has no points."),
    ])
  func `without two classes or a point there is one line`(positives: Int, total: Int, line: String)
    throws
  {
    let points: [CurveChart.Point] =
      positives == 1 ? [.init(x: .nan, y: 0)] : [.init(x: 0, y: 0), .init(x: 1, y: 1)]
    for kind in CurveChart.Kind.allCases {
      let chart = CurveChart(kind, points: points, area: nil, positives: positives, total: total)
      let text = chart.drawing(in: DrawingArea(width: 90)).map(\.text)
      #expect(text == [line])
      #expect(chart.details.isEmpty && chart.summary == line.dropFirst(2))
    }
  }

  @Test func `points that are no points are counted`() {
    let chart = CurveChart(
      .roc,
      points: [.init(x: 0, y: 0), .init(x: .nan, y: 1), .init(x: 2, y: 1), .init(x: 1, y: 1)],
      area: 0.5, positives: 1, total: 3, threshold: (0, .init(x: .nan, y: 0)))
    #expect(chart.context == "ROC AUC 0.5000   1 anomaly in 3 events   2 missing   guessing = 0.5")
    #expect(chart.table.shownRows == 2)
    #expect(!chart.drawing(in: DrawingArea(width: 80)).contains { $0.text.contains("◆") })
  }
}

/// The curves of the notebook's scores, the strangest event first.
private struct Ranked {
  private(set) var precisionRecall: [CurveChart.Point] = []
  private(set) var roc: [CurveChart.Point] = [.init(x: 0, y: 0)]
  private(set) var flagged = (
    precision: CurveChart.Point(x: 0, y: 0), roc: CurveChart.Point(x: 0, y: 0)
  )
  let positives: Int
  let total: Int

  init() throws {
    let notebook = try Notebook()
    total = notebook.scores.count
    positives = notebook.anomalies.count { $0 }
    let order = zip(notebook.scores, notebook.anomalies).sorted { $0.0 < $1.0 }
    var (hits, alarms) = (0, 0)
    for (index, (score, isAnomaly)) in order.enumerated() {
      hits += isAnomaly ? 1 : 0
      alarms += 1
      guard index + 1 == total || order[index + 1].0 != score else { continue }
      let recall = Double(hits) / Double(positives)
      precisionRecall.append(.init(x: recall, y: Double(hits) / Double(alarms)))
      roc.append(.init(x: Double(alarms - hits) / Double(total - positives), y: recall))
      if score < 0, let precision = precisionRecall.last, let rates = roc.last {
        flagged = (precision, rates)
      }
    }
  }

  var averagePrecision: Double {
    zip(precisionRecall, [.init(x: 0, y: 1)] + precisionRecall).reduce(0) { sum, points in
      sum + (points.0.x - points.1.x) * points.0.y
    }
  }

  var area: Double {
    zip(roc, roc.dropFirst()).reduce(0) { $0 + ($1.1.x - $1.0.x) * ($1.1.y + $1.0.y) / 2 }
  }
}
