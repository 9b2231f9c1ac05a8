extension String {
  /// The text with spaces after it, up to a width in cells.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth(of: self)))
  }

  /// The text with spaces before it, up to a width in cells.
  func paddedLeft(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth(of: self))) + self
  }

  /// The text in the middle of a width in cells; an odd space stands at the right.
  func centred(in width: Int) -> String {
    let space = max(0, width - displayWidth(of: self))
    return (String(repeating: " ", count: space / 2) + self).padded(to: width)
  }
}

extension [String] {
  /// The cells of the widest text.
  var widest: Int { map { displayWidth(of: $0) }.max() ?? 0 }
}

extension DrawingArea {
  /// A sentence in place of a drawing.
  func lines(of sentence: String) -> [StyledLine] {
    wrapped(sentence, width: width - 2, charset: charset).map { StyledLine("  \($0)") }
  }
}

extension StyledLine {
  /// Adds a piece at the right; it joins the last one where nobody could see a border.
  mutating func add(_ text: String, _ role: Role = .plain) {
    guard let last = spans.last, last.role == role || text.allSatisfy({ $0 == " " }) else {
      return append(text, role)
    }
    spans[spans.count - 1] = StyledText(last.text + text, last.role)
  }

  /// The line without spaces at its end.
  var withoutEndingSpaces: StyledLine {
    var spans = spans
    while let last = spans.popLast() {
      guard let end = last.text.lastIndex(where: { $0 != " " }) else { continue }
      return StyledLine(spans + [StyledText(String(last.text[...end]), last.role)])
    }
    return StyledLine()
  }
}
