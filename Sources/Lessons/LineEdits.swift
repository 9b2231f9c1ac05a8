/// New lines in place of some lines of a file.
struct LineEdit: Equatable {
  /// The lines that go, from 1; an empty range inserts before its line.
  let lines: Range<Int>
  /// The lines that come, without line breaks.
  let replacement: [String]
}

extension SourceText {
  /// The bytes after some edits; everything else stays as it is, to the byte.
  ///
  /// New lines end as the first line of the file does.
  ///
  /// - Parameter edits: Edits that do not overlap; those at one place are made in their order.
  /// - Returns: The new bytes.
  func applying(_ edits: [LineEdit]) -> [UInt8] {
    let ordered = edits.enumerated().sorted {
      ($0.element.lines.lowerBound, $0.offset) < ($1.element.lines.lowerBound, $1.offset)
    }.map(\.element)
    var result: [UInt8] = []
    var next = 0
    for edit in ordered {
      let start = offset(ofLine: edit.lines.lowerBound)
      let end = offset(ofLine: edit.lines.upperBound)
      result += bytes[next..<max(next, start)]
      if !edit.replacement.isEmpty, let last = result.last, !isLineBreak(last) {
        result += lineBreak
      }
      result += edit.replacement.flatMap { Array($0.utf8) + lineBreak }
      next = max(next, end)
    }
    return result + bytes[next...]
  }

  /// How the lines of the file end.
  var lineBreak: [UInt8] {
    guard let index = bytes.firstIndex(where: isLineBreak) else { return [UInt8(ascii: "\n")] }
    let isPair = bytes[index...].starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
    return isPair ? Array(bytes[index...index + 1]) : [bytes[index]]
  }

  /// Whether a line holds nothing but blanks; a line after the last does not.
  func isBlank(line number: Int) -> Bool {
    number <= lineCount && trimmingBlanks(line(number)).isEmpty
  }
}

private func isLineBreak(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

/// Lines to insert below a block: a blank line first, and one after where text follows.
func inserting(_ lines: [String], below line: Int, of source: SourceText) -> LineEdit {
  let needsBlank = line < source.lineCount && !source.isBlank(line: line + 1)
  return LineEdit(
    lines: line + 1..<line + 1, replacement: [""] + lines + (needsBlank ? [""] : []))
}
