/// A text below a place of a horizontal axis.
struct AxisLabel {
  /// The place, in cells from the left end of the axis.
  let column: Int
  let text: String

  /// The labels that fit: always the first and the last, and of the others those with room around them.
  ///
  /// - Parameters:
  ///   - labels: From left to right.
  ///   - width: Cells of the axis.
  ///   - isCentred: Whether a label between stands around its place; otherwise it starts there.
  /// - Returns: The labels, each at the column where its text starts.
  static func placed(_ labels: [AxisLabel], width: Int, isCentred: Bool = true) -> [AxisLabel] {
    guard let first = labels.first, let last = labels.last, labels.count > 1 else { return labels }
    let end = AxisLabel(
      column: min(last.column, width - displayWidth(of: last.text)), text: last.text)
    var placed = [AxisLabel(column: 0, text: first.text)]
    var free = displayWidth(of: first.text) + 2
    for label in labels.dropFirst().dropLast() {
      let room = displayWidth(of: label.text)
      let start = isCentred ? label.column - room / 2 : label.column
      guard start >= free, start + room + 2 <= end.column else { continue }
      placed.append(AxisLabel(column: start, text: label.text))
      free = start + room + 2
    }
    return placed + [end]
  }

  /// The texts of placed labels as one line.
  static func line(_ labels: [AxisLabel]) -> String {
    labels.reduce("") { $0.padded(to: $1.column) + $1.text }
  }
}
