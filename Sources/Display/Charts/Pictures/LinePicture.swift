extension LineChart {
  package func picture(width: Double) -> Picture? {
    isSpread ? LinePicture(self, width: width).picture : nil
  }
}

/// Lines with a sign at each point, another one for each line.
private struct LinePicture {
  private static let marks: [Picture.Mark] = [.circle, .cross, .square, .down]
  private let chart: LineChart
  private let x: NumberScale?
  private let y: NumberScale
  private var paper: PlotPaper
  var picture: Picture { paper.picture }

  init(_ chart: LineChart, width: Double) {
    self.chart = chart
    y = NumberScale(of: chart.points.map(\.point.y))
    x = chart.places == nil ? NumberScale(of: chart.points.map(\.point.x)) : nil
    let last = Double(max(1, (chart.places?.count ?? 1) - 1))
    let names = (chart.places ?? []).enumerated().map { (Double($0) / last, $1) }
    paper = PlotPaper(width: width, up: y.paperTicks, across: x?.paperTicks ?? names)
    for (number, line) in chart.lines.enumerated() { draw(line, number) }
    if let best = chart.bestPoint {
      paper.picture.mark(.diamond, place(best.point), .strong)
    }
    paper.picture.legend(legend)
  }

  private func place(_ point: LineChart.Point) -> Picture.Point {
    let last = Double(max(1, (chart.places?.count ?? 1) - 1))
    return paper.point(x?.share(point.x) ?? point.x / last, y.share(point.y))
  }

  /// The points of a line, joined where none is missing between them.
  private mutating func draw(_ line: [LineChart.Point?], _ number: Int) {
    for part in line.split(whereSeparator: { $0 == nil }) {
      let places = part.compactMap { $0.map(place) }
      paper.picture.path(places, .series(number))
      for place in places { paper.picture.mark(Self.marks[number], place, .series(number)) }
    }
  }

  private var legend: [Picture.LegendItem] {
    let lines = chart.names.enumerated().map { number, name in
      Picture.LegendItem(.mark(Self.marks[number]), .series(number), name)
    }
    let best = chart.bestPoint.map { _ in
      Picture.LegendItem(.mark(.diamond), .strong, chart.bestName)
    }
    return lines + [best].compactMap(\.self)
  }
}
