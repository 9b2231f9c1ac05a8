/// The small generator from which scikit-learn's trees draw their splits: xorshift of 32 bits.
package struct SplitRandom: Sendable {
  private var state: UInt32

  /// Starts from a seed; 0 counts as 1.
  package init(seed: UInt32) {
    state = seed == 0 ? 1 : seed
  }

  /// Draws 31 bits.
  package mutating func next() -> UInt32 {
    state ^= state << 13
    state ^= state >> 17
    state ^= state << 5
    return state & 0x7FFF_FFFF
  }

  /// Draws one of a range that is not empty; draws also where there is no choice.
  mutating func integer(in range: Range<Int>) -> Int {
    range.lowerBound + Int(next() % UInt32(range.count))
  }

  /// Draws a number from `low` to `high`; the order of operations is the reference's.
  mutating func real(_ low: Float, _ high: Float) -> Double {
    (Double(high) - Double(low)) * Double(next()) / 2_147_483_647.0 + Double(low)
  }
}
