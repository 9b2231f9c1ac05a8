/// numpy's `RandomState`, also behind `np.random.seed`: the same seed gives the same numbers.
///
/// Each function names the numpy function that it repeats. The order of draws is part of the
/// promise: a draw that is rejected has still been taken.
package struct RandomState: Sendable, Equatable {
  private var twister: MersenneTwister
  /// The second of two normal numbers that were made together, kept for the next call.
  private var spareNormal: Double?

  /// Starts as `np.random.seed(seed)` does.
  package init(seed: UInt32) {
    twister = MersenneTwister(word: seed)
  }

  /// Draws a number in [0, 1): `random_sample()`.
  package mutating func random() -> Double { twister.nextUnit() }

  /// Draws a number between two others: `uniform(low, high)`.
  package mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * random()
  }

  /// Draws a whole number, the upper end excluded: `randint(low, high)`.
  package mutating func integer(in range: Range<Int>) -> Int {
    precondition(!range.isEmpty, "there is no number in an empty range")
    let top = UInt64(bitPattern: Int64(range.upperBound &- 1 &- range.lowerBound))
    return range.lowerBound &+ Int(truncatingIfNeeded: integer(upTo: top))
  }

  /// Draws a whole number in 0..<`bound`: `randint(bound)`.
  package mutating func integer(below bound: Int) -> Int { integer(in: 0..<bound) }

  /// Draws a whole number up to `top` by cutting draws to its bits until one fits.
  ///
  /// Nothing is drawn where there is no choice.
  mutating func integer(upTo top: UInt64) -> UInt64 {
    guard top > 0 else { return 0 }
    while true {
      let draw = candidate(upTo: top)
      if draw <= top { return draw }
    }
  }

  /// Draws as many bits as `top` has, from two words where one has too few: what comes may be above it.
  mutating func candidate(upTo top: UInt64) -> UInt64 {
    let mask = UInt64.max >> UInt64(top.leadingZeroBitCount)
    return mask & (top <= UInt64(UInt32.max) ? UInt64(twister.next()) : twister.nextUInt64())
  }

  /// Draws from the normal distribution: `normal(mean, deviation)`.
  package mutating func normal(mean: Double = 0, deviation: Double = 1) -> Double {
    mean + deviation * standardNormal()
  }

  /// Draws from the normal distribution around 0 with deviation 1: `standard_normal()`.
  ///
  /// Marsaglia's polar method makes two numbers at once; the second one is returned first.
  package mutating func standardNormal() -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return spare
    }
    while true {
      let first = 2.0 * random() - 1.0
      let second = 2.0 * random() - 1.0
      let square = first * first + second * second
      guard square < 1.0, square != 0.0 else { continue }
      let factor = (-2.0 * naturalLogarithm(square) / square).squareRoot()
      spareNormal = factor * first
      return factor * second
    }
  }
}
