/// Texts: in quotes, without, and under `|` or `>`.
extension ParameterScanner {
  /// A text in quotes, on one line or several.
  mutating func scanQuoted(_ quote: Unicode.Scalar) {
    let start = at
    at.column += 1
    while at.row < rows.count {
      guard let scalar = current else {
        at = Place(row: at.row + 1, column: 0)
        continue
      }
      at.column += quote == "\"" && scalar == "\\" ? 2 : 1
      guard scalar == quote else { continue }
      guard quote == "'", current == "'" else { return endQuoted(from: start) }
      at.column += 1
    }
    stop(.openQuote(quote, at: locate(start, rows[start.row].count - start.column)))
  }

  private mutating func endQuoted(from start: Place) {
    let isOnOneLine = at.row == start.row
    let end = isOnOneLine ? at.column : rows[start.row].count
    let content = rows[start.row][start.column..<end].dropFirst().dropLast(isOnOneLine ? 1 : 0)
    let text = String(String.UnicodeScalarView(content))
    let quote = rows[start.row][start.column]
    offerKey(
      quote == "'" ? text.replacing("''", with: "'") : text, at: start, length: end - start.column)
    expectEnd(of: start)
  }

  /// A text without quotes: it ends at `: `, at a comment, or before a line that is not deeper.
  mutating func scanPlain() {
    let start = at
    let firstEnd = skipPlainWords()
    while current == nil, let next = continuation {
      at = next
      continuedRows.insert(at.row)
      _ = skipPlainWords()
    }
    let isOnOneLine = at.row == start.row
    let text = String(String.UnicodeScalarView(rows[start.row][start.column..<firstEnd]))
    if current == "#", !(isOnOneLine && isNoText(text)) {
      report(.commentInText(at: locate(at, rows[at.row].count - at.column)))
    }
    offerKey(text, at: start, length: firstEnd - start.column)
    if !isOnOneLine { key = nil }
  }

  /// Goes over words and the blanks between them.
  ///
  /// - Returns: The column after the last word.
  private mutating func skipPlainWords() -> Int {
    var end = at.column
    while let scalar = current {
      if scalar == " " || scalar == "\t" {
        at.column += 1
        continue
      }
      if scalar == "#", at.column > 0, isBlank(at: at.column - 1) { break }
      if scalar == ":", isBlank(at: at.column + 1) { break }
      if isInFlow, ",[]{}".unicodeScalars.contains(scalar) { break }
      at.column += 1
      end = at.column
    }
    return end
  }

  /// Where an unquoted text goes on in a later line.
  private var continuation: Place? {
    let following = (at.row + 1..<rows.count).lazy.compactMap { row in
      contentColumn(ofRow: row).map { Place(row: row, column: $0) }
    }
    guard let next = following.first, rows[next.row][next.column] != "#",
      isInFlow || next.column > blockColumn, !isDocumentMark(ofRow: next.row),
      !rows[next.row][..<next.column].contains("\t")
    else { return nil }
    return next
  }

  /// A text under `|` or `>`.
  mutating func scanBlockScalar() {
    let start = at
    var header = rows[at.row][(at.column + 1)...]
    let marks = header.prefix { "+-123456789".unicodeScalars.contains($0) }
    header = header.dropFirst(marks.count)
    let rest = header.drop { $0 == " " || $0 == "\t" }
    let digits = marks.compactMap(\.properties.numericValue).map { Int($0) }
    guard digits.count <= 1, marks.count - digits.count <= 1,
      rest.isEmpty || rest.first == "#" && rest.count < header.count
    else {
      return refuseBeginning(rows[at.row][at.column])
    }
    let indent = digits.first.map { max(blockColumn, 0) + $0 } ?? blockIndent(after: at.row)
    while at.row + 1 < rows.count, isInBlock(row: at.row + 1, indent: indent) { at.row += 1 }
    if at.row > start.row {
      blockStarts[start] = Place(row: start.row + 1, column: indent)
    }
    at.column = rows[at.row].count
    (isKeyAllowed, key) = (false, nil)
  }

  /// The indent of a text under `|`: that of its first line, but deeper than what it belongs to.
  private func blockIndent(after row: Int) -> Int {
    var indent = max(blockColumn + 1, 1)
    for next in rows[(row + 1)...] {
      let spaces = next.prefix { $0 == " " }.count
      indent = max(indent, spaces)
      if spaces < next.count { break }
    }
    return indent
  }

  private func isInBlock(row: Int, indent: Int) -> Bool {
    let spaces = rows[row].prefix { $0 == " " }.count
    return spaces >= indent || spaces == rows[row].count
  }
}

/// Whether a comment after an unquoted value cuts nothing short: numbers, true and false.
private func isNoText(_ text: String) -> Bool {
  text == "true" || text == "false" || Double(numberText: text) != nil
}
