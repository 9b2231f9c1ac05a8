/// The picture of a timeline: one column for each window, or for several where there are too many.
struct TimelineDrawing {
  private let language: Language
  private let strokes: Strokes
  private let windows: TimeWindows
  private let scale: ScoreScale
  private let columns: [TimeWindows.Window]
  private let columnCount: Int
  /// Windows that share a column.
  let size: Int
  /// Cells of a column; more than one where there are few windows.
  private let pitch: Int
  private let labelWidth: Int
  private let hasTruth: Bool
  private let threshold: Double
  private let width: Int

  init(_ chart: Timeline, _ windows: TimeWindows, in area: DrawingArea) {
    language = chart.language
    strokes = Strokes(area.charset)
    hasTruth = chart.hasTruth
    threshold = chart.threshold
    width = area.width
    self.windows = windows
    scale = ScoreScale(windows.used.map(\.score), threshold: chart.threshold)
    let names = [chart.language.truthTrack, chart.language.flagsTrack]
    labelWidth = (names + scale.labels.values).widest
    let room = max(1, area.width - labelWidth - 4)
    size = (windows.count - 1) / room + 1
    columns = windows.columns(of: size)
    columnCount = (windows.count - 1) / size + 1
    pitch = min(12, room / columnCount)
  }

  var lines: [StyledLine] {
    (points + [axis, times] + tracks).map(\.withoutEndingSpaces) + sharing + legend
  }

  // MARK: Points

  private var points: [StyledLine] {
    let rows = columns.map { scale.row($0.score) }
    let ticks = Array(scale.labels.keys) + [scale.thresholdRow]
    guard let low = (rows + ticks).min(), let high = (rows + ticks).max() else { return [] }
    return (low...high).reversed().map { row in
      row == scale.thresholdRow ? rule : line(row, rows)
    }
  }

  private func line(_ row: Int, _ rows: [Int]) -> StyledLine {
    var line = start(scale.labels[row] ?? "")
    let isFlagged = row < scale.thresholdRow
    var marks = [String](repeating: " ", count: columnCount)
    for (column, place) in zip(columns, rows) where place == row {
      marks[column.index] = isFlagged ? strokes.down : strokes.point
    }
    line.add(spread(marks), isFlagged ? .flagged : .normal)
    return line
  }

  private var rule: StyledLine {
    var line = start(scale.labels[scale.thresholdRow] ?? "")
    line.add(String(repeating: strokes.rule, count: timeAxis.width), .threshold)
    return line
  }

  /// Marks, each at the left of its column.
  private func spread(_ marks: [String]) -> String {
    marks.map { $0.padded(to: pitch) }.joined()
  }

  private func start(_ label: String) -> StyledLine {
    StyledLine(
      "  \(label.paddedLeft(to: labelWidth)) \(label.isEmpty ? strokes.vertical : strokes.tick)")
  }

  // MARK: Axis

  private var timeAxis: TimeAxis {
    TimeAxis(windows: windows, size: size, pitch: pitch, columnCount: columnCount)
  }

  private var axis: StyledLine {
    let indent = String(repeating: " ", count: labelWidth + 3)
    return StyledLine(indent + strokes.corner + timeAxis.line(strokes))
  }

  private var times: StyledLine {
    let indent = String(repeating: " ", count: labelWidth + 4)
    return StyledLine(indent + AxisLabel.line(timeAxis.labels))
  }

  // MARK: Tracks and legend

  private var tracks: [StyledLine] {
    let truth = track(language.truthTrack, .truth) { window in
      window.missed > 0 ? language.missedLetter : window.anomalies > 0 ? language.truthLetter : " "
    }
    let flags = track(language.flagsTrack, .flagged) { $0.flagged > 0 ? language.flagLetter : " " }
    return hasTruth ? [truth, flags] : [flags]
  }

  private func track(
    _ name: String, _ role: Role, _ letter: (TimeWindows.Window) -> String
  ) -> StyledLine {
    var letters = [String](repeating: " ", count: columnCount)
    for column in columns { letters[column.index] = letter(column) }
    let start = "  \(name.padded(to: labelWidth)) \(strokes.vertical)"
    return [StyledText(start), StyledText(spread(letters), role)]
  }

  private var sharing: [StyledLine] {
    guard size > 1 else { return [] }
    return [
      StyledLine(
        language(en: "  one column = \(size) windows", de: "  eine Spalte = \(size) Fenster"))
    ]
  }

  private var legend: [StyledLine] {
    let limit = Numbers.short(threshold)
    let scores: [Legend.Item] = [
      (strokes.point, language(en: "lowest score", de: "niedrigster Score"), .normal),
      (
        strokes.down, language(en: "flagged: below \(limit)", de: "gemeldet: unter \(limit)"),
        .flagged
      ),
      (language.flagLetter, language(en: "flagged", de: "gemeldet"), .flagged),
    ]
    let truth: [Legend.Item] = [
      (language.truthLetter, language(en: "true anomaly", de: "echte Anomalie"), .truth),
      (language.missedLetter, language(en: "missed", de: "übersehen"), .truth),
    ]
    return Legend(items: scores[..<2] + (hasTruth ? truth : []) + scores[2...]).lines(width: width)
  }
}

extension Language {
  var truthTrack: String { self(en: "truth", de: "wahr") }
  var flagsTrack: String { self(en: "flags", de: "Alarm") }
  fileprivate var truthLetter: String { self(en: "T", de: "A") }
  fileprivate var missedLetter: String { self(en: "M", de: "U") }
  fileprivate var flagLetter: String { self(en: "F", de: "G") }
}
