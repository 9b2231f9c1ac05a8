extension ScatterPlot {
  package func picture(width: Double) -> Picture? {
    isSpread ? ScatterPicture(self, width: width).picture : nil
  }
}

/// A sign for each place that holds points; the marked ones lie above the others.
private struct ScatterPicture {
  private var paper: PlotPaper
  var picture: Picture { paper.picture }

  init(_ plot: ScatterPlot, width: Double) {
    let x = NumberScale(of: plot.points.map(\.x))
    let y = NumberScale(of: plot.points.map(\.y))
    paper = PlotPaper(width: width, up: y.paperTicks, across: x.paperTicks)
    for isMarked in [false, true] {
      var taken: Set<[Double]> = []
      for point in plot.points where point.isMarked == isMarked {
        let place = [x.share(point.x), y.share(point.y)]
        guard taken.insert(place).inserted else { continue }
        paper.picture.mark(
          isMarked ? .diamond : .circle, paper.point(place[0], place[1]),
          isMarked ? .truth : .normal)
      }
    }
    let language = plot.language
    let axes = language(
      en: "\(plot.yName) up, \(plot.xName) across",
      de: "hoch: \(plot.yName), rechts: \(plot.xName)")
    let marked = plot.markName.map { Picture.LegendItem(.mark(.diamond), .truth, $0) }
    paper.picture.legend(
      [.init(.mark(.circle), .normal, axes)] + [marked].compactMap(\.self))
  }
}
