/// The picture of a day: bars upwards, and below each its hour and its numbers.
///
/// Anomalous events stand at the foot of a bar, in whole shaded cells, normal ones on top of them.
struct HourBarsDrawing {
  private let chart: HourBars
  private let charset: Charset
  private let strokes: Strokes
  /// Cells from one hour to the next, the gap between bars included: 1 to 4.
  private let pitch: Int
  private let scale: BarScale
  private let width: Int
  private static let height = 8
  private static let labelWidth = 5
  private static let margin = labelWidth + 4

  init(_ chart: HourBars, in area: DrawingArea) {
    self.chart = chart
    charset = area.charset
    strokes = Strokes(area.charset)
    pitch = min(4, max(1, (area.width - Self.margin + 1) / 24))
    scale = BarScale(kind: .linear, longest: chart.totals.max() ?? 0, cells: Self.height)
    width = area.width
  }

  private var barWidth: Int { max(1, pitch - 1) }
  /// Cells from the left end of the first bar to the right end of the last one.
  private var axisWidth: Int { pitch * 23 + barWidth }

  var lines: [StyledLine] {
    (bars + [axis, hours] + normalCounts + marks).map(\.withoutEndingSpaces) + legend
  }

  // MARK: Bars

  private var bars: [StyledLine] {
    (0..<Self.height).reversed().map { row in
      var line = StyledLine("  \(label(row).paddedLeft(to: Self.labelWidth)) ")
      line.append(label(row).isEmpty ? strokes.vertical : strokes.tick)
      for hour in 0..<24 {
        let (cell, role) = cell(hour, row)
        line.add(String(repeating: cell, count: barWidth), role)
        line.add(String(repeating: " ", count: pitch - barWidth))
      }
      return line
    }
  }

  /// The largest count at the top, and half of it half-way up where that is a whole number.
  private func label(_ row: Int) -> String {
    switch row {
    case Self.height - 1: fitted(scale.longest)
    case Self.height / 2 - 1 where scale.longest.isMultiple(of: 2): fitted(scale.longest / 2)
    default: ""
    }
  }

  private func fitted(_ count: Int) -> String {
    let text = Numbers.count(count)
    return text.utf8.count <= Self.labelWidth ? text : Numbers.short(count)
  }

  /// What stands in a row of an hour's bar, counted from the foot.
  private func cell(_ hour: Int, _ row: Int) -> (String, Role) {
    let (normal, anomalous) = (chart.normal[hour], chart.anomalous[hour])
    let shaded = min(scale.length(anomalous, Self.height), Self.height - (normal > 0 ? 1 : 0))
    guard row >= shaded else { return (strokes.shade, .truth) }
    let top = max(scale.length(normal + anomalous, Self.height * 8), shaded * 8 + 1)
    return normal == 0 ? (" ", .plain) : (part(top - row * 8), .normal)
  }

  /// A cell filled from below by so many eighths; some of it wherever there are any.
  private func part(_ eighths: Int) -> String {
    switch (charset, eighths) {
    case (_, ...0): " "
    case (.unicode, 1...7): ["▁", "▂", "▃", "▄", "▅", "▆", "▇"][eighths - 1]
    case (.console, 1...4): "▄"
    case (.ascii, 1...2): "-"
    case (.ascii, 3...5): "="
    default: strokes.full
    }
  }

  // MARK: Below the bars

  private var axis: StyledLine {
    let line = String(repeating: strokes.horizontal, count: axisWidth)
    return StyledLine("  \("0".paddedLeft(to: Self.labelWidth)) \(strokes.corner)\(line)")
  }

  private var hours: StyledLine {
    let every = pitch > 2 ? 1 : pitch == 2 ? 3 : 6
    var text = ""
    for hour in 0..<24 where hour.isMultiple(of: every) || hour == 23 {
      text = text.padded(to: min(hour * pitch, axisWidth - 2)) + twoDigits(hour)
    }
    return row(chart.language(en: "hour", de: "Uhr"), text)
  }

  /// The numbers of normal events, or of all where no truth is known, where all of them fit below their bars.
  private var normalCounts: [StyledLine] {
    let texts = chart.normal.map { $0 == 0 ? "" : "\($0)" }
    guard texts.widest <= pitch - 1 else { return [] }
    return [row(chart.shownCounts, texts.map { $0.padded(to: pitch) }.joined())]
  }

  /// A mark below each hour with anomalous events, with their number where all of them fit.
  private var marks: [StyledLine] {
    guard chart.anomalousCount > 0 else { return [] }
    let marks = chart.anomalous.map { $0 == 0 ? "" : hasNumbers ? "!\($0)" : "!" }
    return [row("", marks.map { $0.padded(to: pitch) }.joined(), .truth)]
  }

  private var hasNumbers: Bool { chart.anomalous.map { "!\($0)" }.widest <= pitch - 1 }

  private func row(_ name: String, _ text: String, _ role: Role = .plain) -> StyledLine {
    [StyledText("  \(name)".padded(to: Self.margin)), StyledText(text, role)]
  }

  private var legend: [StyledLine] {
    guard chart.anomalousCount > 0 else { return [] }
    let language = chart.language
    let anomalous = language(en: "anomalous", de: "anomal")
    let mark: Legend.Item =
      hasNumbers
      ? ("!1", language(en: "= 1 anomalous event", de: "= 1 anomales Event"), .truth)
      : ("!", language(en: "= anomalous events", de: "= anomale Events"), .truth)
    return Legend(items: [
      (strokes.full + strokes.full, "normal", .normal),
      (strokes.shade + strokes.shade, anomalous, .truth), mark,
    ]).lines(width: width)
  }
}
