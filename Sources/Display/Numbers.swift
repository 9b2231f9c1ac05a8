/// Numbers as people read them: comma thousands, a decimal point, the same in every language.
package enum Numbers {
  /// A whole number, such as `4,812`.
  package static func count(_ value: Int) -> String {
    grouped(String(value.magnitude), isNegative: value < 0)
  }

  /// A number with exactly so many decimals, such as `1,234.50`; `NA` for not-a-number.
  ///
  /// Rounded as Python does: by the value's exact binary digits, ties to even.
  ///
  /// - Parameters:
  ///   - value: Any number.
  ///   - decimals: 0 to 20.
  /// - Returns: Digits, or Python's scientific form from 2^64 on.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "NA" : value < 0 ? "-inf" : "inf" }
    guard value.magnitude < 0x1p64 else { return "\(value)" }
    let (whole, fraction) = rounded(value.magnitude, decimals: decimals)
    let digits = grouped(String(whole), isNegative: value < 0)
    return decimals == 0 ? digits : "\(digits).\(fraction)"
  }

  /// A share in per cent, such as `72.73 %` for 0.7273.
  package static func percent(_ share: Double, decimals: Int = 2) -> String {
    share.isNaN ? "NA" : "\(fixed(share * 100, decimals: decimals)) %"
  }

  /// A whole number in at most four or five cells, such as `1.4k`, for where there is no room for more.
  package static func short(_ value: Int) -> String {
    let units = [(1_000_000_000, "G"), (1_000_000, "M"), (1_000, "k")]
    for (size, unit) in units where value.magnitude >= size {
      let tenths = value / (size / 10)
      let decimals = tenths.magnitude < 100 && tenths % 10 != 0 ? 1 : 0
      return fixed(Double(tenths) / 10, decimals: decimals) + unit
    }
    return String(value)
  }

  /// The digits with a comma before each group of three.
  private static func grouped(_ digits: String, isNegative: Bool) -> String {
    var text = isNegative ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// Whole part and decimals of a number from 0 to 2^64, rounded to the even digit in a tie.
  private static func rounded(_ value: Double, decimals: Int) -> (UInt64, String) {
    precondition((0...20).contains(decimals), "0 to 20 decimals")
    var whole = UInt64(value)
    // 128 bits after the point hold every fraction that can show within 20 decimals.
    var rest = UInt128((value - value.rounded(.down)) * 0x1p64 * 0x1p64)
    var digits: [UInt8] = []
    for _ in 0..<decimals {
      let (digit, left) = rest.multipliedFullWidth(by: 10)
      digits.append(UInt8(digit))
      rest = UInt128(left)
    }
    let half: UInt128 = 1 << 127
    let isOdd = (digits.last.map(UInt64.init) ?? whole) % 2 == 1
    guard rest > half || (rest == half && isOdd) else { return (whole, text(digits)) }
    for index in digits.indices.reversed() {
      guard digits[index] == 9 else {
        digits[index] += 1
        return (whole, text(digits))
      }
      digits[index] = 0
    }
    whole += 1
    return (whole, text(digits))
  }

  private static func text(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }
}
