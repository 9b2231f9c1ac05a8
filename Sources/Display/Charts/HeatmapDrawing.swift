/// The picture of a heatmap: the first layout that fits, and a legend below it.
struct HeatmapDrawing {
  private let chart: Heatmap
  private let area: DrawingArea
  private let rows: [Row]
  private let columns: [String]
  private let head: String
  private let labelWidth: Int
  private let nameWidth: Int
  private var layout = HeatmapLayout()
  private var numberWidth = 0
  private var sumWidth = 0

  /// A row with the counts of the columns that are drawn.
  private struct Row {
    let label: String
    let counts: [Int]
    let total: Int
  }

  /// As many columns as fit: the largest ones, and one for the others.
  init(_ chart: Heatmap, in area: DrawingArea) {
    let labels = Self.labels(of: chart, area)
    let names = chart.grid.columns.map(chart.columnEnding.short)
    let most = min(names.count, Self.letters.count)
    var drawing = Self(chart, area, labels, names, columnCount: most)
    for count in (1...most).reversed() where drawing.width > area.width {
      drawing = Self(chart, area, labels, names, columnCount: count)
    }
    self = drawing
  }

  /// The first layout that fits so many columns, or the smallest one.
  private init(
    _ chart: Heatmap, _ area: DrawingArea, _ labels: [String], _ names: [String], columnCount: Int
  ) {
    let grid = chart.grid
    let kept = Self.largestColumns(of: grid, count: columnCount)
    let others = grid.columns.indices.filter { !kept.contains($0) }
    let rest =
      "\(chart.otherName) (\(chart.language.columns(others.count)))"
    self.chart = chart
    self.area = area
    head = labels[0]
    columns = kept.map { Self.safe(names[$0], area) } + (others.isEmpty ? [] : [rest])
    rows = zip(grid.rows, labels.dropFirst()).map { row, label in
      let rest = others.reduce(0) { $0 + row.counts[$1] }
      return Row(
        label: label, counts: kept.map { row.counts[$0] } + (others.isEmpty ? [] : [rest]),
        total: row.total)
    }
    labelWidth = min(labels.widest, Self.mostLabel(area))
    nameWidth = columns.count <= 9 ? columns.widest : area.width
    for layout in HeatmapLayout.all {
      self.layout = layout
      numberWidth = widest(rows.flatMap(\.counts)) + layout.space
      sumWidth = max(displayWidth(of: chart.sumName), widest(rows.map(\.total)))
      if width <= area.width { break }
    }
  }

  /// The cells of the longest number; in full the largest one is.
  private func widest(_ counts: [Int]) -> Int {
    layout.isShort
      ? counts.map { Numbers.short($0) }.widest : Numbers.count(counts.max() ?? 0).utf8.count
  }

  /// The places of the largest columns, in their order; one fewer where the others share one.
  static func largestColumns(of grid: HeatmapGrid, count: Int) -> [Int] {
    guard count < grid.columns.count else { return Array(grid.columns.indices) }
    let totals = grid.columns.indices.map { column in grid.rows.reduce(0) { $0 + $1.counts[column] }
    }
    let sorted = grid.columns.indices.sorted { (-totals[$0], $0) < (-totals[$1], $1) }
    return sorted.prefix(count - 1).sorted()
  }

  /// The names over the rows and those of each row, side by side.
  static func labels(of chart: Heatmap, _ area: DrawingArea) -> [String] {
    let grid = chart.grid
    let columns = (0..<grid.keyCount).map { place in
      let ending = chart.rowEnding(place)
      return [safe(chart.rowNames[place], area)]
        + grid.rows.map { $0.names.isEmpty ? "" : safe(ending.short($0.names[place]), area) }
    }
    // The last name is not padded, so that a label is only cut where something stands.
    let widths = columns.dropLast().map(\.widest) + [0]
    return (0...grid.rows.count).map { line in
      guard line > 0, grid.rows[line - 1].names.isEmpty else {
        return zip(columns, widths).map { $0[line].padded(to: $1) }.joined(separator: "  ")
      }
      return chart.otherRows.first { $0.count <= mostLabel(area) } ?? chart.otherName
    }
  }

  /// Cells of a label at most.
  private static func mostLabel(_ area: DrawingArea) -> Int { max(12, area.width / 3) }

  private static func safe(_ name: String, _ area: DrawingArea) -> String {
    SafeText(name, charset: area.charset).text
  }

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ").map(String.init)

  var lines: [StyledLine] {
    ([header] + rows.map(line)).map(\.withoutEndingSpaces) + scale + key
  }

  // MARK: Cells

  private var header: StyledLine {
    var line = StyledLine("  \(label(head))")
    for text in heads { line.add(text.paddedLeft(to: cellWidth + layout.gap)) }
    line.add("  \(chart.sumName.paddedLeft(to: sumWidth))")
    return line
  }

  private func line(_ row: Row) -> StyledLine {
    var line = StyledLine("  \(label(row.label))")
    for count in row.counts {
      line.add(cell(count).paddedLeft(to: cellWidth + layout.gap))
    }
    line.add("  \(number(row.total).paddedLeft(to: sumWidth))")
    return line
  }

  private func cell(_ count: Int) -> String {
    guard count > 0 else { return "" }
    let shade = HeatLevel(count).glyph(area.charset)
    return String(repeating: shade, count: layout.shade)
      + number(count).paddedLeft(to: numberWidth)
  }

  private func label(_ text: String) -> String {
    truncated(text, to: labelWidth, charset: area.charset).padded(to: labelWidth)
  }

  private func number(_ count: Int) -> String {
    layout.isShort ? Numbers.short(count) : Numbers.count(count)
  }

  private var heads: [String] {
    layout.hasNames ? columns : Array(Self.letters.prefix(columns.count))
  }

  private var width: Int {
    2 + labelWidth + columns.count * (cellWidth + layout.gap) + 2 + sumWidth
  }
  private var cellWidth: Int {
    max(layout.shade + numberWidth, layout.hasNames ? nameWidth : 1)
  }

  // MARK: Legend

  private var scale: [StyledLine] {
    let items = HeatLevel.allCases.map { level -> Legend.Item in
      let glyph = String(repeating: level.glyph(area.charset), count: layout.shade)
      return (glyph, level.range, .plain)
    }
    return Legend(items: items).lines(width: area.width)
  }

  private var key: [StyledLine] {
    guard !layout.hasNames else { return [] }
    let items = zip(Self.letters, columns).map { letter, name -> Legend.Item in
      (letter, truncated(name, to: area.width - 4, charset: area.charset), .strong)
    }
    return Legend(items: items).lines(width: area.width)
  }
}

extension Heatmap {
  /// What stands over the totals of the rows.
  fileprivate var sumName: String { language(en: "total", de: "Summe") }
}
