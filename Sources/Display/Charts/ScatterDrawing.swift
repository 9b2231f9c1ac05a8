/// The picture of a scatter plot: a sign for each cell that holds points.
struct ScatterDrawing {
  private let plot: ScatterPlot
  private let area: DrawingArea
  private let frame: PlotFrame
  /// The points by cell, row after row from the bottom.
  private let cells: [Cell]

  private struct Cell {
    var count = 0
    var marked = 0
  }

  init(_ plot: ScatterPlot, in area: DrawingArea) {
    let x = NumberScale(of: plot.points.map(\.x))
    let y = NumberScale(of: plot.points.map(\.y))
    let frame = PlotFrame(
      in: area, rows: y.rows, rowLabels: y.rowLabels, columnLabels: x.columnLabels)
    var cells = [Cell](repeating: Cell(), count: frame.columns * frame.rows)
    for point in plot.points {
      let row = y.place(point.y, of: frame.rows)
      let place = row * frame.columns + x.place(point.x, of: frame.columns)
      cells[place].count += 1
      cells[place].marked += point.isMarked ? 1 : 0
    }
    self.plot = plot
    self.area = area
    self.frame = frame
    self.cells = cells
  }

  var lines: [StyledLine] {
    frame.lines { column, row in sign(cells[row * frame.columns + column]) } + legend
  }

  private func sign(_ cell: Cell) -> StyledText? {
    guard cell.count > 0 else { return nil }
    guard cell.marked == 0 else { return StyledText(Self.mark, .truth) }
    return StyledText(Density(cell.count).sign(area.charset), .normal)
  }

  private static let mark = "!"

  private var legend: [StyledLine] {
    let language = plot.language
    let present = Set(cells.filter { $0.count > 0 && $0.marked == 0 }.map { Density($0.count) })
    let items = Density.allCases.filter(present.contains).map { density -> Legend.Item in
      (density.sign(area.charset), density.meaning(language), .normal)
    }
    let mark = plot.markName.map { name -> Legend.Item in
      let name = SafeText(name, charset: area.charset).text
      return (Self.mark, truncated(name, to: area.width - 4, charset: area.charset), .truth)
    }
    return Legend(items: items + [mark].compactMap(\.self)).lines(width: area.width)
  }
}

/// How many points share a cell.
private enum Density: CaseIterable {
  case one, several, many

  init(_ count: Int) {
    self = count == 1 ? .one : count < 10 ? .several : .many
  }

  func sign(_ charset: Charset) -> String {
    switch self {
    case .one: Strokes(charset).faint
    case .several: Strokes(charset).point
    case .many: Strokes(charset).full
    }
  }

  func meaning(_ language: Language) -> String {
    switch self {
    case .one: language(en: "1 point", de: "1 Punkt")
    case .several: language(en: "2 to 9", de: "2 bis 9")
    case .many: language(en: "10 or more", de: "10 oder mehr")
    }
  }
}
