import Pipeline

extension Value {
  /// The value as an expression may write it.
  var written: String {
    switch self {
    case .number(let number): number.written
    case .text(let text): text.quoted
    case .boolean(let truth): truth ? "true" : "false"
    case .missing: "missing"
    }
  }
}

extension Double {
  /// The number without a needless `.0`.
  fileprivate var written: String {
    let text = PythonText.repr(self)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension String {
  /// The text in double quotes, as the grammar of expressions has it.
  fileprivate var quoted: String {
    let inner = replacing(#"\"#, with: #"\\"#).replacing("\"", with: #"\""#)
    return "\"\(inner)\""
  }
}
