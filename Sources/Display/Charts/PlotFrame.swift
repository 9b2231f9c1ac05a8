/// A grid of cells between two axes, with ticks on both.
struct PlotFrame {
  /// Cells from the axis to the right.
  let columns: Int
  /// Cells from the lower axis upwards.
  let rows: Int
  /// The texts beside the axis at the left, by row from the bottom.
  let rowLabels: [Int: String]
  /// The texts below the lower axis, from left to right, each with its column.
  let columnLabels: [AxisLabel]
  private let strokes: Strokes
  private let labelWidth: Int

  /// A frame that fills an area.
  ///
  /// - Parameters:
  ///   - area: Where it is drawn.
  ///   - rows: Cells upwards, 1 or more.
  ///   - rowLabels: Texts beside the axis, by row from the bottom.
  ///   - columnLabels: The texts below the axis for so many columns.
  init(
    in area: DrawingArea, rows: Int, rowLabels: [Int: String],
    columnLabels: (_ columns: Int) -> [AxisLabel]
  ) {
    labelWidth = Array(rowLabels.values).widest
    columns = max(2, area.width - labelWidth - 4)
    self.rows = rows
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels(columns)
    strokes = Strokes(area.charset)
  }

  /// The lines from the top to the labels below the axis.
  ///
  /// - Parameter mark: What stands in a cell, by its column and its row from the bottom; `nil` for nothing.
  /// - Returns: The lines.
  func lines(_ mark: (_ column: Int, _ row: Int) -> StyledText?) -> [StyledLine] {
    let picture = (0..<rows).reversed().map { row in
      let label = rowLabels[row] ?? ""
      let axis = rowLabels[row] == nil ? strokes.vertical : strokes.tick
      var line = StyledLine("  \(label.paddedLeft(to: labelWidth)) \(axis)")
      for column in 0..<columns {
        let text = mark(column, row) ?? " "
        line.add(text.text, text.role)
      }
      return line.withoutEndingSpaces
    }
    return picture + axis
  }

  private var axis: [StyledLine] {
    let indent = String(repeating: " ", count: labelWidth + 3)
    var cells = [String](repeating: strokes.horizontal, count: columns)
    for label in columnLabels where cells.indices.contains(label.column) {
      cells[label.column] = strokes.mark
    }
    let placed = AxisLabel.placed(columnLabels, width: columns)
    return [
      StyledLine(indent + strokes.corner + cells.joined()),
      StyledLine("\(indent) \(AxisLabel.line(placed))").withoutEndingSpaces,
    ]
  }
}
