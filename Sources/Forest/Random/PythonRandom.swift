import Crypto

/// Python's module `random`: the same seed gives the same numbers in the same order.
///
/// Each function names the Python function that it repeats. The order of draws is part of the
/// promise: a draw that is rejected has still been taken.
package struct PythonRandom: Sendable, Equatable {
  private var twister: MersenneTwister
  /// What the generator gave and what is left of it from the cursor on, whole rounds at once.
  private var words: [UInt32] = []
  private var cursor = 0

  /// Starts as `random.seed(seed)` does with a whole number; its sign does not count.
  package init(seed: some FixedWidthInteger) {
    var rest = seed.magnitude
    var key: [UInt32] = []
    repeat {
      key.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    } while rest > 0
    twister = MersenneTwister(key: key)
  }

  /// Starts as `random.seed(seed)` does with a text.
  package init(seed: String) {
    let text = Array(seed.utf8)
    let bytes = Array((text + SHA512.hash(data: text)).reversed())
    var key = stride(from: 0, to: bytes.count, by: 4).map { start in
      bytes[start..<min(start + 4, bytes.count)].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    while key.count > 1, key.last == 0 { key.removeLast() }
    twister = MersenneTwister(key: key)
  }

  /// Draws a number in [0, 1): `random()`.
  package mutating func random() -> Double {
    let high = word()
    return unitNumber(high, word())
  }

  /// Draws a number between two others: `uniform(low, high)`.
  package mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * random()
  }

  /// Draws a number of so many bits, 1 to 64: `getrandbits(count)`.
  package mutating func bits(_ count: Int) -> UInt64 {
    precondition((1...64).contains(count), "1 to 64 bits can be drawn at once")
    guard count > 32 else { return UInt64(word() >> UInt32(32 - count)) }
    let low = UInt64(word())
    return UInt64(word() >> UInt32(64 - count)) << 32 | low
  }

  /// Draws a whole number in 0..<`bound`, by which all others are drawn.
  package mutating func integer(below bound: Int) -> Int {
    precondition(bound >= 1, "there is no number below \(bound) to draw")
    let bitCount = Int.bitWidth - bound.leadingZeroBitCount
    while true {
      let value = bitCount > 32 ? bits(bitCount) : bits(bitCount, below: UInt32(bound))
      if value < bound { return Int(value) }
    }
  }

  /// Draws a whole number, both ends included: `randint(low, high)`.
  package mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + integer(below: range.count)
  }

  /// Draws a whole number, the upper end excluded: `randrange(start, end)`.
  package mutating func integer(in range: Range<Int>) -> Int {
    range.lowerBound + integer(below: range.count)
  }

  /// Draws one of the numbers that `stride` with the same words visits: `randrange(start, end, step)`.
  package mutating func integer(from start: Int, to end: Int, by step: Int) -> Int {
    precondition((end - start).signum() * step.signum() > 0, "no step leads from start to end")
    let (whole, part) = (end - start).quotientAndRemainder(dividingBy: step)
    let count = part == 0 ? whole : whole + 1
    return start + step * integer(below: count)
  }

  /// Draws numbers of so many bits, at most 32, up to the first one below a bound, but a few at most.
  ///
  /// Up to half of all draws are rejected, and no processor guesses which: so some are looked at without
  /// a branch.
  ///
  /// - Returns: The last one drawn, which may be above the bound.
  private mutating func bits(_ count: Int, below bound: UInt32) -> UInt64 {
    guard cursor + 3 < words.count else { return bits(count) }
    let unused = UInt32(truncatingIfNeeded: 32 - count)
    let first = words[cursor] &>> unused
    let second = words[cursor + 1] &>> unused
    let third = words[cursor + 2] &>> unused
    let (firstMiss, secondMiss) = (first < bound ? 0 : 1, second < bound ? 0 : 1)
    cursor += 1 + firstMiss + (firstMiss & secondMiss)
    let later = second < bound ? second : third
    return UInt64(first < bound ? first : later)
  }

  /// Draws 32 bits.
  private mutating func word() -> UInt32 {
    if cursor == words.count {
      twister.nextRound(&words)
      cursor = 0
    }
    defer { cursor += 1 }
    return words[cursor]
  }
}
