/// What is wrong with an expression, and where in its text.
package struct ExpressionError: Error, Equatable, Sendable {
  /// Where it is wrong, in bytes of UTF-8 from the start of the text; `nil` where a scope does not
  /// know, until the evaluation puts in the place of the operand that it asked for.
  package private(set) var range: Range<Int>?
  /// What is wrong, as a sentence without a full stop.
  package let message: String
  /// What to write instead.
  package let suggestion: String?

  /// Names a problem.
  package init(_ message: String, suggestion: String? = nil, at range: Range<Int>? = nil) {
    self.message = message
    self.suggestion = suggestion
    self.range = range
  }

  /// The bytes before the place.
  package var offset: Int { range?.lowerBound ?? 0 }
  /// The bytes of the place.
  package var length: Int { range?.count ?? 0 }

  /// The same problem, with a place if it had none.
  func placed(at range: Range<Int>) -> ExpressionError {
    var error = self
    error.range = self.range ?? range
    return error
  }
}

extension ExpressionError: CustomStringConvertible {
  /// The problem and what to write instead.
  package var description: String { message + (suggestion.map { " (\($0))" } ?? "") }
}

extension ExpressionError {
  static func unknownColumn(_ name: String, known: [String]) -> Self {
    let near = name.nearestName(in: known).map { "did you mean \($0.shown)?" }
    let all = "the columns are \(known.prefix(20).joined(separator: ", ").withoutControls)"
    return Self("there is no column \(name.shown)", suggestion: near ?? all)
  }

  static func differentTypes(_ left: Value, _ right: Value) -> Self {
    Self(
      "\(left.described) cannot be compared with \(right.described)",
      suggestion: "numbers compare with numbers, texts with texts")
  }

  static func notATruth(_ value: Value) -> Self {
    Self(
      "\(value.described) is neither 0 or 1 nor true or false",
      suggestion: "compare it with something")
  }
}

extension Value {
  /// The value with its type, for messages.
  var described: String {
    switch self {
    case .number(let number): "the number \(PythonText.repr(number))"
    case .text(let text): "the text \(text.shown)"
    case .boolean(let truth): truth ? "true" : "false"
    case .missing: "a missing value"
    }
  }
}
