extension Heatmap {
  package func picture(width: Double) -> Picture? {
    guard grid.rows.count > 1 || grid.columns.count > 1 else { return nil }
    return HeatmapPicture(self, width: width).picture
  }
}

/// A grid of cells with their numbers, the darker the more; columns that do not fit are put together.
private struct HeatmapPicture {
  private static let height = 24.0
  private let chart: Heatmap
  private let labels: [String]
  private let left: Double
  private let pitch: Double
  private let top: Double
  private let columns: [(name: String, counts: [Int])]
  private(set) var picture: Picture

  init(_ chart: Heatmap, width: Double) {
    let area = DrawingArea(width: Int(width / 8))
    let grid = chart.grid
    let labels = HeatmapDrawing.labels(of: chart, area).map {
      Picture.fitted($0.split(separator: " ").joined(separator: " "), to: width / 3)
    }
    let left = (labels.map(Picture.width).max() ?? 0) + 8
    let longest = Numbers.count(grid.rows.flatMap(\.counts).max() ?? 0)
    let total = chart.language(en: "total", de: "Summe")
    let largest = Numbers.count(grid.rows.map(\.total).max() ?? 0)
    let sum = max(Picture.width(of: largest), Picture.width(of: total)) + 12
    let least = Picture.width(of: longest) + 8
    let room = max(2, Int((width - left - sum) / least))
    let columns = Self.columns(of: chart, most: room)
    self.chart = chart
    self.labels = labels
    self.left = left
    self.columns = columns
    pitch = max(least, min(64, (width - left - sum) / Double(columns.count)))
    top = (columns.map { Picture.width(of: $0.name) }.max() ?? 0) + 10
    picture = Picture(width: max(width, left + pitch * Double(columns.count) + sum))
    drawHeads()
    for row in grid.rows.indices { draw(row) }
    picture.height = top + Double(grid.rows.count) * Self.height
    picture.legend(
      HeatLevel.allCases.map { .init(.box, .heat($0.rawValue), $0.range) })
  }

  /// The largest columns in their order, and one for all others where there are too many.
  private static func columns(of chart: Heatmap, most: Int) -> [(name: String, counts: [Int])] {
    let grid = chart.grid
    let kept = HeatmapDrawing.largestColumns(of: grid, count: min(most, grid.columns.count))
    let others = grid.columns.indices.filter { !kept.contains($0) }
    let columns = kept.map { place in
      (
        name: chart.columnEnding.short(grid.columns[place]),
        counts: grid.rows.map { $0.counts[place] }
      )
    }
    guard !others.isEmpty else { return columns }
    let name = "\(chart.otherName) (\(chart.language.columns(others.count)))"
    let rest = grid.rows.map { row in others.reduce(0) { $0 + row.counts[$1] } }
    return columns + [(name, rest)]
  }

  private mutating func drawHeads() {
    picture.text(labels[0], 0, top - 7, .start, .strong)
    for (place, column) in columns.enumerated() {
      let middle = left + pitch * (Double(place) + 0.5)
      picture.text(column.name, middle + 4.5, top - 7, .start, isUpright: false)
    }
    let total = chart.language(en: "total", de: "Summe")
    picture.text(total, picture.width, top - 7, .end)
  }

  private mutating func draw(_ row: Int) {
    let y = top + Double(row) * Self.height
    picture.text(labels[row + 1], 0, y + 16)
    for (place, column) in columns.enumerated() {
      let count = column.counts[row]
      let x = left + pitch * Double(place)
      guard count > 0 else { continue }
      picture.box(x + 1, y + 1, pitch - 2, Self.height - 2, .heat(HeatLevel(count).rawValue))
      picture.text(Numbers.count(count), x + pitch / 2, y + 16, .middle)
    }
    picture.text(Numbers.count(chart.grid.rows[row].total), picture.width, y + 16, .end)
  }
}
