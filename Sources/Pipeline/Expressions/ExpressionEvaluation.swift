/// Finds out what an expression is worth in a scope.
///
/// Every part is looked at, also where the others decide already, so that a mistake shows in the
/// first row and not in the first that gets so far.
struct ExpressionEvaluation<S: Scope> {
  let source: String
  let scope: S

  func holds(_ node: ExpressionNode) throws(ExpressionError) -> Bool {
    switch node {
    case .any(let parts):
      var result = false
      for part in parts where try holds(part) { result = true }
      return result
    case .all(let parts):
      var result = true
      for part in parts where try !holds(part) { result = false }
      return result
    case .not(let part): return try !holds(part)
    case .operand(let operand): return try truth(operand)
    case .comparison(let left, let comparison, let right):
      let (first, second) = try pair(left, right)
      return try compare(first, comparison, second, decimals: right.decimals, at: left, right)
    case .membership(let operand, let isNegated, let literals):
      return try isMember(operand, of: literals, isNegated: isNegated)
    }
  }

  func value(
    _ operand: ExpressionOperand, comparedWith other: Value? = nil
  ) throws(ExpressionError) -> Value {
    do throws(ExpressionError) {
      switch operand.kind {
      case .literal(let value, _): return value
      case .name(let path):
        guard let other else { return try scope.value(path) }
        return try scope.value(path, comparedWith: other)
      case .cell(let table, let row, let column):
        return try scope.cell(table, row: row, column: column)
      case .count(let table, let condition):
        let condition = Expression(source: source, root: condition)
        return .number(Double(try scope.count(table, where: condition)))
      }
    } catch {
      throw error.placed(at: operand.range)
    }
  }

  private func truth(_ operand: ExpressionOperand) throws(ExpressionError) -> Bool {
    let value = try value(operand, comparedWith: .boolean(true))
    guard let truth = value.truth else { throw .notATruth(value).placed(at: operand.range) }
    return truth
  }

  /// The values of both sides; a name that is compared with a literal may take its type from it.
  private func pair(
    _ left: ExpressionOperand, _ right: ExpressionOperand
  ) throws(ExpressionError) -> (Value, Value) {
    let first = try value(left, comparedWith: right.literal)
    return (first, try value(right, comparedWith: left.literal))
  }

  private func isMember(
    _ operand: ExpressionOperand, of literals: [ExpressionOperand], isNegated: Bool
  ) throws(ExpressionError) -> Bool {
    let value = try value(operand, comparedWith: literals.lazy.compactMap(\.literal).first)
    var isFound = false
    for literal in literals {
      guard let other = literal.literal else { continue }
      if try compare(value, .equal, other, at: operand, literal) { isFound = true }
    }
    return isNegated ? value != .missing && !isFound : isFound
  }

  private func compare(
    _ left: Value, _ comparison: ExpressionComparison, _ right: Value, decimals: Int? = nil,
    at first: ExpressionOperand, _ second: ExpressionOperand
  ) throws(ExpressionError) -> Bool {
    let range = first.range.lowerBound..<second.range.upperBound
    switch (left, right) {
    case (.missing, .missing): return comparison == .equal
    case (.missing, _): return comparison == .unequal && first.literal == .missing
    case (_, .missing): return comparison == .unequal && second.literal == .missing
    case (.number(let left), .number(let right)):
      return comparison == .rounded
        ? rounds(left, to: right, decimals: decimals ?? 0) : comparison.holds(left, right)
    case (.text(let left), .text(let right)) where comparison != .rounded:
      return comparison.holds(ExactText(left), ExactText(right))
    case (.boolean(let left), .boolean(let right)):
      if comparison == .equal { return left == right }
      if comparison == .unequal { return left != right }
      throw ExpressionError("true and false have no order", at: range)
    case (.text, .text): throw ExpressionError("a text cannot be rounded", at: range)
    default: throw .differentTypes(left, right).placed(at: range)
    }
  }

  /// Whether a number is the other one once it is rounded to the decimals that were written.
  private func rounds(_ number: Double, to written: Double, decimals: Int) -> Bool {
    Double(PythonText.fixed(number, decimals: decimals)) == written
  }
}

extension ExpressionComparison {
  fileprivate func holds<C: Comparable>(_ left: C, _ right: C) -> Bool {
    switch self {
    case .equal, .rounded: left == right
    case .unequal: left != right
    case .less: left < right
    case .atMost: left <= right
    case .greater: left > right
    case .atLeast: left >= right
    }
  }
}

extension ExpressionOperand {
  /// The value of a literal.
  fileprivate var literal: Value? {
    guard case .literal(let value, _) = kind else { return nil }
    return value
  }

  /// How many decimals a number was written with.
  fileprivate var decimals: Int? {
    guard case .literal(_, let decimals) = kind else { return nil }
    return decimals
  }
}

extension Value {
  /// What the value says where it stands alone.
  fileprivate var truth: Bool? {
    switch self {
    case .boolean(let truth): truth
    case .number(0): false
    case .number(1): true
    default: nil
    }
  }
}
