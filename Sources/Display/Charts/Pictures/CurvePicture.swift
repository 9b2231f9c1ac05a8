extension CurveChart {
  package func picture(width: Double) -> Picture? {
    reason == nil ? CurvePicture(self, width: width).picture : nil
  }
}

/// A curve on a square of 0 to 1 by 0 to 1.
private struct CurvePicture {
  private let chart: CurveChart
  private var paper: PlotPaper
  var picture: Picture { paper.picture }

  init(_ chart: CurveChart, width: Double) {
    self.chart = chart
    paper = PlotPaper(
      width: width, up: [(0, "0.0"), (0.5, "0.5"), (1, "1.0")],
      across: [(0, "0.0"), (0.25, "0.25"), (0.5, "0.50"), (0.75, "0.75"), (1, "1.0")])
    if chart.kind == .roc {
      paper.picture.path([paper.point(0, 0), paper.point(1, 1)], .threshold)
    }
    paper.picture.path(steps, .normal)
    if let place = chart.threshold?.point {
      paper.picture.mark(.diamond, paper.point(place.x, place.y), .strong)
    }
    paper.picture.legend(legend)
  }

  /// The curve as it is added up: of precision as steps, of a ROC curve from point to point.
  private var steps: [Picture.Point] {
    guard chart.kind == .precisionRecall else {
      return chart.points.map { paper.point($0.x, $0.y) }
    }
    var last: CurveChart.Point?
    return chart.points.flatMap { point -> [Picture.Point] in
      defer { last = point }
      // The precision of a point holds for all the recall since the one before it.
      let start = last.map { paper.point($0.x, point.y) } ?? paper.point(0, point.y)
      return [start, paper.point(point.x, point.y)]
    }
  }

  private var legend: [Picture.LegendItem] {
    let language = chart.language
    let (up, across) = chart.axes
    let axes = language(en: "\(up) up, \(across) across", de: "hoch: \(up), rechts: \(across)")
    let guessing = Picture.LegendItem(
      .line, .threshold, language(en: "guessing", de: "Raten"))
    let threshold = chart.threshold.map { score, point in
      let limit = Numbers.short(score)
      let name = language(en: "threshold \(limit)", de: "Schwellwert \(limit)")
      return Picture.LegendItem(
        .mark(.diamond), .strong, "\(name): \(chart.values(of: point))")
    }
    return [.init(.line, .normal, axes)] + (chart.kind == .roc ? [guessing] : [])
      + [threshold].compactMap(\.self)
  }
}
