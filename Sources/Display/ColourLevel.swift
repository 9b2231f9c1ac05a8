/// How many colours a terminal has.
package enum ColourLevel: Int, Sendable, CaseIterable, Comparable {
  case none, sixteen, twoHundredFiftySix, trueColour

  /// Fewer colours come first.
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
