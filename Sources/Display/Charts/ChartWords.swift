extension Numbers {
  /// A number with as few decimals as it needs, four at most, such as `-0.0871`, `13.5` or `2e-6`.
  package static func short(_ value: Double) -> String {
    let size = value.magnitude
    guard size.isFinite, size > 1e-300, size < 0.00005 || size >= 1e9 else {
      return trimmed(fixed(value, decimals: 4))
    }
    var exponent = Int((Double(value.exponent) * 0.30103).rounded(.down))
    var power = RoundNumber(digits: 1, exponent: exponent)
    while power.value > size || power.value * 10 <= size {
      exponent += power.value > size ? -1 : 1
      power = RoundNumber(digits: 1, exponent: exponent)
    }
    return "\(trimmed(fixed(value / power.value, decimals: 4)))e\(exponent)"
  }

  /// A number without zeros at the end of its decimals.
  private static func trimmed(_ number: String) -> String {
    var text = Substring(number)
    while text.hasSuffix("0") { text.removeLast() }
    return String(text.hasSuffix(".") ? text.dropLast() : text)
  }

  /// A part of a whole in per cent, such as `2.16 %`.
  static func percent(_ part: Int, of whole: Int) -> String {
    percent(whole == 0 ? .nan : Double(part) / Double(whole))
  }
}
