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
  ///   - besides: What else will stand at the left.
  ///   - across: Ticks of the axis below.
  init(
    width: Double, height: Double = 220, up: [Tick], besides: [String] = [], across: [Tick]
  ) {
    self.height = height
    left = ((up.map(\.text) + besides).map(Picture.width).max() ?? 0) + 8
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

  /// A mark at each tick, and the labels that fit: the first and the last always.
  private mutating func drawLabels(_ ticks: [Tick]) {
    for tick in ticks {
      let x = self.x(tick.share)
      picture.line(.init(x, top + height), .init(x, top + height + 5), .frame)
    }
    guard let last = ticks.last else { return }
    let end = span(of: last)
    var free = 0.0
    for (index, tick) in ticks.enumerated() {
      let span = self.span(of: tick)
      let isLast = index == ticks.count - 1
      guard isLast || index == 0 || span.start >= free && span.end + 8 <= end.start else {
        continue
      }
      picture.text(tick.text, (span.start + span.end) / 2, top + height + 18, .middle)
      free = span.end + 8
    }
  }

  /// Where the label of a tick begins and ends: around its tick, and never beyond the picture.
  private func span(of tick: Tick) -> (start: Double, end: Double) {
    let width = Picture.width(of: tick.text)
    let start = max(0, min(x(tick.share) - width / 2, picture.width - width))
    return (start, start + width)
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
