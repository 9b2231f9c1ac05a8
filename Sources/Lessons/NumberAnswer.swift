/// Reads a number as learners type it: a sign, digits, and a point or one comma before decimals.
///
/// - Parameters:
///   - typed: What was typed, without blanks around it.
///   - rule: Says whether `%` may follow.
/// - Returns: The number.
/// - Throws: Why it is none.
func readNumberAnswer(_ typed: String, _ rule: NumberRule) throws(AnswerProblem) -> Answer {
  let (digits, hasPercentSign) = withoutPercentSign(typed)
  guard let number = TypedNumber(digits) else {
    let plain = trimmingWhitespace(plainSpelling(of: typed))
    let isReadable = plain != typed && TypedNumber(withoutPercentSign(plain).digits) != nil
    throw isReadable ? .oddDigits(plain: plain) : .notANumber(typed, rule)
  }
  guard !number.isAmbiguous else {
    throw .ambiguous(whole: number.sign + number.whole, part: number.part)
  }
  guard let value = number.value else { throw .outOfRange(typed) }
  guard rule.isPercent || !hasPercentSign else { throw .noPercent(number: digits) }
  return .number(value, hasPercentSign: hasPercentSign)
}

private func withoutPercentSign(_ text: String) -> (digits: String, hasPercentSign: Bool) {
  text.hasSuffix("%") ? (trimmingWhitespace(text.dropLast()), true) : (text, false)
}

/// The pieces of a number: `[+-]digits[.digits]`, where one comma may stand for the point.
struct TypedNumber {
  /// `+`, `-` or nothing.
  let sign: String
  /// The digits before the point or comma.
  let whole: String
  /// The digits behind it; empty where there is none.
  let part: String
  /// Whether a comma separates them.
  let hasComma: Bool

  /// Takes a text apart; `nil` where it is not of this form.
  init?(_ text: String) {
    let unsigned = text.first.map { "+-".contains($0) } == true ? text.dropFirst() : text[...]
    sign = String(text.prefix(text.count - unsigned.count))
    hasComma = unsigned.contains(",")
    let pieces = unsigned.split(
      separator: hasComma ? "," : ".", omittingEmptySubsequences: false)
    let areDigits = pieces.allSatisfy { piece in
      !piece.isEmpty && piece.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard areDigits, pieces.count == 1 || pieces.count == 2 else { return nil }
    whole = String(pieces[0])
    part = pieces.count == 2 ? String(pieces[1]) : ""
  }

  /// Whether the comma may as well separate thousands, as in `1,234`.
  var isAmbiguous: Bool { hasComma && part.count == 3 && whole.contains { $0 != "0" } }

  /// The value; `nil` where it is too large, or too near to zero, to be held.
  var value: Double? {
    let text = part.isEmpty ? whole : "\(whole).\(part)"
    let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
    guard let value = Double(sign + text), value.isFinite, isZero || value != 0 else { return nil }
    return isZero ? 0 : value
  }
}
