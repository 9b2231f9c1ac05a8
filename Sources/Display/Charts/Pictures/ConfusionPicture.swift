extension ConfusionMatrix {
  package func picture(width: Double) -> Picture? {
    total > 0 ? ConfusionPicture(self, width: width).picture : nil
  }
}

/// Truth in rows, flags in columns, sums at the edges, and the measures below.
private struct ConfusionPicture {
  private let chart: ConfusionMatrix
  private let left: Double
  private let cell: Double
  private(set) var picture: Picture

  private static let (top, height) = (50.0, 62.0)

  init(_ chart: ConfusionMatrix, width: Double) {
    self.chart = chart
    left = 84
    cell = min(170, (width - left - 60) / 2)
    picture = Picture(width: width)
    drawHeads()
    let anomaly = chart.language(en: "anomaly", de: "Anomalie")
    draw(
      0, "normal", [("TN", chart.trueNegatives, .heat(0)), ("FP", chart.falsePositives, .error)])
    draw(1, anomaly, [("FN", chart.falseNegatives, .error), ("TP", chart.truePositives, .heat(0))])
    drawSums()
    drawMeasures()
  }

  private func middle(_ column: Int) -> Double { left + cell * (Double(column) + 0.5) }

  private var sumPlace: Double { left + cell * 2 + 54 }

  private mutating func drawHeads() {
    let language = chart.language
    picture.text(language(en: "flagged", de: "gemeldet"), left + cell, 16, .middle, .strong)
    picture.text(language(en: "no", de: "nein"), middle(0), 40, .middle)
    picture.text(language(en: "yes", de: "ja"), middle(1), 40, .middle)
    picture.text(language(en: "truth", de: "Wahrheit"), 0, 40, .start, .strong)
    picture.text(language(en: "total", de: "Summe"), sumPlace, 40, .end)
  }

  private mutating func draw(
    _ row: Int, _ name: String, _ cells: [(name: String, count: Int, ink: Picture.Ink)]
  ) {
    let y = Self.top + Self.height * Double(row)
    let sum = cells.reduce(0) { $0 + $1.count }
    picture.text(name, 0, y + 36)
    for (column, cell) in cells.enumerated() {
      let x = left + self.cell * Double(column)
      picture.box(x + 1, y + 1, self.cell - 2, Self.height - 2, cell.ink)
      picture.text(
        "\(cell.name) \(Numbers.count(cell.count))", middle(column), y + 28, .middle, .strong)
      let share = sum == 0 ? "-" : Numbers.percent(cell.count, of: sum)
      picture.text(share, middle(column), y + 48, .middle)
    }
    picture.text(Numbers.count(sum), sumPlace, y + 36, .end)
  }

  private mutating func drawSums() {
    let y = Self.top + Self.height * 2 + 20
    picture.text(chart.language(en: "total", de: "Summe"), 0, y)
    let sums = [chart.total - chart.flagged, chart.flagged]
    for (column, sum) in sums.enumerated() {
      picture.text(Numbers.count(sum), middle(column), y, .middle)
    }
    picture.text(Numbers.count(chart.total), sumPlace, y, .end)
    picture.height = y + 14
  }

  /// Each measure with its formula and the numbers put in, on as many lines as it needs.
  private mutating func drawMeasures() {
    let cells = Int(picture.width / 8)
    let nameWidth = chart.measures.map(\.name).widest
    for measure in chart.measures {
      let whole = measure.line(nameWidth: nameWidth)
      let lines =
        whole.width <= cells ? [whole] : measure.lines(nameWidth: nameWidth, width: cells)
      for (index, line) in lines.enumerated() {
        let words = line.text.split(separator: " ").joined(separator: " ")
        picture.text(words, index == 0 ? 0 : 24, picture.height + 16)
        picture.height += Picture.line
      }
    }
    picture.height += 6
  }
}
