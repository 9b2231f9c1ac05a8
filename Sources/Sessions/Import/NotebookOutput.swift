import Lessons

extension String {
  /// What a cell printed, as text that stays where it is: without escapes and controls of a terminal.
  ///
  /// Of a line that was written over, such as a progress bar, the last state is kept.
  var asPrinted: String {
    withoutEscapes.replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let last = line.split(separator: "\r").last ?? ""
        let scalars = last.unicodeScalars.filter {
          $0 == "\t" || $0.properties.generalCategory != .control
        }
        return String(String.UnicodeScalarView(scalars)).withoutBlanksAtEnd
      }
      .joined(separator: "\n")
  }

  /// The text without the sequences by which a terminal is told to colour it or to move.
  private var withoutEscapes: String {
    var kept = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}", rest.first == "[" else {
        kept.append(scalar)
        continue
      }
      rest = rest.dropFirst().drop { !("@"..."~").contains($0) && $0 != "\n" }
      if rest.first != "\n" { rest = rest.dropFirst() }
    }
    return String(kept)
  }

  private var withoutBlanksAtEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// The text without empty lines at its beginning and its end.
  var withoutOuterBlankLines: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    let isFilled = { (line: Substring) in line.contains { !$0.isWhitespace } }
    guard let first = lines.firstIndex(where: isFilled),
      let last = lines.lastIndex(where: isFilled)
    else { return "" }
    return lines[first...last].joined(separator: "\n")
  }

  /// A fenced block of Markdown that holds the text, whatever stands in it.
  func fenced(_ info: String) -> String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let fence = String(repeating: "`", count: fenceLength(for: lines))
    return "\(fence)\(info)\n\(self)\n\(fence)"
  }
}
