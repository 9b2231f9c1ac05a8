/// A type that the parameters and results of an exercise's function may have.
package indirect enum ExerciseType: Sendable, Hashable {
  case int
  case double
  case bool
  case string
  case array(ExerciseType)
  case optional(ExerciseType)
  /// A dictionary whose keys are texts.
  case dictionary(ExerciseType)

  /// The deepest type, such as `[[Int]]`, which has 3 levels.
  static let depthLimit = 8
}

extension ExerciseType: CustomStringConvertible {
  /// The type as Swift writes it.
  package var description: String {
    switch self {
    case .int: "Int"
    case .double: "Double"
    case .bool: "Bool"
    case .string: "String"
    case .array(let element): "[\(element)]"
    case .optional(let wrapped): "\(wrapped)?"
    case .dictionary(let value): "[String: \(value)]"
    }
  }

  /// The type with the module in front of its names, which a learner's own types cannot replace.
  var qualified: String {
    switch self {
    case .int, .double, .bool, .string: "Swift.\(self)"
    case .array(let element): "[\(element.qualified)]"
    case .optional(let wrapped): "\(wrapped.qualified)?"
    case .dictionary(let value): "[Swift.String: \(value.qualified)]"
    }
  }
}
