/// Numbers as Python writes them.
package enum PythonText {
  /// The shortest digits that read back as the same number: `0.1`, `1.0`, `1e-05`, `1e+16`.
  ///
  /// Swift takes the same digits but changes to the exponent at 2⁵³ instead of 10¹⁶; numbers
  /// between the two are even integers, and their shortest digits are all of theirs.
  package static func repr(_ number: Double) -> String {
    guard number.magnitude >= 0x1p53, number.magnitude < 1e16 else { return "\(number)" }
    return "\(Int64(number)).0"
  }

  /// A fixed number of decimals, of the exact binary value, half to even: Python's `:.4f`.
  ///
  /// Infinity and not-a-number are written as `inf` and `nan`. There may be 0 to 20 decimals.
  package static func fixed(_ number: Double, decimals: Int) -> String {
    precondition((0...20).contains(decimals), "0 to 20 decimals")
    guard number.isFinite else { return "\(number)" }
    let digits = roundedDigits(number.magnitude, decimals: decimals)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = number.sign == .minus ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    let point = padded.utf8.index(padded.endIndex, offsetBy: -decimals)
    return sign + padded[..<point] + "." + padded[point...]
  }

  /// A share in per cent: Python's `:.2%`.
  package static func percent(_ share: Double, decimals: Int) -> String {
    fixed(share * 100, decimals: decimals) + "%"
  }

  /// The digits of `magnitude` · 10^`decimals`, rounded half to even.
  private static func roundedDigits(_ magnitude: Double, decimals: Int) -> String {
    guard magnitude < 0x1p53 else {
      return integerDigits(magnitude) + String(repeating: "0", count: decimals)
    }
    return String(roundedUnits(magnitude, decimals: decimals))
  }

  /// A magnitude below 2⁵³ in units of 10^-`decimals`, rounded half to even; up to 20 decimals.
  static func roundedUnits(_ magnitude: Double, decimals: Int) -> UInt128 {
    // magnitude = significand / 2^shift exactly, and significand · 10^20 fits in 120 bits.
    let shift = 52 - (magnitude.isNormal ? Int(magnitude.exponent) : -1022)
    let hidden: UInt64 = magnitude.isNormal ? 1 << 52 : 0
    var scaled = UInt128(hidden | magnitude.significandBitPattern)
    for _ in 0..<decimals { scaled *= 10 }
    guard shift < 127 else { return 0 }
    let quotient = scaled >> UInt128(shift)
    let rest = scaled - quotient << UInt128(shift)
    let half = shift == 0 ? 0 : UInt128(1) << UInt128(shift - 1)
    let up = shift > 0 && (rest > half || rest == half && quotient & 1 == 1)
    return up ? quotient + 1 : quotient
  }

  /// All digits of a whole number of 2⁵³ or more.
  private static func integerDigits(_ magnitude: Double) -> String {
    let billion: UInt64 = 1_000_000_000
    let significand = 1 << 52 | magnitude.significandBitPattern
    var limbs = [significand % billion, significand / billion]  // least significant first
    for _ in 0..<(Int(magnitude.exponent) - 52) {
      var carry: UInt64 = 0
      for index in limbs.indices {
        let doubled = limbs[index] * 2 + carry
        limbs[index] = doubled % billion
        carry = doubled / billion
      }
      if carry > 0 { limbs.append(carry) }
    }
    let tail = limbs.dropLast().reversed().map { limb in
      let digits = String(limb)
      return String(repeating: "0", count: 9 - digits.count) + digits
    }
    return String(limbs[limbs.count - 1]) + tail.joined()
  }
}
