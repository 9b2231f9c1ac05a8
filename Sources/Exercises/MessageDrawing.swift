package import Lessons

extension ExplainedMessage {
  /// The compiler's words at the learner's line, the line itself with a mark, and our advice.
  ///
  /// - Parameters:
  ///   - source: The learner's file.
  ///   - language: The language of the advice; the compiler speaks English.
  /// - Returns: One or several lines, without a line break at the end.
  package func text(source: SourceText, in language: String) -> String {
    guard let drawn = diagnostic(source: source, in: language), let place = drawn.location else {
      let name = message.file.map { "\($0.visible): " } ?? ""
      let advice = advice.map { ["  " + $0(language)] } ?? []
      return (["\(name)\(message.severity.rawValue): \(words)"] + advice).joined(separator: "\n")
    }
    let isOwn = message.file == source.file && (1...max(1, source.lineCount)).contains(place.line)
    return drawn.description(source: isOwn ? source : nil)
  }

  /// The message as a problem with its place.
  ///
  /// - Parameters:
  ///   - source: The file whose lines the columns are counted in.
  ///   - language: The language of the advice.
  /// - Returns: An error or a warning; `nil` for a note, and where the compiler names no line.
  package func diagnostic(source: SourceText, in language: String) -> Diagnostic? {
    guard let line = message.line, message.severity != .note else { return nil }
    let place = SourceLocation(
      file: (message.file ?? source.file).visible, line: line,
      column: scalarColumn(message.column ?? 1, inLine: source.line(line)))
    return Diagnostic(
      severity: message.severity == .error ? .error : .warning, location: place, message: words,
      note: advice?(language))
  }

  /// The compiler's words on one line.
  private var words: String {
    message.message.split(separator: "\n").map { String($0).visible }.joined(separator: " ")
  }
}

/// The compiler counts bytes of UTF-8, we count Unicode scalars; both from 1.
private func scalarColumn(_ column: Int, inLine line: String) -> Int {
  line.utf8.prefix(max(0, column - 1)).count { $0 & 0xC0 != 0x80 } + 1
}
