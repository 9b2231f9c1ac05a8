/// How values change along a number or along named steps: up to four lines, a sign for each.
package struct LineChart: SpokenChart {
  /// What stands across.
  package enum Axis: Sendable, Equatable {
    /// A number for each value; `nil` and what is not finite count as missing.
    case numbers([Double?])
    /// A name for each value, in their order.
    case names([String])

    var count: Int {
      switch self {
      case .numbers(let numbers): numbers.count
      case .names(let names): names.count
      }
    }
  }

  /// A line.
  package struct Series: Sendable, Equatable {
    /// What it is called.
    package let name: String
    /// A value for each place of the axis; where one is missing, the line is interrupted.
    package let values: [Double?]

    /// A line of values.
    package init(_ name: String, _ values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  /// Which point of all lines is marked.
  package enum Best: Sendable, CaseIterable {
    case highest, lowest
  }

  /// A point of a line.
  struct Point {
    let x: Double
    let y: Double
    /// How the place is called.
    let place: String
  }

  /// Lines at most.
  package static let mostSeries = 4

  package let title: String
  package let language: Language
  let xName: String
  let names: [String]
  /// Each line from left to right; an empty place interrupts it.
  let lines: [[Point?]]
  /// The names across, where they are no numbers.
  let places: [String]?
  let best: Best?
  /// Values without a place, and places without a value.
  let missing: Int

  /// A chart of lines.
  ///
  /// - Parameters:
  ///   - axis: What stands across.
  ///   - series: One to four lines with a value for each place.
  ///   - xName: What the axis is called.
  ///   - best: The point to mark: that with the highest or the lowest value, the first of several.
  ///   - title: What is shown.
  ///   - language: The language of every text.
  package init(
    _ axis: Axis, _ series: [Series], xName: String, best: Best? = nil, title: String? = nil,
    language: Language = .en
  ) {
    precondition((1...Self.mostSeries).contains(series.count), "1 to 4 lines")
    precondition(series.allSatisfy { $0.values.count == axis.count }, "a value for each place")
    lines = series.map { Self.points($0.values, axis) }
    places = if case .names(let names) = axis { names } else { nil }
    missing = lines.joined().count { $0 == nil }
    names = series.map(\.name)
    self.xName = xName
    self.best = best
    self.language = language
    let all = language.list(names)
    self.title = title ?? language(en: "\(all) by \(xName)", de: "\(all) nach \(xName)")
  }

  /// Points by rising x; of equal x, in the order given.
  private static func points(_ values: [Double?], _ axis: Axis) -> [Point?] {
    func y(_ row: Int) -> Double? { values[row].flatMap { Sample.canHold($0) ? $0 : nil } }
    switch axis {
    case .names(let names):
      return names.indices.map { row in
        y(row).map { Point(x: Double(row), y: $0, place: names[row]) }
      }
    case .numbers(let numbers):
      let places = numbers.enumerated().compactMap { row, x in
        x.flatMap { Sample.canHold($0) ? (row: row, x: $0) : nil }
      }.sorted { ($0.x, $0.row) < ($1.x, $1.row) }
      let points = places.map { place in
        y(place.row).map { Point(x: place.x, y: $0, place: Numbers.short(place.x)) }
      }
      // A value without a place cannot interrupt a line, but it is counted with those that do.
      return points + [Point?](repeating: nil, count: numbers.count - places.count)
    }
  }

  /// The points of all lines, each with the number of its line.
  var points: [(line: Int, point: Point)] {
    lines.enumerated().flatMap { line, points in points.compactMap { $0.map { (line, $0) } } }
  }

  /// The point to mark: the first of the highest or lowest ones.
  var bestPoint: (line: Int, point: Point)? {
    guard let best, let first = points.first else { return nil }
    return points.reduce(first) { found, next in
      let isBetter =
        best == .highest ? next.point.y > found.point.y : next.point.y < found.point.y
      return isBetter ? next : found
    }
  }

  /// Whether there are two places with values that differ.
  var isSpread: Bool {
    guard let first = points.first?.point else { return false }
    return points.contains { $0.point.x != first.x } && points.contains { $0.point.y != first.y }
  }

  package func drawing(in area: DrawingArea) -> [StyledLine] {
    guard isSpread else { return area.lines(of: summary) }
    return LineDrawing(self, in: area).lines
  }
}
