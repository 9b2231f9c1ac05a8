/// The picture of a confusion matrix: truth in rows, flags in columns, sums at the edges.
struct ConfusionMatrixDrawing {
  private let chart: ConfusionMatrix
  private let area: DrawingArea
  /// Whether count and share of a cell stand on one line.
  private let isWide: Bool
  private let isShort: Bool

  /// The first of three layouts that fits: share beside the count, share below it, counts cut short.
  init(_ chart: ConfusionMatrix, in area: DrawingArea) {
    let layouts = [(true, false), (false, false), (false, true)].map {
      Self(chart, area, isWide: $0.0, isShort: $0.1)
    }
    self = layouts.first { $0.matrix.allSatisfy { $0.width <= area.width } } ?? layouts[2]
  }

  private init(_ chart: ConfusionMatrix, _ area: DrawingArea, isWide: Bool, isShort: Bool) {
    self.chart = chart
    self.area = area
    self.isWide = isWide
    self.isShort = isShort
  }

  var lines: [StyledLine] { matrix + [""] + measures }

  private var measures: [StyledLine] {
    let measures = chart.measures
    let nameWidth = measures.map(\.name).widest
    let lines = measures.map { $0.line(nameWidth: nameWidth) }
    guard lines.contains(where: { $0.width > area.width }) else { return lines }
    return measures.flatMap { $0.lines(nameWidth: nameWidth, width: area.width) }
  }

  private struct Cell {
    let name: String
    let count: Int
    let role: Role
  }

  private var matrix: [StyledLine] {
    let language = chart.language
    let total = language(en: "total", de: "Summe")
    let sums = [chart.total - chart.flagged, chart.flagged].map(number)
    let head = language(en: "flagged", de: "gemeldet")
    let truth = language(en: "truth", de: "Wahrheit")
    return [
      StyledLine(indent + " \(head.centred(in: 2 * cellWidth + 1))").withoutEndingSpaces,
      line("", language(en: ["no", "yes"], de: ["nein", "ja"]), total),
      StyledLine("  \(truth.padded(to: labelWidth)) \(border(0))"),
    ] + row(rows[0]) + [StyledLine("\(indent)\(border(1))")] + row(rows[1])
      + [StyledLine("\(indent)\(border(2))"), line(total, sums, number(chart.total))]
  }

  private var rows: [(name: String, cells: [Cell])] {
    [
      (
        "normal",
        [
          Cell(name: "TN", count: chart.trueNegatives, role: .normal),
          Cell(name: "FP", count: chart.falsePositives, role: .error),
        ]
      ),
      (
        chart.language(en: "anomaly", de: "Anomalie"),
        [
          Cell(name: "FN", count: chart.falseNegatives, role: .error),
          Cell(name: "TP", count: chart.truePositives, role: .truth),
        ]
      ),
    ]
  }

  /// The one or two lines of a row of the matrix.
  private func row(_ row: (name: String, cells: [Cell])) -> [StyledLine] {
    let sum = row.cells.reduce(0) { $0 + $1.count }
    let shares = row.cells.map { share($0.count, of: sum).paddedLeft(to: shareWidth) }
    let counts = row.cells.map { number($0.count).paddedLeft(to: countWidth) }
    let name = row.name.padded(to: labelWidth)
    let first = row.cells.indices.map { index in
      StyledText(
        " \(row.cells[index].name) \(counts[index])\(isWide ? "  \(shares[index])" : "")"
          .padded(to: cellWidth), row.cells[index].role)
    }
    let lines = [boxed("  \(name) ", first, " \(number(sum).paddedLeft(to: sumWidth))")]
    let second = shares.map { StyledText(" \($0.paddedLeft(to: cellWidth - 2)) ") }
    return isWide ? lines : lines + [boxed(indent, second, "")]
  }

  private func boxed(_ start: String, _ cells: [StyledText], _ end: String) -> StyledLine {
    let bar = StyledText(strokes.vertical)
    return StyledLine([StyledText(start), bar, cells[0], bar, cells[1], bar, StyledText(end)])
  }

  /// A line of texts above or below the columns.
  private func line(_ name: String, _ texts: [String], _ end: String) -> StyledLine {
    let columns = texts.map { $0.centred(in: cellWidth) }.joined(separator: " ")
    return StyledLine(
      "  \(name.padded(to: labelWidth))  \(columns)  \(end.paddedLeft(to: sumWidth))"
    ).withoutEndingSpaces
  }

  /// A horizontal line of the box: 0 at the top, 1 in the middle, 2 at the bottom.
  private func border(_ place: Int) -> String {
    let corners = area.charset == .ascii ? "+++" : ["┌┬┐", "├┼┤", "└┴┘"][place]
    let stroke = String(repeating: strokes.horizontal, count: cellWidth)
    return corners.map(String.init).joined(separator: stroke)
  }

  private var strokes: Strokes { Strokes(area.charset) }
  private var indent: String { String(repeating: " ", count: labelWidth + 3) }
  private var labelWidth: Int {
    let words = chart.language(en: ["truth", "total"], de: ["Wahrheit", "Summe"])
    return (rows.map(\.name) + words).widest
  }
  private var counts: [String] { rows.flatMap { $0.cells.map { number($0.count) } } }
  private var countWidth: Int { counts.widest }
  private var shareWidth: Int { isWide ? 8 : 7 }
  private var cellWidth: Int {
    max(isWide ? countWidth + shareWidth + 7 : max(countWidth + 5, 10), 10)
  }
  private var sumWidth: Int { max(5, number(chart.total).utf8.count) }

  private func number(_ count: Int) -> String {
    isShort ? Numbers.short(count) : Numbers.count(count)
  }

  private func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "-" : Numbers.percent(part, of: whole)
  }
}
