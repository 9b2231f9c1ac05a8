/// Why a line is not made as its pattern says, and where.
struct LineProblem: Error, Equatable {
  /// The byte, counted like those of the line.
  let offset: Int
  /// What is wrong, as a sentence without a full stop.
  let message: String
  /// What to do instead.
  let suggestion: String?

  /// What to do about any line of another kind.
  static let advice =
    "change the pattern so that it holds for every line, or take the others out of the file"
}

extension LineProblem {
  static func notOpened(_ literal: [UInt8], at offset: Int) -> Self {
    Self(
      offset: offset, message: "the line does not begin with \(shown(literal))", suggestion: advice)
  }

  /// The literal after a field is not there.
  static func notEnded(_ field: LinePattern.Field, in rest: ArraySlice<UInt8>, at offset: Int)
    -> Self
  {
    let rest = rest[offset...]
    let found = rest.isEmpty ? "the line ends" : "\(shown(rest)) stands there"
    return Self(
      offset: offset,
      message: "\(shown(field.ending)) has to follow field \(field.name.shown), and \(found)",
      suggestion: advice)
  }

  static func goesOn(_ rest: ArraySlice<UInt8>) -> Self {
    Self(
      offset: rest.startIndex, message: "the pattern ends before \(shown(rest))",
      suggestion: advice)
  }

  private static func shown(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).shown
  }
}
