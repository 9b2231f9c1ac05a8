/// Reads a number in Python's decimal form: `12`, `-0.5`, `.5`, `5.`, `1e-05`.
///
/// White space, underscores, hexadecimal digits, `nan` and `inf` are not among them.
///
/// - Returns: The nearest double, which is infinite where the number is too large; `nil` where the
///   bytes are no such number.
package func decimalNumber<Bytes: Collection<UInt8>>(_ bytes: Bytes) -> Double? {
  var scan = DecimalScan()
  for byte in bytes {
    guard scan.accept(byte) else { return nil }
  }
  guard scan.isComplete else { return nil }
  return scan.exactValue ?? Double(String(decoding: bytes, as: UTF8.self))
}

/// The grammar of a decimal number, one byte after the other.
private struct DecimalScan {
  private enum Part { case start, sign, whole, point, fraction, mark, markSign, exponent }

  private var part = Part.start
  private var isNegative = false
  private var hasDigits = false
  private var digits: UInt64 = 0
  private var isShort = true
  private var decimals = 0

  /// Whether the bytes so far are a whole number.
  var isComplete: Bool {
    switch part {
    case .start, .sign, .mark, .markSign: false
    case .whole, .point, .fraction: hasDigits
    case .exponent: true
    }
  }

  /// The value where one division gives it correctly rounded: short numbers without exponent.
  var exactValue: Double? {
    guard isShort, part != .exponent, digits < 1 << 53, decimals < powersOfTen.count else {
      return nil
    }
    let magnitude = Double(digits) / powersOfTen[decimals]
    return isNegative ? -magnitude : magnitude
  }

  /// Takes one more byte; `false` where it cannot stand there.
  mutating func accept(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return acceptDigit(byte)
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return acceptSign(byte)
    case UInt8(ascii: "."):
      guard part == .start || part == .sign || part == .whole else { return false }
      part = .point
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      guard hasDigits, part == .whole || part == .point || part == .fraction else { return false }
      part = .mark
    default: return false
    }
    return true
  }

  private mutating func acceptDigit(_ byte: UInt8) -> Bool {
    switch part {
    case .start, .sign: part = .whole
    case .point: part = .fraction
    case .mark, .markSign: part = .exponent
    case .whole, .fraction, .exponent: break
    }
    guard part != .exponent else { return true }
    hasDigits = true
    if part == .fraction { decimals += 1 }
    isShort = isShort && digits < 1 << 59
    if isShort { digits = digits * 10 + UInt64(byte - UInt8(ascii: "0")) }
    return true
  }

  private mutating func acceptSign(_ byte: UInt8) -> Bool {
    switch part {
    case .start:
      part = .sign
      isNegative = byte == UInt8(ascii: "-")
    case .mark: part = .markSign
    default: return false
    }
    return true
  }
}

/// The powers of ten that a double holds exactly.
private let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
]
