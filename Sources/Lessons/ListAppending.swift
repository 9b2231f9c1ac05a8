extension SourceText {
  /// The bytes with one name more at the end of a list; everything else stays as it is, to the byte.
  ///
  /// - Parameters:
  ///   - name: A name that needs no quotes.
  ///   - list: The list as it was read from this text, in brackets or with an item a line.
  /// - Returns: The new bytes; `nil` where this is no list of names.
  package func appending(_ name: String, to list: ParameterNode) -> [UInt8]? {
    guard case .sequence(let items) = list.value else { return nil }
    guard let last = items.last else {
      let bracket = list.location
      return line(bracket.line).unicodeScalars.dropFirst(bracket.column - 1).first == "["
        ? inserting(name, at: offset(ofLine: bracket.line, column: bracket.column + 1)) : nil
    }
    guard case .scalar(let text, let style) = last.value, style != .block else { return nil }
    let (row, column) = (last.location.line, last.location.column)
    let before = String(line(row).unicodeScalars.prefix(column - 1))
    if before.contains("-"), before.allSatisfy({ " -".contains($0) }) {
      let end = offset(ofLine: row) + line(row).utf8.count
      return inserting(String(decoding: lineBreak, as: UTF8.self) + before + name, at: end)
    }
    let length = text.unicodeScalars.count + (style == .quoted ? 2 : 0)
    return inserting(", \(name)", at: offset(ofLine: row, column: column + length))
  }

  /// The bytes with one line more; everything else stays as it is, to the byte.
  ///
  /// - Parameters:
  ///   - text: The line, without its end.
  ///   - number: The line that it stands before, from 1.
  /// - Returns: The new bytes.
  package func insertingLine(_ text: String, before number: Int) -> [UInt8] {
    inserting(text + String(decoding: lineBreak, as: UTF8.self), at: offset(ofLine: number))
  }

  private func inserting(_ text: String, at offset: Int) -> [UInt8] {
    bytes[..<offset] + Array(text.utf8) + bytes[offset...]
  }

  /// Where a column of a line starts in `bytes`; columns count Unicode scalars from 1.
  private func offset(ofLine number: Int, column: Int) -> Int {
    offset(ofLine: number) + String(line(number).unicodeScalars.prefix(column - 1)).utf8.count
  }
}
