import Pipeline

/// A value that a learner's function takes or gives.
package indirect enum ExerciseValue: Sendable {
  case int(Int)
  case double(Double)
  case bool(Bool)
  case string(String)
  case array([ExerciseValue])
  /// An optional without a value; one that has a value is that value.
  case nothing
  /// Values by their names, sorted by the bytes of the names.
  case dictionary([(key: String, value: ExerciseValue)])

  /// A dictionary of values in any order.
  static func dictionary(unsorted entries: [(key: String, value: ExerciseValue)]) -> Self {
    .dictionary(entries.sorted { ExactText($0.key) < ExactText($1.key) })
  }
}

extension ExerciseValue: Equatable {
  /// Whether two values count as the same where no distance is allowed.
  ///
  /// Doubles by value, so that `-0` equals `0`, and NaN equals NaN; texts byte by byte.
  package static func == (first: Self, second: Self) -> Bool {
    first.equals(second, within: .exact)
  }

  /// Whether this value, a result, counts as the expected one.
  ///
  /// - Parameters:
  ///   - expected: The value of the solution.
  ///   - tolerance: How far every number in it may be away.
  /// - Returns: Whether the shapes are the same, and every number is near enough.
  package func equals(_ expected: Self, within tolerance: Tolerance) -> Bool {
    switch (self, expected) {
    case (.int(let one), .int(let other)):
      one == other || tolerance != .exact && tolerance.accepts(Double(one), for: Double(other))
    case (.double(let one), .double(let other)): tolerance.accepts(one, for: other)
    case (.bool(let one), .bool(let other)): one == other
    case (.string(let one), .string(let other)): ExactText(one) == ExactText(other)
    case (.nothing, .nothing): true
    case (.array(let one), .array(let other)):
      one.count == other.count && zip(one, other).allSatisfy { $0.equals($1, within: tolerance) }
    case (.dictionary(let one), .dictionary(let other)):
      one.count == other.count
        && zip(one, other).allSatisfy {
          ExactText($0.key) == ExactText($1.key) && $0.value.equals($1.value, within: tolerance)
        }
    default: false
    }
  }
}

extension ExerciseValue: CustomStringConvertible {
  /// The value as Swift source writes it, on one line.
  package var description: String {
    switch self {
    case .int(let number): "\(number)"
    case .double(let number): number.isNaN ? "nan" : PythonText.repr(number)
    case .bool(let truth): "\(truth)"
    case .string(let text): swiftLiteral(text)
    case .array(let values): "[\(values.map(\.description).joined(separator: ", "))]"
    case .nothing: "nil"
    case .dictionary(let entries):
      entries.isEmpty
        ? "[:]"
        : "[" + entries.map { "\(swiftLiteral($0.key)): \($0.value)" }.joined(separator: ", ") + "]"
    }
  }

  /// The value where it is a number.
  var number: Double? {
    switch self {
    case .int(let number): Double(number)
    case .double(let number): number
    default: nil
    }
  }

  /// All numbers in the value, in order.
  var numbers: [Double] {
    switch self {
    case .int, .double: number.map { [$0] } ?? []
    case .array(let values): values.flatMap(\.numbers)
    case .dictionary(let entries): entries.flatMap(\.value.numbers)
    case .bool, .string, .nothing: []
    }
  }
}

/// A text as Swift source writes it: on one line, and nothing in it steers a terminal.
func swiftLiteral(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": literal += "\\\""
    case "\\": literal += "\\\\"
    case "\n": literal += "\\n"
    case "\t": literal += "\\t"
    case "\r": literal += "\\r"
    case _ where isOdd(scalar): literal += "\\u{\(String(scalar.value, radix: 16))}"
    default: literal.unicodeScalars.append(scalar)
    }
  }
  return literal + "\""
}

/// Whether a character has no shape, changes those around it, or joins the one before it.
private func isOdd(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
    .nonspacingMark, .enclosingMark:
    true
  case .spaceSeparator: scalar != " "
  default: false
  }
}
