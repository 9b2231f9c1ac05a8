/// What stands at a place and around it.
extension ParameterScanner {
  /// The character here; `nil` at the end of a line.
  var current: Unicode.Scalar? {
    at.row < rows.count && at.column < rows[at.row].count ? rows[at.row][at.column] : nil
  }

  /// Whether a bracket is open.
  var isInFlow: Bool { frames.last?.bracket != nil }

  /// The column of the innermost list or mapping by indentation; -1 outside of all.
  var blockColumn: Int { frames.last { $0.bracket == nil }?.column ?? -1 }

  /// Whether a blank or the end stands at a column of this line.
  func isBlank(at column: Int) -> Bool {
    guard column < rows[at.row].count else { return true }
    return rows[at.row][column] == " " || rows[at.row][column] == "\t"
  }

  mutating func skipBlanks() {
    while current == " " || current == "\t" { at.column += 1 }
  }

  /// The column of the first character of a line that is no blank.
  func contentColumn(ofRow row: Int) -> Int? {
    rows[row].firstIndex { $0 != " " && $0 != "\t" }
  }

  /// Whether a line is `---` or `...`, with or without something after it.
  func isDocumentMark(ofRow row: Int) -> Bool {
    let mark = rows[row].prefix(3)
    guard mark.elementsEqual("---".unicodeScalars) || mark.elementsEqual("...".unicodeScalars)
    else { return false }
    return rows[row].count == 3 || rows[row][3] == " " || rows[row][3] == "\t"
  }
}
