/// The picture of lines: a sign at each point, and faint signs on the way from one to the next.
struct LineDrawing {
  private let chart: LineChart
  private let area: DrawingArea
  private let frame: PlotFrame
  private var signs: [Int: StyledText] = [:]
  private var isShared = false

  init(_ chart: LineChart, in area: DrawingArea) {
    let y = NumberScale(of: chart.points.map(\.point.y))
    let x = chart.places == nil ? NumberScale(of: chart.points.map(\.point.x)) : nil
    self.chart = chart
    self.area = area
    frame = PlotFrame(in: area, rows: y.rows, rowLabels: y.rowLabels) { columns in
      x?.columnLabels(columns) ?? Self.labels(chart.places ?? [], columns, area)
    }
    func cell(_ point: LineChart.Point) -> Cell {
      let column =
        x?.place(point.x, of: frame.columns)
        ?? Self.column(Int(point.x), of: chart.places?.count ?? 1, frame.columns)
      return Cell(column: column, row: y.place(point.y, of: frame.rows))
    }
    let cells = chart.lines.map { $0.map { $0.map(cell) } }
    for line in cells { join(line) }
    draw(cells)
    if let best = chart.bestPoint { put(StyledText(strokes.here, .threshold), cell(best.point)) }
  }

  private struct Cell: Hashable {
    let column: Int
    let row: Int
  }

  private var strokes: Strokes { Strokes(area.charset) }

  private mutating func put(_ sign: StyledText, _ cell: Cell) {
    signs[cell.row * frame.columns + cell.column] = sign
  }

  /// Faint signs from point to point, one in each column between them.
  private mutating func join(_ cells: [Cell?]) {
    for case (let first?, let second?) in zip(cells, cells.dropFirst()) {
      let width = second.column - first.column
      guard width > 1 else { continue }
      for column in first.column + 1..<second.column {
        // Rounded in whole numbers, half a row upwards.
        let rise = (second.row - first.row) * (column - first.column) * 2 + width
        let row = first.row + rise.flooredQuotient(2 * width)
        put(StyledText(strokes.faint, .muted), Cell(column: column, row: row))
      }
    }
  }

  /// The sign of each line, or that for several in one place.
  private mutating func draw(_ lines: [[Cell?]]) {
    var owners: [Cell: Int] = [:]
    for (line, cells) in lines.enumerated() {
      for cell in cells.compactMap(\.self) {
        let isTaken = owners[cell].map { $0 != line } ?? false
        isShared = isShared || isTaken
        put(StyledText(isTaken ? Self.shared : sign(line), .normal), cell)
        owners[cell] = isTaken ? -1 : line
      }
    }
  }

  private static let shared = "%"

  private func sign(_ line: Int) -> String { [strokes.point, "x", "+", "="][line] }

  /// The column of a name, the first at the left and the last at the right.
  private static func column(_ place: Int, of count: Int, _ columns: Int) -> Int {
    count < 2 ? 0 : (place * (columns - 1) * 2 + count - 1) / (2 * (count - 1))
  }

  /// At most five of the names, evenly chosen, the first and the last among them.
  private static func labels(_ places: [String], _ columns: Int, _ area: DrawingArea) -> [AxisLabel]
  {
    let step = max(1, (places.count + 2) / 4)
    let chosen = places.indices.filter { $0 % step == 0 && $0 + step <= places.count - 1 }
    let room = max(1, columns / 2 - 2)
    return (chosen + [places.count - 1]).map { place in
      let name = SafeText(places[place], charset: area.charset).text
      return AxisLabel(
        column: column(place, of: places.count, columns),
        text: truncated(name, to: room, charset: area.charset))
    }
  }

  var lines: [StyledLine] {
    frame.lines { column, row in signs[row * frame.columns + column] } + legend
  }

  private var legend: [StyledLine] {
    let names = chart.names.enumerated().map { line, name -> Legend.Item in
      let name = SafeText(name, charset: area.charset).text
      return (sign(line), truncated(name, to: area.width - 4, charset: area.charset), .normal)
    }
    let language = chart.language
    let shared = (Self.shared, language(en: "several lines", de: "mehrere Linien"), Role.normal)
    let best = (strokes.here, chart.bestName, Role.threshold)
    return Legend(
      items: names + (isShared ? [shared] : []) + (chart.bestPoint == nil ? [] : [best])
    ).lines(width: area.width)
  }
}
