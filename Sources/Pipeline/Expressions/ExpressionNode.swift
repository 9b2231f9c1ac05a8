/// The parts of an expression.
indirect enum ExpressionNode: Sendable, Equatable {
  case any([ExpressionNode])
  case all([ExpressionNode])
  case not(ExpressionNode)
  case operand(ExpressionOperand)
  case comparison(ExpressionOperand, ExpressionComparison, ExpressionOperand)
  case membership(ExpressionOperand, isNegated: Bool, [ExpressionOperand])
}

/// The ways to compare two values.
enum ExpressionComparison: String, Sendable, CaseIterable {
  case equal = "=="
  case unequal = "!="
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="
  case rounded = "~"
}

/// A value of an expression, or where to find one.
struct ExpressionOperand: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case name([String])
    case cell(table: String, row: Int, column: String)
    case count(table: String, ExpressionNode)
    case literal(Value, decimals: Int?)
  }

  let kind: Kind
  /// Where it stands, in bytes of UTF-8.
  let range: Range<Int>
}
