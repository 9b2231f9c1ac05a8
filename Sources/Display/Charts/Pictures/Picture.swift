/// A drawing made of shapes, measured in pixels from its upper left corner; a renderer decides on colours.
///
/// Words are 13 pixels high, and a picture is shown as large as it is.
package struct Picture: Sendable, Equatable {
  /// A place.
  package struct Point: Sendable, Equatable {
    package let x: Double
    package let y: Double

    init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A rectangle.
  package struct Box: Sendable, Equatable {
    package let x: Double
    package let y: Double
    package let width: Double
    package let height: Double
  }

  /// Words on one line.
  package struct Text: Sendable, Equatable {
    /// Which end of the words stands at their place.
    package enum Anchor: String, Sendable {
      case start, middle, end
    }

    package let words: String
    /// Where the line stands that the letters stand on.
    package let place: Point
    package let anchor: Anchor
    package let ink: Ink
    /// Whether they run from left to right, and not upwards.
    package let isUpright: Bool
  }

  /// A part of the drawing.
  package enum Shape: Sendable, Equatable {
    case box(Box, Ink)
    case line(Point, Point, Ink)
    /// Straight lines from point to point.
    case path([Point], Ink)
    case mark(Mark, Point, Ink)
    case text(Text)
  }

  /// What a shape is; the renderer gives each a look that can be told apart without colour.
  package enum Ink: Sendable, Equatable {
    case plain, strong, muted, frame
    /// Samples: ordinary, flagged by the forest, and truly anomalous.
    case normal, flagged, truth
    /// What the forest got wrong.
    case error
    /// What was not found.
    case missed
    /// The line between ordinary and flagged.
    case threshold
    /// How much is in a cell, from 0.
    case heat(Int)
    /// One of several lines, from 0.
    case series(Int)

    /// What a style sheet calls it.
    package var name: String {
      switch self {
      case .heat(let level): "heat-\(level)"
      case .series(let number): "series-\(number)"
      default: "\(self)"
      }
    }
  }

  /// A sign at a place.
  package enum Mark: Sendable, CaseIterable {
    case dot, circle, down, diamond, square, cross

    /// Half of its width.
    package var size: Double { self == .dot ? 2.2 : self == .circle ? 3.5 : 5 }

    /// Its corners around the place; `nil` for what is round.
    package var corners: [Point]? {
      switch self {
      case .dot, .circle: nil
      case .down: [Point(-5, -4), Point(5, -4), Point(0, 5)]
      case .diamond: [Point(0, -6), Point(6, 0), Point(0, 6), Point(-6, 0)]
      case .square: [Point(-4, -4), Point(4, -4), Point(4, 4), Point(-4, 4)]
      case .cross:
        [
          Point(-5, -2), Point(-2, -2), Point(-2, -5), Point(2, -5), Point(2, -2), Point(5, -2),
          Point(5, 2), Point(2, 2), Point(2, 5), Point(-2, 5), Point(-2, 2), Point(-5, 2),
        ]
      }
    }
  }

  /// The width that it takes, which may be more than was asked for.
  package internal(set) var width: Double
  /// The height that it takes.
  package internal(set) var height: Double = 0
  /// The parts, the lowest first.
  package private(set) var shapes: [Shape] = []

  /// An empty picture.
  init(width: Double) { self.width = width }
}

extension Picture {
  /// Adds a rectangle.
  mutating func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ ink: Ink) {
    shapes.append(.box(Box(x: x, y: y, width: width, height: height), ink))
  }

  /// Adds a line.
  mutating func line(_ from: Point, _ to: Point, _ ink: Ink) {
    shapes.append(.line(from, to, ink))
  }

  /// Adds straight lines from point to point.
  mutating func path(_ points: [Point], _ ink: Ink) { shapes.append(.path(points, ink)) }

  /// Adds a sign.
  mutating func mark(_ mark: Mark, _ place: Point, _ ink: Ink) {
    shapes.append(.mark(mark, place, ink))
  }

  /// Adds words.
  mutating func text(
    _ words: String, _ x: Double, _ y: Double, _ anchor: Text.Anchor = .start, _ ink: Ink = .plain,
    isUpright: Bool = true
  ) {
    guard !words.isEmpty else { return }
    shapes.append(
      .text(
        Text(
          words: words, place: Point(x, y), anchor: anchor, ink: ink, isUpright: isUpright)))
  }
}
