extension Picture {
  /// A sign and what it means.
  struct LegendItem {
    /// What the sign is.
    enum Sample {
      case none, box, line
      case mark(Mark)
    }

    let sample: Sample
    let ink: Ink
    let words: String

    init(_ sample: Sample, _ ink: Ink, _ words: String) {
      self.sample = sample
      self.ink = ink
      self.words = words
    }
  }

  /// Adds signs and what they mean below everything, side by side where there is room.
  mutating func legend(_ items: [LegendItem]) {
    guard !items.isEmpty else { return }
    var x = 0.0
    var y = height + Self.line
    for item in items {
      let needs = 18 + Self.width(of: item.words)
      if x > 0, x + needs > width {
        x = 0
        y += Self.line
      }
      draw(item, x, y)
      x += needs + 10
    }
    height = y + 6
  }

  private mutating func draw(_ item: LegendItem, _ x: Double, _ y: Double) {
    switch item.sample {
    case .none: break
    case .box: box(x + 0.5, y - 10, 11, 11, item.ink)
    case .line: path([Point(x, y - 4.5), Point(x + 13, y - 4.5)], item.ink)
    case .mark(let mark): self.mark(mark, Point(x + 6, y - 4.5), item.ink)
    }
    text(Self.fitted(item.words, to: width - 18), x + 18, y)
  }
}
