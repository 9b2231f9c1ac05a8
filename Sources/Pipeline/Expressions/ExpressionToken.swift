/// A word, number, text or sign of an expression.
struct ExpressionToken: Equatable {
  enum Kind: Equatable {
    /// A name or keyword; in back-quotes it is never a keyword.
    case name(String, isQuoted: Bool)
    /// A number, and how many decimals are written; none with an exponent.
    case number(Double, decimals: Int?)
    case text(String)
    case sign(String)
    case end
  }

  let kind: Kind
  /// Where it stands, in bytes of UTF-8.
  let range: Range<Int>

  /// Whether this is the given keyword.
  func isWord(_ word: String) -> Bool { kind == .name(word, isQuoted: false) }

  /// Whether this is the given sign.
  func isSign(_ sign: String) -> Bool { kind == .sign(sign) }
}
