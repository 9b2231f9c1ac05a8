/// The horizontal axis of a timeline.
struct TimeAxis {
  let windows: TimeWindows
  /// Windows that share a column.
  let size: Int
  /// Cells of a column.
  let pitch: Int
  let columnCount: Int

  var width: Int { columnCount * pitch }

  /// The axis, with a mark at each place that has a label.
  func line(_ strokes: Strokes) -> String {
    var cells = [String](repeating: strokes.horizontal, count: width)
    for label in labels.dropLast() { cells[label.column] = strokes.mark }
    // The label of the last column may have to start left of it.
    cells[(columnCount - 1) * pitch] = strokes.mark
    return cells.joined()
  }

  /// The first and the last window, and up to three round times between them.
  var labels: [AxisLabel] {
    let labels = ticks.map { AxisLabel(column: $0.window / size * pitch, text: $0.text) }
    let ends = [labels.first, labels.last].compactMap(\.self).map { displayWidth(of: $0.text) }
    return AxisLabel.placed(labels, width: max(width, ends.reduce(2, +)), isCentred: false)
  }

  /// The same as numbers of windows.
  var ticks: [(window: Int, text: String)] {
    let start = windows.start.seconds
    let end = windows.start(of: windows.count - 1).seconds
    let step = Self.steps.first { (end - start) / $0 <= 3 } ?? end - start
    let round = stride(from: (start.flooredQuotient(step) + 1) * step, to: end, by: step)
    return ([start] + round + [end]).map { time in
      ((time - start) / windows.every, windows.text(Moment(seconds: time)))
    }
  }

  /// Round lengths of time in seconds, from a second to centuries.
  private static let steps =
    [1, 5, 10, 30, 60, 300, 600, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200]
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 100_000].map { $0 * 86_400 }
}
