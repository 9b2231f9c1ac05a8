extension Timeline {
  package func picture(width: Double) -> Picture? {
    guard let windows, windows.used.count > 1, let lowest = windows.lowest,
      windows.used.contains(where: { $0.score != lowest.score })
    else { return nil }
    return TimelinePicture(self, windows, width: width).picture
  }
}

/// The lowest score of each window, the threshold, and tracks that show where truth and flags meet.
private struct TimelinePicture {
  private let chart: Timeline
  private let windows: TimeWindows
  private let scale: ScoreScale
  private var paper: PlotPaper
  var picture: Picture { paper.picture }

  init(_ chart: Timeline, _ windows: TimeWindows, width: Double) {
    self.chart = chart
    self.windows = windows
    let scale = ScoreScale(windows.used.map(\.score), threshold: chart.threshold)
    self.scale = scale
    let up = scale.labels.sorted { $0.key < $1.key }.map { row, text in
      (Double(row) / Double(max(1, scale.topRow)), text)
    }
    let last = Double(max(1, windows.count - 1))
    let axis = TimeAxis(windows: windows, size: 1, pitch: 1, columnCount: windows.count)
    paper = PlotPaper(
      width: width, height: 190, up: up,
      besides: [chart.language.truthTrack, chart.language.flagsTrack],
      across: axis.ticks.map { (Double($0.window) / last, $0.text) })
    let limit = paper.y(scale.share(chart.threshold))
    paper.picture.line(.init(paper.left, limit), .init(paper.right, limit), .threshold)
    for window in windows.used { draw(window, at: Double(window.index) / last) }
    drawTracks(last)
    drawLegend()
  }

  private mutating func draw(_ window: TimeWindows.Window, at share: Double) {
    let isFlagged = window.score < chart.threshold
    paper.picture.mark(
      isFlagged ? .down : .dot, paper.point(share, scale.share(window.score)),
      isFlagged ? .flagged : .normal)
  }

  /// A line of signs for the true anomalies, and one for the flags.
  private mutating func drawTracks(_ last: Double) {
    let y = paper.picture.height + 14
    let tracks = chart.hasTruth ? [true, false] : [false]
    for (line, isTruth) in tracks.enumerated() {
      let y = y + Double(line) * Picture.line
      let name = isTruth ? chart.language.truthTrack : chart.language.flagsTrack
      paper.picture.text(name, paper.left - 8, y + 4.5, .end)
      paper.picture.line(.init(paper.left, y), .init(paper.right, y), .frame)
      for window in windows.used where (isTruth ? window.anomalies : window.flagged) > 0 {
        let ink: Picture.Ink = isTruth ? window.missed > 0 ? .strong : .truth : .flagged
        let mark: Picture.Mark = isTruth ? window.missed > 0 ? .cross : .diamond : .down
        paper.picture.mark(
          mark, .init(paper.x(Double(window.index) / last), y), ink)
      }
    }
    paper.picture.height = y + Double(tracks.count - 1) * Picture.line + 8
  }

  private mutating func drawLegend() {
    let language = chart.language
    let limit = Numbers.short(chart.threshold)
    let scores: [Picture.LegendItem] = [
      .init(.mark(.dot), .normal, language(en: "lowest score", de: "niedrigster Score")),
      .init(
        .mark(.down), .flagged,
        language(en: "flagged: below \(limit)", de: "gemeldet: unter \(limit)")),
    ]
    let truth: [Picture.LegendItem] = [
      .init(.mark(.diamond), .truth, language(en: "true anomaly", de: "echte Anomalie")),
      .init(.mark(.cross), .strong, language(en: "missed", de: "übersehen")),
    ]
    paper.picture.legend(scores + (chart.hasTruth ? truth : []))
  }
}
