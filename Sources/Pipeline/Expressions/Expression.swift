/// A condition or value, as `where`, `truth`, `expect` and `=VALUE` write it.
///
///     expression  = conjunction { "or" conjunction }
///     conjunction = negation { "and" negation }
///     negation    = [ "not" ] ( comparison | "(" expression ")" )
///     comparison  = operand [ ( "==" | "!=" | "<" | "<=" | ">" | ">=" | "~" ) operand
///                           | [ "not" ] "in" "(" literal { "," literal } ")" ]
///     operand     = name { "." name } | TABLE "[" ROW "]" "." COLUMN
///                 | "count" "(" TABLE "where" expression ")" | literal
///     literal     = number | "text" | true | false | missing
///
/// Inside of a text, `\"` is a quote and `\\` a backslash.
package struct Expression: Sendable, Equatable {
  /// The longest text, in bytes of UTF-8.
  package static let maximumLength = 1024

  /// The text as it was written.
  package let source: String
  let root: ExpressionNode

  /// Reads an expression.
  package init(_ source: String) throws(ExpressionError) {
    guard source.utf8.count <= Self.maximumLength else {
      throw ExpressionError(
        "the expression is longer than \(grouped(Self.maximumLength)) bytes",
        at: Self.maximumLength..<source.utf8.count)
    }
    var lexer = ExpressionLexer(source)
    var parser = ExpressionParser(try lexer.tokens())
    self.init(source: source, root: try parser.whole())
  }

  init(source: String, root: ExpressionNode) {
    self.source = source
    self.root = root
  }

  /// The value: that of an operand which stands alone, else whether the condition holds.
  package func value(in scope: some Scope) throws(ExpressionError) -> Value {
    guard case .operand(let operand) = root else { return .boolean(try holds(in: scope)) }
    return try evaluation(scope).value(operand)
  }

  /// Whether the condition holds; an operand that stands alone must be 0 or 1, or true or false.
  package func holds(in scope: some Scope) throws(ExpressionError) -> Bool {
    try evaluation(scope).holds(root)
  }

  private func evaluation<S: Scope>(_ scope: S) -> ExpressionEvaluation<S> {
    ExpressionEvaluation(source: source, scope: scope)
  }
}
