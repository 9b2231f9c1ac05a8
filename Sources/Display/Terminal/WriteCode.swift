extension PageWriter {
  /// Code as it stands: never broken, four cells to the right.
  mutating func code(language: String?, _ text: String) {
    let lines = text.isEmpty ? [] : linesOfText(text)
    guard profile.accessible else {
      return indented(by: "    ", then: "    ") { $0.codeLines(lines) }
    }
    paragraph(rich(profile.language.code(language: language, lines: lines.count)))
    codeLines(lines)
    paragraph(rich(profile.language.endOfCode))
  }

  private mutating func codeLines(_ lines: [String]) {
    for line in lines { self.line(rich(withoutTrailingSpaces(line), .code)) }
  }

  /// Lines that were laid out elsewhere; where the page is heard without those that only draw.
  mutating func preformatted(_ lines: [String]) {
    for text in lines.flatMap(linesOfText) where !(profile.accessible && isDrawn(text)) {
      line(rich(withoutTrailingSpaces(text)))
    }
  }
}

/// The lines of a text; a line end at its end begins no other.
private func linesOfText(_ text: String) -> [String] {
  var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
  if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
  return lines.map { String(Substring($0)) }
}

private func withoutTrailingSpaces(_ text: String) -> String {
  guard let last = text.utf8.last, last == 0x20 || last == 0x09 else { return text }
  let end = text.utf8.lastIndex { $0 != 0x20 && $0 != 0x09 }
  return String(text[..<(end.map { text.utf8.index(after: $0) } ?? text.startIndex)])
}

/// Whether a line is one sign again and again, such as `=====`.
private func isDrawn(_ text: String) -> Bool {
  guard let first = text.first, text.utf8.count >= 4, !first.isLetter, !first.isNumber else {
    return false
  }
  return text.allSatisfy { $0 == first }
}
