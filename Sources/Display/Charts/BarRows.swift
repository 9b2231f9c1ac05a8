/// Horizontal bars below one another, each with its label, its count and what else is said of it.
struct BarRows {
  /// One bar.
  struct Row {
    /// A mark for what stands out, one character wide; empty for the others.
    var mark = ""
    let label: String
    let count: Int
    /// The count as a share of all, in per cent.
    var share = ""
    /// A word after the numbers.
    var word = ""
    /// Whether the bar is shaded and coloured as flagged.
    var isFlagged = false
  }

  /// What follows one another from top to bottom.
  enum Item {
    case bar(Row)
    /// A rule across the drawing with a text in it: the longest of these that fits.
    case rule([String])
  }

  let items: [Item]
  let length: BarLength
  /// Whether an axis with ticks stands below the bars.
  var hasAxis = false

  private var rows: [Row] {
    items.compactMap { if case .bar(let row) = $0 { row } else { nil } }
  }

  /// The lines, none wider than the area.
  func lines(in area: DrawingArea) -> [StyledLine] {
    let layout = Layout(rows, in: area)
    let scale = BarScale(
      kind: length, longest: rows.map(\.count).max() ?? 0, cells: layout.barWidth)
    let lines = items.map { item in
      switch item {
      case .bar(let row): layout.line(row, scale, area.charset)
      case .rule(let texts): rule(texts, in: area)
      }
    }
    return lines + (hasAxis ? axis(layout, scale.longest, area.charset) : [])
  }

  private func rule(_ texts: [String], in area: DrawingArea) -> StyledLine {
    let stroke = Strokes(area.charset).rule
    let text = texts.first { displayWidth(of: $0) + 10 <= area.width } ?? texts.last ?? ""
    let start = "\(String(repeating: stroke, count: 3)) \(text) "
    let rest = max(0, area.width - 2 - displayWidth(of: start))
    let rule = StyledText(start + String(repeating: stroke, count: rest), .threshold)
    return StyledLine(["  ", rule]).withoutEndingSpaces
  }

  /// Zero and the largest count below their places, and half of it where that is a whole number.
  private func axis(_ layout: Layout, _ longest: Int, _ charset: Charset) -> [StyledLine] {
    let strokes = Strokes(charset)
    let width = layout.barWidth + 1
    let texts = [Numbers.count(longest), Numbers.short(longest)]
    guard let last = texts.first(where: { $0.utf8.count + 3 <= width }) else { return [] }
    let half = last == texts[0] && longest.isMultiple(of: 2) ? [Numbers.count(longest / 2)] : []
    let labels =
      [AxisLabel(column: 0, text: "0")]
      + half.map { AxisLabel(column: layout.barWidth / 2, text: $0) }
      + [AxisLabel(column: width, text: last)]
    let indent = String(repeating: " ", count: layout.axisColumn)
    let line = strokes.corner + String(repeating: strokes.horizontal, count: layout.barWidth)
    return [
      StyledLine(indent + line),
      StyledLine(indent + AxisLabel.line(AxisLabel.placed(labels, width: width))),
    ]
  }
}

/// The columns of a drawing of bars.
private struct Layout {
  let markWidth: Int
  let labelWidth: Int
  let countWidth: Int
  let shareWidth: Int
  let wordWidth: Int
  let barWidth: Int
  private let labels: CutLabels

  /// Columns for some rows; the shares give way where bars would be shorter than 10 cells.
  init(_ rows: [BarRows.Row], in area: DrawingArea) {
    markWidth = rows.contains { !$0.mark.isEmpty } ? 2 : 0
    let names = rows.map { SafeText($0.label, charset: area.charset).text }
    labelWidth = min(names.widest, max(8, area.width / 2 - 4))
    labels = CutLabels(names, to: labelWidth, charset: area.charset)
    countWidth = rows.map { Numbers.count($0.count) }.widest
    wordWidth = Self.withGap(rows.map(\.word).widest)
    let share = Self.withGap(rows.map(\.share).widest)
    let rest = area.width - 2 - markWidth - labelWidth - 2 - 1 - countWidth - wordWidth
    shareWidth = rest - share < 10 ? 0 : share
    barWidth = max(1, rest - shareWidth)
  }

  /// The column of the axis, from 0.
  var axisColumn: Int { 2 + markWidth + labelWidth + 1 }

  func line(_ row: BarRows.Row, _ scale: BarScale, _ charset: Charset) -> StyledLine {
    let role: Role = row.isFlagged ? .flagged : .normal
    let name = SafeText(row.label, charset: charset).text
    let label = labels[name].padded(to: labelWidth)
    let bar = row.isFlagged ? scale.shadedBar(row.count, charset) : scale.bar(row.count, charset)
    var line: StyledLine = ["  "]
    line.add(row.mark.padded(to: markWidth), role)
    line.add("\(label) \(Strokes(charset).base)")
    line.add(bar, role)
    line.add(String(repeating: " ", count: barWidth - displayWidth(of: bar) + 1))
    line.add(Numbers.count(row.count).paddedLeft(to: countWidth))
    if shareWidth > 0 { line.add(row.share.paddedLeft(to: shareWidth)) }
    if wordWidth > 0 { line.add("  \(row.word)", row.isFlagged ? .flagged : .plain) }
    return line.withoutEndingSpaces
  }

  private static func withGap(_ width: Int) -> Int { width == 0 ? 0 : width + 2 }
}
