import Forest

/// The number in a field that is not empty.
///
/// - Throws: `FieldProblem` for what is no number, not-a-number, infinity, and what single precision
///   cannot hold.
func fieldNumber(_ field: ArraySlice<UInt8>) throws(FieldProblem) -> Double {
  guard let number = decimalNumber(field) else {
    throw .notANumber(String(decoding: field, as: UTF8.self))
  }
  guard FeatureMatrix.canHold(number) else {
    throw .tooLarge(String(decoding: field, as: UTF8.self))
  }
  return number
}

extension FieldProblem {
  static func notANumber(_ text: String) -> Self {
    Self(message: "\(text.shown) is not a number", suggestion: numberAdvice(text))
  }

  static func tooLarge(_ text: String) -> Self {
    Self(message: "\(text.shown) is too large: a number goes up to 3.4e38")
  }

  private static func numberAdvice(_ text: String) -> String? {
    let bare = text.lowercased().drop { $0 == "+" || $0 == "-" }
    if ["nan", "inf", "infinity"].contains(bare) { return "leave the field empty for a gap" }
    for candidate in [text.trimmed, text.replacing(",", with: "."), text.replacing("_", with: "")]
    where candidate != text && decimalNumber(candidate.utf8) != nil {
      return "write \(candidate)"
    }
    return nil
  }
}
