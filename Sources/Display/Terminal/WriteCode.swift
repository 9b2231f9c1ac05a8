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
  ///
  /// On a narrow terminal a drawn line ends at the edge, and a text goes on below, two cells further in.
  mutating func preformatted(_ lines: [String]) {
    for text in lines.flatMap(linesOfText).map(withoutTrailingSpaces) {
      if !isDrawn(text) {
        laidOut(text)
      } else if !profile.accessible {
        line(rich(String(text.prefix(room(of: profile.width)))))
      }
    }
  }

  private mutating func laidOut(_ text: String) {
    let width = room(of: profile.width)
    guard displayWidth(of: text) > width else { return line(rich(text)) }
    let words = text.drop { $0 == " " }
    let start = String(text.prefix(min(text.count - words.count, width / 4)))
    let further = width < 10 ? "" : "  "
    let text = rich(String(words))
    let room = width - start.count - further.count
    for (index, part) in LineBreaker.lines(of: text.text.utf8, width: room).enumerated() {
      var line = rich(index == 0 ? start : start + further)
      line.append(text, part.range)
      self.line(line)
    }
  }
}

/// The lines of a text; a line end at its end begins no other.
func linesOfText(_ text: String) -> [String] {
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
