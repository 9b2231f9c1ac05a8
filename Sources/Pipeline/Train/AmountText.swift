package import Forest

extension Amount {
  /// Reads `auto`, a count without a point such as `256`, or a share with one such as `0.5`; small shares
  /// are also written with a negative exponent, such as `6e-05`.
  package init(_ text: String, as parameter: String) throws(ParameterError) {
    if text == "auto" {
      self = .auto
    } else if let count = Int(text) {
      self = .count(count)
    } else if text.contains(".") || text.lowercased().contains("e-"),
      let share = decimalNumber(text.utf8)
    {
      self = .share(share)
    } else {
      throw ParameterError(
        parameter, is: text.shown, needs: "auto, a count such as 256, or a share such as 0.5")
    }
  }
}

extension Contamination {
  /// Reads `auto` or a share such as `0.02`.
  package init(_ text: String) throws(ParameterError) {
    if text == "auto" {
      self = .auto
    } else if let share = decimalNumber(text.utf8) {
      self = .fraction(share)
    } else {
      throw ParameterError(
        "contamination", is: text.shown, needs: "auto or a share in (0, 0.5], such as 0.02")
    }
  }
}
