import Lessons

/// A column that a table block shows: `user`, or `score: =anomaly_score` to show it under another name.
struct ColumnChoice: ShapedParameter {
  static var shape: ParameterShape { .either([.text, .named(.text)]) }

  /// The name in the table.
  let column: Located<String>
  /// The name that is shown.
  let shown: String

  init(from decoder: any Decoder) throws {
    let node = try ParameterNode(from: decoder)
    if let name = node.text {
      (column, shown) = (Located(name, at: node.location), name)
      return
    }
    guard let entry = node.entries.first, node.entries.count == 1, let text = entry.value.text,
      text.hasPrefix("="), text.count > 1
    else {
      throw StepError(
        "a column is a name, or a new name and '=' before the old one: score: =anomaly_score",
        at: node.location)
    }
    column = Located(String(text.dropFirst()), at: entry.value.location)
    shown = entry.key
  }
}
