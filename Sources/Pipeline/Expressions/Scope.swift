/// Where the names of an expression get their values.
///
/// What it throws needs no place; the evaluation knows it.
package protocol Scope {
  /// The value of `column` or `artefact.value`.
  func value(_ path: [String]) throws(ExpressionError) -> Value

  /// The value of a name whose type follows from what it is compared with.
  ///
  /// Scopes over typed values need only the function above.
  func value(_ path: [String], comparedWith other: Value) throws(ExpressionError) -> Value

  /// The value of `TABLE[ROW].COLUMN`.
  func cell(_ table: String, row: Int, column: String) throws(ExpressionError) -> Value

  /// How many rows of a table meet a condition, whose names are that table's columns.
  func count(_ table: String, where condition: Expression) throws(ExpressionError) -> Int
}

extension Scope {
  /// The value of a name, whatever it is compared with.
  package func value(
    _ path: [String], comparedWith other: Value
  ) throws(ExpressionError) -> Value { try value(path) }

  /// No tables are known here, unless the scope says otherwise.
  package func cell(
    _ table: String, row: Int, column: String
  ) throws(ExpressionError) -> Value {
    throw ExpressionError(
      "a single row cannot be named here", suggestion: "write the column alone")
  }

  /// No tables are known here, unless the scope says otherwise.
  package func count(
    _ table: String, where condition: Expression
  ) throws(ExpressionError) -> Int {
    throw ExpressionError("rows cannot be counted here")
  }
}
