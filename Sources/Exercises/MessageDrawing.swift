package import Lessons

extension ExplainedMessage {
  /// The compiler's words at the learner's line, the line itself with a mark, and our advice.
  ///
  /// - Parameters:
  ///   - source: The learner's file.
  ///   - language: The language of the advice; the compiler speaks English.
  /// - Returns: One or several lines, without a line break at the end.
  package func text(source: SourceText, in language: String) -> String {
    let words = message.message.split(separator: "\n").map { String($0).visible }
    let place = message.line.map { line in
      SourceLocation(
        file: (message.file ?? source.file).visible, line: line,
        column: scalarColumn(message.column ?? 1, inLine: source.line(line)))
    }
    guard let place, message.severity != .note else {
      let name = message.file.map { "\($0.visible): " } ?? ""
      let advice = advice.map { ["  " + $0(language)] } ?? []
      return (["\(name)\(message.severity.rawValue): \(words.joined(separator: " "))"] + advice)
        .joined(separator: "\n")
    }
    let isOwn = message.file == source.file && (1...max(1, source.lineCount)).contains(place.line)
    let drawn = Diagnostic(
      severity: message.severity == .error ? .error : .warning, location: place,
      message: words.joined(separator: " "), note: advice?(language))
    return drawn.description(source: isOwn ? source : nil)
  }
}

/// The compiler counts bytes of UTF-8, we count Unicode scalars; both from 1.
private func scalarColumn(_ column: Int, inLine line: String) -> Int {
  line.utf8.prefix(max(0, column - 1)).count { $0 & 0xC0 != 0x80 } + 1
}
