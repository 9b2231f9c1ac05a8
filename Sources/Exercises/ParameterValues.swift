import Lessons
import Pipeline

extension ParameterNode {
  /// Reads an input as a value of a type.
  ///
  /// What a plain text means follows from the type, as everywhere: `1` is a text where a text is
  /// needed. For an optional, a plain `null` is no value; a quoted one is a text.
  func exerciseValue(_ type: ExerciseType) -> Result<ExerciseValue, Diagnostic> {
    switch type {
    case .int: return scalar(Int.self, type).map { .int($0) }
    case .double: return scalar(Double.self, type).map { .double($0) }
    case .bool: return scalar(Bool.self, type).map { .bool($0) }
    case .string: return scalar(String.self, type).map { .string($0) }
    case .optional(let wrapped):
      if case .scalar("null", .plain) = value { return .success(.nothing) }
      return exerciseValue(wrapped)
    case .array(let element):
      guard case .sequence(let items) = value else { return wrong(type) }
      return all(items.map { $0.exerciseValue(element) }).map { .array($0) }
    case .dictionary(let element):
      guard case .mapping(let entries) = value else { return wrong(type) }
      return all(entries.map { $0.value.exerciseValue(element) }).map { values in
        .dictionary(unsorted: zip(entries, values).map { (key: $0.key, value: $1) })
      }
    }
  }

  private func scalar<Value: Decodable>(
    _ type: Value.Type, _ needed: ExerciseType
  ) -> Result<Value, Diagnostic> {
    if let value = decode(type).value { return .success(value) }
    return wrong(needed)
  }

  private func wrong<Value>(_ type: ExerciseType) -> Result<Value, Diagnostic> {
    .failure(.wrongValue(type, at: location))
  }
}

/// All values, or the first problem.
private func all(
  _ results: [Result<ExerciseValue, Diagnostic>]
) -> Result<[ExerciseValue], Diagnostic> {
  Result { () throws(Diagnostic) in
    var values: [ExerciseValue] = []
    for result in results { values.append(try result.get()) }
    return values
  }
}
