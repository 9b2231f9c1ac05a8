/// The picture of a tree, in the most detailed of four layouts that fits.
struct TreeDrawing {
  /// How much is written on each line.
  private struct Layout {
    /// Cells from one level to the next.
    let step: Int
    /// Whether the event's value stands beside each condition of its path.
    var hasValues = false
    /// Whether words are left out that can be guessed.
    var isTerse = false
  }

  private static let layouts = [
    Layout(step: 3, hasValues: true), Layout(step: 3), Layout(step: 2, isTerse: true),
    Layout(step: 1, isTerse: true),
  ]

  private let chart: TreeChart
  private let area: DrawingArea
  private let heights: [Int]

  init(_ chart: TreeChart, in area: DrawingArea) {
    self.chart = chart
    self.area = area
    heights = chart.heights
  }

  var lines: [StyledLine] {
    let rows = chart.rows
    var lines: [StyledLine] = []
    for layout in Self.layouts {
      lines = rows.map { line($0, layout).withoutEndingSpaces }
      if lines.allSatisfy({ $0.width <= area.width }) { return lines }
    }
    return lines.map { line in
      StyledLine(
        truncated(line.text, to: area.width, charset: area.charset),
        line.spans.first?.role ?? .plain)
    }
  }

  private func line(_ row: TreeRow, _ layout: Layout) -> StyledLine {
    let count = "n=\(Numbers.count(chart.nodes[row.node].count))"
    let root = "n=\(Numbers.count(chart.nodes[0].count))"
    let gap = layout.isTerse ? " " : "  "
    let word =
      row.answer == nil ? chart.word(nil) : chart.word(row.answer).padded(to: answerWidth)
    let text =
      "\(branch(row, layout))\(word)\(gap)\(count.padded(to: root.utf8.count))\(gap)"
      + what(row, layout)
    return StyledLine(text, row.step == nil ? .plain : .strong)
  }

  /// What happens at a node, in full.
  static func words(_ row: TreeRow, of chart: TreeChart) -> String {
    let drawing = TreeDrawing(chart, in: DrawingArea(width: 120))
    return drawing.what(row, layouts[0])
  }

  private var answerWidth: Int { [chart.word(true), chart.word(false)].widest }

  /// The lines of the levels above, and the branch to this node.
  private func branch(_ row: TreeRow, _ layout: Layout) -> String {
    guard let isFirst = row.answer else { return row.step == nil ? "" : "* " }
    let isASCII = area.charset == .ascii
    let above = row.goesOn.dropLast().map { goesOn in
      (goesOn ? isASCII ? "|" : "│" : " ").padded(to: layout.step)
    }
    let corner = isFirst ? isASCII ? "|" : "├" : isASCII ? "`" : "└"
    let stroke = isASCII ? "-" : "─"
    let strokes = String(repeating: stroke, count: max(0, layout.step - 2))
    return above.joined() + corner + strokes + (row.step == nil ? stroke : "*") + " "
  }

  /// What happens at a node: a split, a leaf, or more than is drawn.
  private func what(_ row: TreeRow, _ layout: Layout) -> String {
    if row.isFolded { return folded(heights[row.node], layout) }
    guard let split = chart.nodes[row.node].split else { return leaf(row, layout) }
    let feature = SafeText(split.feature, charset: area.charset).text
    let condition = "\(feature) <= \(split.text)"
    guard layout.hasValues, let value = row.step.flatMap(chart.valueText) else {
      return layout.isTerse ? condition : "\(splitWord) \(condition)"
    }
    return "\(splitWord) \(condition)   (\(chart.language(en: "event", de: "Event")): \(value))"
  }

  private var splitWord: String { chart.language(en: "cut", de: "Schnitt") }

  private func folded(_ levels: Int, _ layout: Layout) -> String {
    let language = chart.language
    if layout.isTerse {
      let more = language.counted(levels, en: ("level", "levels"), de: ("Ebene", "Ebenen"))
      return "... +\(more)"
    }
    let more = language.counted(
      levels, en: ("more level", "more levels"), de: ("weitere Ebene", "weitere Ebenen"))
    return "... \(more)"
  }

  private func leaf(_ row: TreeRow, _ layout: Layout) -> String {
    let language = chart.language
    let depth = language(en: "depth \(row.level)", de: "Tiefe \(row.level)")
    let leaf = language(en: "leaf", de: "Blatt") + (layout.isTerse ? "" : ", \(depth)")
    guard row.step != nil, let event = chart.event else { return leaf }
    let end = language(
      en: "event \(event.number) ends here", de: "Event \(event.number) endet hier")
    return "\(leaf)  <- \(layout.isTerse ? "\(event.number)" : end)"
  }
}
