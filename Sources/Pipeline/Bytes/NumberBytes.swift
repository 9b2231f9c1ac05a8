/// Numbers as Python writes them, without a detour over text.
extension ByteBuffer {
  /// Appends a whole number.
  mutating func append(_ number: Int) {
    if 0...9 ~= number { return append(UInt8(ascii: "0") + UInt8(number)) }
    if number < 0 { append(UInt8(ascii: "-")) }
    appendDigits(UInt64(number.magnitude))
  }

  /// Appends the shortest digits that read back as the same number, as `PythonText.repr` gives them.
  mutating func append(_ number: Double) {
    guard ShortestDecimal.range.contains(number.magnitude) else {
      return append(PythonText.repr(number))
    }
    if number < 0 { append(UInt8(ascii: "-")) }
    let decimal = ShortestDecimal(number.magnitude)
    let decimals = -decimal.exponent
    guard decimals > 0 else {
      appendDigits(decimal.digits * powersOfTen[-decimals])
      return append(".0")
    }
    appendDigits(decimal.digits, decimals: decimals)
  }

  /// Appends a number with so many decimals, 1 to 19, as `PythonText.fixed` gives it.
  mutating func append(_ number: Double, decimals: Int) {
    precondition((1...19).contains(decimals), "1 to 19 decimals")
    guard number.magnitude < 0x1p53,
      let units = UInt64(exactly: PythonText.roundedUnits(number.magnitude, decimals: decimals))
    else { return append(PythonText.fixed(number, decimals: decimals)) }
    if number.sign == .minus { append(UInt8(ascii: "-")) }
    appendDigits(units, decimals: decimals)
  }

  /// Appends digits with a point before so many of them, and zeros where there are too few.
  private mutating func appendDigits(_ digits: UInt64, decimals: Int) {
    // Of 20 decimals there are 17 digits at most, and none before the point.
    let unit = decimals < powersOfTen.count ? powersOfTen[decimals] : .max
    let (whole, part) = digits.quotientAndRemainder(dividingBy: unit)
    appendDigits(whole)
    append(UInt8(ascii: "."))
    appendDigits(part, width: decimals)
  }

  /// Appends the digits of a number, after zeros where there are fewer than the width of 24 at most.
  mutating func appendDigits(_ number: UInt64, width: Int = 1) {
    let count = max(width, digitCount(number))
    guard count > 8 else { return append(lastOf: eightDigits(number), count) }
    let (high, low) = number.quotientAndRemainder(dividingBy: 100_000_000)
    if count <= 16 {
      append(lastOf: eightDigits(high), count - 8)
    } else {
      let (highest, middle) = high.quotientAndRemainder(dividingBy: 100_000_000)
      append(lastOf: eightDigits(highest), count - 16)
      append(eightDigits(middle), count: 8)
    }
    append(eightDigits(low), count: 8)
  }

  /// Appends the last so many of eight digits.
  private mutating func append(lastOf digits: UInt64, _ count: Int) {
    append(digits >> UInt64(64 - 8 * count), count: count)
  }
}

/// The eight digits of a number below 10⁸ as bytes, the first one lowest.
///
/// All are made at once: the halves of four, their halves of two, and of these the single digits.
private func eightDigits(_ number: UInt64) -> UInt64 {
  let fours = number / 10_000 | (number % 10_000) << 32
  let hundreds = ((fours * 10_486) >> 20) & 0x0000_007F_0000_007F
  let twos = hundreds | (fours - hundreds * 100) << 16
  let tens = ((twos * 103) >> 10) & 0x000F_000F_000F_000F
  let ones = tens | (twos - tens * 10) << 8
  return ones | 0x3030_3030_3030_3030
}

private let powersOfTen: [UInt64] = [
  1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
  1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
  1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
]

/// How many digits a number has; none for zero.
private func digitCount(_ number: UInt64) -> Int {
  // 1233 / 4096 is the logarithm of 2 to the base of 10, near enough for 64 bits.
  let bits = 64 - number.leadingZeroBitCount
  let estimate = (bits * 1233) >> 12
  return estimate + (number >= powersOfTen[estimate] ? 1 : 0)
}
