/// What is wrong with the pattern of a line, and where in its text.
package struct LinePatternError: Error, Equatable, Sendable {
  /// Where it is wrong, in bytes of UTF-8 from the start of the text.
  package let range: Range<Int>
  /// What is wrong, as a sentence without a full stop.
  package let message: String
  /// What to write instead.
  package let suggestion: String
  /// The word that was probably meant, in the place of what stands there.
  package var meant: String? = nil
}

extension LinePatternError {
  static func tooLong(_ count: Int) -> Self {
    Self(
      range: 0..<count,
      message: "the pattern has \(grouped(count)) bytes, and may have "
        + grouped(LinePattern.maximumLength),
      suggestion: "let the last field take the rest of the line")
  }

  static func noField(at range: Range<Int>) -> Self {
    Self(
      range: range, message: "the pattern names no field",
      suggestion: "write a field in angle brackets, such as <message>")
  }

  static func unclosed(at range: Range<Int>) -> Self {
    Self(
      range: range, message: "this field is never closed",
      suggestion: "end it with '>', as in <host>; write '<<' for a bracket of the line itself")
  }

  static func noName(at range: Range<Int>) -> Self {
    Self(
      range: range, message: "this field has no name",
      suggestion:
        "write a name between the brackets, such as <host>, and '<<' for a bracket of the "
        + "line itself")
  }

  static func nameTwice(_ name: String, at range: Range<Int>) -> Self {
    Self(
      range: range, message: "there are two fields named \(name.shown)",
      suggestion: "each field becomes a column; give this one another name")
  }

  static func nothingBetween(_ name: String, at range: Range<Int>) -> Self {
    Self(
      range: range, message: "nothing stands between \(name.shown) and this field",
      suggestion: "write the text that parts them, such as a blank, or make one field of both")
  }

  static func unknownKind(_ word: String, at range: Range<Int>) -> Self {
    let kinds = LinePattern.Kind.allCases.map(\.rawValue)
    return Self(
      range: range, message: "there is no kind of field \(word.shown)",
      suggestion: "there is \(kinds.joined(separator: ", "))", meant: word.nearestName(in: kinds))
  }
}
