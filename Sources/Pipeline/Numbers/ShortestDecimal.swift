/// The shortest decimal number that reads back as the same binary one, of these the nearest to it.
///
/// This is Raffaello Giulietti's Schubfach, for numbers as logs and scores have them: from 0.0001 to
/// below 10¹⁶, where every power of five that is needed is exact in 64 bits.
struct ShortestDecimal: Equatable, Sendable {
  /// The digits, without zeros at their end.
  let digits: UInt64
  /// The power of ten that the digits are multiplied with.
  let exponent: Int

  /// The magnitudes that have one here.
  static let range = 0.0001..<1e16

  /// The decimal of a magnitude in the range.
  init(_ magnitude: Double) {
    let binary = BinaryInterval(magnitude)
    var (digits, exponent) = binary.shortest
    while digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    self.digits = digits
    self.exponent = exponent
  }
}

/// The numbers that are rounded to one binary number, in quarters of a power of ten.
private struct BinaryInterval {
  private let middle, lower, upper: UInt64
  private let exponent: Int

  init(_ magnitude: Double) {
    let significand = 1 << 52 | magnitude.significandBitPattern
    let power = Int(magnitude.exponent) - 52
    // Below a power of two numbers are twice as dense.
    let isUneven = magnitude.significandBitPattern == 0
    exponent = (power * 1_262_611 - (isUneven ? 524_031 : 0)) >> 22
    let shift = UInt64(power + ((-exponent * 1_741_647) >> 19) + 1)
    let power5 = powersOfFive[-exponent]
    let five = power5 << UInt64(power5.leadingZeroBitCount)
    let even: UInt64 = significand & 1 == 0 ? 0 : 1
    middle = roundedToOdd(five, (4 * significand) << shift)
    lower = roundedToOdd(five, (4 * significand - (isUneven ? 1 : 2)) << shift) + even
    upper = roundedToOdd(five, (4 * significand + 2) << shift) - even
  }

  /// The number with the fewest digits inside, and its power of ten.
  var shortest: (digits: UInt64, exponent: Int) {
    let low = middle / 4
    let short = low / 10
    if let nearer = onlyOne(of: short, step: 40) { return (nearer, exponent + 1) }
    if let nearer = onlyOne(of: low, step: 4) { return (nearer, exponent) }
    let half = 4 * low + 2
    let isUp = middle > half || middle == half && low & 1 == 1
    return (low + (isUp ? 1 : 0), exponent)
  }

  /// The number, or the one after it, where just one of them lies inside.
  private func onlyOne(of number: UInt64, step: UInt64) -> UInt64? {
    let isInside = lower <= step * number
    let isNextInside = step * (number + 1) <= upper
    return isInside == isNextInside ? nil : number + (isNextInside ? 1 : 0)
  }
}

/// The upper half of a product, with its last bit set where the lower half is not zero.
private func roundedToOdd(_ left: UInt64, _ right: UInt64) -> UInt64 {
  let product = left.multipliedFullWidth(by: right)
  return product.high | (product.low == 0 ? 0 : 1)
}

/// As many powers of five as the smallest magnitude of the range needs.
private let powersOfFive: [UInt64] = [
  1, 5, 25, 125, 625, 3_125, 15_625, 78_125, 390_625, 1_953_125, 9_765_625, 48_828_125,
  244_140_625, 1_220_703_125, 6_103_515_625, 30_517_578_125, 152_587_890_625, 762_939_453_125,
  3_814_697_265_625, 19_073_486_328_125, 95_367_431_640_625,
]
