/// The picture of a comparison: numbers at the right of their columns, a star after the best.
struct ComparisonDrawing {
  private let chart: ComparisonTable
  private let area: DrawingArea
  private let names: [String]
  private let head: String
  private let nameWidth: Int
  private let columns: [Column]
  /// Measures for which there was no room.
  private let hidden: [String]

  private struct Column {
    let head: String
    let cells: [String]

    /// Two cells between columns, the head, and the numbers with their star.
    var width: Int { max(displayWidth(of: head) + 1, cells.widest) + 2 }
  }

  /// As many measures as fit, from the left.
  init(_ chart: ComparisonTable, in area: DrawingArea) {
    func safe(_ text: String) -> String { SafeText(text, charset: area.charset).text }
    self.chart = chart
    self.area = area
    names = chart.variants.map { safe($0.name) }
    head = safe(chart.head)
    nameWidth = min(([head] + names).widest, max(8, area.width / 3))
    let all = chart.measures.enumerated().map { place, measure in
      let best = chart.best(place)
      let cells = chart.variants.indices.map { row in
        measure.text(chart.variants[row].values[place]) + (best.contains(row) ? "*" : " ")
      }
      return Column(
        head: truncated(safe(measure.name), to: 16, charset: area.charset), cells: cells)
    }
    var room = area.width - 2 - nameWidth
    columns = Array(
      all.prefix { column in
        room -= column.width
        return room >= 0
      })
    hidden = chart.measures.dropFirst(columns.count).map { safe($0.name) }
  }

  var lines: [StyledLine] {
    let width = nameWidth + columns.reduce(0) { $0 + $1.width }
    let rule = String(repeating: Strokes(area.charset).horizontal, count: width)
    let head = line(head, columns.map { "\($0.head) " }, stars: false)
    let rows = names.indices.map { row in line(names[row], columns.map { $0.cells[row] }) }
    let footer = chart.language.notShown(rows: 0, columns: hidden).map(area.lines) ?? []
    return [head, StyledLine(["  ", StyledText(rule, .muted)])] + rows + footer
      + area.lines(of: chart.legend)
  }

  private func line(_ name: String, _ cells: [String], stars: Bool = true) -> StyledLine {
    let name = truncated(name, to: nameWidth, charset: area.charset).padded(to: nameWidth)
    var line = StyledLine("  \(name)")
    for (cell, column) in zip(cells, columns) {
      line.add(cell.paddedLeft(to: column.width), stars && cell.hasSuffix("*") ? .strong : .plain)
    }
    return line.withoutEndingSpaces
  }
}
