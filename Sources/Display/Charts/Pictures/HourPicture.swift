extension HourBars {
  package func picture(width: Double) -> Picture? {
    count > 0 ? HourPicture(self, width: width).picture : nil
  }
}

/// A day of 24 bars, the anomalous events at their feet.
private struct HourPicture {
  private static let (top, height, left) = (22.0, 180.0, 44.0)
  private let chart: HourBars
  private let pitch: Double
  private let scale: BarScale
  private(set) var picture: Picture

  init(_ chart: HourBars, width: Double) {
    self.chart = chart
    pitch = ((width - Self.left) / 24 * 2).rounded(.down) / 2
    scale = BarScale(kind: .linear, longest: chart.totals.max() ?? 0, cells: Int(Self.height))
    picture = Picture(width: width)
    drawAxis()
    for hour in 0..<24 { draw(hour) }
    picture.height = Self.top + Self.height + 24
    drawCounts()
    drawLegend()
  }

  private var foot: Double { Self.top + Self.height }

  private func middle(_ hour: Int) -> Double { Self.left + pitch * (Double(hour) + 0.5) }

  /// Whether the numbers of anomalous events fit side by side.
  private var hasNumbers: Bool {
    chart.anomalous.allSatisfy { Picture.width(of: "!\($0)") <= pitch }
  }

  private mutating func drawAxis() {
    let half = scale.longest.isMultiple(of: 2) ? [scale.longest / 2] : []
    for count in [0] + half + [scale.longest] {
      let y = foot - Self.height * Double(count) / Double(scale.longest)
      picture.line(.init(Self.left, y), .init(Self.left + pitch * 24, y), .frame)
      let long = Numbers.count(count)
      let text = long.utf8.count > 5 ? Numbers.short(count) : long
      picture.text(text, Self.left - 6, y + 4.5, .end)
    }
  }

  private mutating func draw(_ hour: Int) {
    let (normal, anomalous) = (chart.normal[hour], chart.anomalous[hour])
    let (x, width) = (Self.left + pitch * Double(hour) + 1.5, pitch - 3)
    let steps = Int(Self.height)
    let lower = Double(scale.length(anomalous, steps))
    let upper = Double(scale.length(normal, steps))
    if anomalous > 0 { picture.box(x, foot - lower, width, lower, .truth) }
    if normal > 0 { picture.box(x, foot - lower - upper, width, upper, .normal) }
    let every = pitch > 20 ? 1 : 3
    guard hour.isMultiple(of: every) || hour == 23 && every == 1 else { return }
    picture.text(twoDigits(hour), middle(hour), foot + 18, .middle)
  }

  /// What each bar counts, above it or, where there is no room, only how many are anomalous.
  private mutating func drawCounts() {
    for hour in 0..<24 where chart.totals[hour] > 0 {
      let top = foot - Double(scale.length(chart.normal[hour], Int(Self.height)))
      let y = top - Double(scale.length(chart.anomalous[hour], Int(Self.height))) - 5
      let text = Numbers.count(chart.normal[hour])
      let mark = chart.anomalous[hour] > 0 ? hasNumbers ? "!\(chart.anomalous[hour])" : "!" : ""
      if !mark.isEmpty {
        picture.text(mark, middle(hour), foot + 36, .middle, .strong)
        picture.height = foot + 44
      }
      guard chart.normal[hour] > 0, Picture.width(of: text) <= pitch else { continue }
      picture.text(text, middle(hour), y, .middle)
    }
  }

  private mutating func drawLegend() {
    guard chart.anomalousCount > 0 else { return }
    let language = chart.language
    let mark =
      hasNumbers
      ? language(en: "!1 = 1 anomalous event", de: "!1 = 1 anomales Event")
      : language(en: "! = anomalous events", de: "! = anomale Events")
    picture.legend([
      .init(.box, .normal, "normal"),
      .init(.box, .truth, language(en: "anomalous", de: "anomal")),
      .init(.none, .plain, mark),
    ])
  }
}
