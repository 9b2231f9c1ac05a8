/// A picture with two axes, on which places are named by how far they lie along each, from 0 to 1.
struct PlotPaper {
  /// A text beside an axis, and how far along it stands.
  typealias Tick = (share: Double, text: String)

  private(set) var left: Double
  private(set) var right: Double
  let top = 8.0
  let height: Double
  var picture: Picture

  /// Paper with lines at the ticks.
  ///
  /// - Parameters:
  ///   - width: The whole width.
  ///   - height: From one axis to the end of the other.
  ///   - up: Ticks of the axis at the left.
  ///   - across: Ticks of the axis below.
  init(width: Double, height: Double = 220, up: [Tick], across: [Tick]) {
    self.height = height
    left = (up.map { Picture.width(of: $0.text) }.max() ?? 0) + 8
    right = width - 10
    picture = Picture(width: width)
    for tick in up {
      let y = self.y(tick.share)
      picture.line(.init(left, y), .init(right, y), .frame)
      picture.text(tick.text, left - 6, y + 4.5, .end)
    }
    picture.line(.init(left, top), .init(left, top + height), .frame)
    drawLabels(across)
    picture.height = top + height + 26
  }

  /// The labels that fit, the first and the last ones always.
  private mutating func drawLabels(_ ticks: [Tick]) {
    let cells = Int((right - left) / Picture.cell)
    let labels = ticks.map { AxisLabel(column: Int($0.share * Double(cells)), text: $0.text) }
    for label in AxisLabel.placed(labels, width: cells) {
      picture.text(label.text, left + Double(label.column) * Picture.cell, top + height + 18)
    }
    for tick in ticks {
      let x = self.x(tick.share)
      picture.line(.init(x, top + height), .init(x, top + height + 5), .frame)
    }
  }

  /// The pixel of a place on the axis below.
  func x(_ share: Double) -> Double { left + (right - left) * share }

  /// The pixel of a place on the axis at the left.
  func y(_ share: Double) -> Double { top + height * (1 - share) }

  /// The place of two shares.
  func point(_ x: Double, _ y: Double) -> Picture.Point { .init(self.x(x), self.y(y)) }
}

extension NumberScale {
  /// How far along the axis a value lies, in thousandths, so that it is the same on every machine.
  func share(_ value: Double) -> Double { Double(place(value, of: 1001)) / 1000 }

  /// The ticks with their places.
  var paperTicks: [PlotPaper.Tick] { zip(ticks, labels).map { (share($0.value), $1) } }
}
