extension BarRows {
  /// The bars as a picture: label, bar and numbers side by side, or in a narrow one below the words.
  func picture(width: Double) -> Picture { BarPicture(self, width: width).picture }
}

/// Where the parts of a picture of bars stand.
private struct BarPicture {
  private let rows: BarRows
  private let width: Double
  private let isNarrow: Bool
  private let left: Double
  private let barWidth: Double
  private let numbersWidth: Double
  private let scale: BarScale
  private(set) var picture: Picture

  /// Steps in which the lengths of bars are counted.
  private static let steps = 1000

  init(_ rows: BarRows, width: Double) {
    let bars = rows.items.compactMap { if case .bar(let bar) = $0 { bar } else { nil } }
    self.rows = rows
    self.width = width
    isNarrow = width < 480
    left = isNarrow ? 0 : min(width / 3, bars.map { Picture.width(of: Self.label($0)) }.max() ?? 0)
    numbersWidth = bars.map { Picture.width(of: Self.numbers($0)) }.max() ?? 0
    barWidth = isNarrow ? width : max(60, width - left - numbersWidth - 16)
    scale = BarScale(kind: rows.length, longest: bars.map(\.count).max() ?? 0, cells: Self.steps)
    picture = Picture(width: width)
    for item in rows.items {
      switch item {
      case .bar(let bar): draw(bar)
      case .rule(let texts): draw(rule: texts)
      }
    }
    picture.height += 4
  }

  private static func label(_ bar: BarRows.Row) -> String {
    bar.mark.isEmpty ? bar.label : "\(bar.mark) \(bar.label)"
  }

  private static func numbers(_ bar: BarRows.Row) -> String {
    [Numbers.count(bar.count), bar.share, bar.word].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private mutating func draw(_ bar: BarRows.Row) {
    let y = picture.height
    let length = barWidth * Double(scale.length(bar.count, Self.steps)) / Double(Self.steps)
    let ink: Picture.Ink = bar.isFlagged ? .flagged : .normal
    let room = isNarrow ? width - numbersWidth - 8 : left
    let label = Picture.fitted(Self.label(bar), to: room)
    if isNarrow {
      picture.text(label, 0, y + 14)
      picture.text(Self.numbers(bar), width, y + 14, .end)
      picture.box(0, y + 19, max(1.5, length), bar.count == 0 ? 0 : 10, ink)
      picture.line(.init(0, y + 18), .init(0, y + 30), .frame)
      picture.height += 38
    } else {
      picture.text(label, left, y + 16, .end)
      picture.box(left + 8, y + 4, max(1.5, length), bar.count == 0 ? 0 : 16, ink)
      picture.line(.init(left + 8, y), .init(left + 8, y + 24), .frame)
      picture.text(Self.numbers(bar), left + 16 + length, y + 16)
      picture.height += 24
    }
  }

  /// A line across the picture with words above it.
  private mutating func draw(rule texts: [String]) {
    let y = picture.height
    let text = texts.first { Picture.width(of: $0) <= width } ?? texts.last ?? ""
    picture.text(text, 0, y + 15, .start, .strong)
    picture.line(.init(0, y + 22), .init(width, y + 22), .threshold)
    picture.height += 28
  }
}
