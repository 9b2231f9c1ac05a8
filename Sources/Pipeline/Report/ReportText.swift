extension Report {
  /// The report for a security team, as the notebook writes it.
  package func text(_ words: ReportWords) -> String {
    var bytes: [UInt8] = []
    forEachPiece(words) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same in UTF-8, piece by piece, so that a long report need not be in memory as a whole.
  ///
  /// - Parameters:
  ///   - words: The words of its language.
  ///   - body: What is done with a piece.
  /// - Throws: What the body throws.
  package func forEachPiece(
    _ words: ReportWords, _ body: ([UInt8]) throws -> Void
  ) rethrows {
    let double = String(repeating: "=", count: 70) + "\n"
    let single = String(repeating: "-", count: 70) + "\n"
    let title = String(repeating: " ", count: 15) + "ANOMALY DETECTION REPORT\n"
    let summary = facts(words, missing: words.missing)
      .map { $0.name.padded(to: 25) + $0.value + "\n" }.joined()
    var text = ByteBuffer()
    text.append(double + title + double + "\n" + summary + "\n" + single + "\n")
    text.append(events.isEmpty ? words.noAnomalies + "\n" : words.heading + "\n\n")
    let labels = EventLabels(labels(words) + [words.score, words.hour], missing: words.missing)
    try events.forEachEntry { event in
      labels.write(event, to: &text)
      if text.count >= pieceSize { try body(text.take()) }
    }
    text.append(single + words.end + "\n")
    try body(text.take())
  }
}

/// After how many bytes a piece is handed over.
private let pieceSize = 1 << 16

/// What stands before the values of every event.
private struct EventLabels {
  private let labels: [[UInt8]]
  private let missing: String

  /// Labels of all values, the score and the hour, and what stands for a value that is missing.
  init(_ labels: [String], missing: String) {
    let width = (labels.map(\.unicodeScalars.count).max() ?? 0) + 2
    self.labels = labels.map { Array(("  " + "\($0):".padded(to: width)).utf8) }
    self.missing = missing
  }

  /// Writes an event: every value, the score and, where there is one, the hour; one below the other.
  func write(_ event: FlaggedEvents.Entry, to text: inout ByteBuffer) {
    text.append("Event #")
    text.append(event.row)
    for place in 0..<event.valueCount {
      startLine(place, of: &text)
      write(event.value(place), to: &text)
    }
    startLine(event.valueCount, of: &text)
    text.append(event.score, decimals: 4)
    if let hour = event.hour {
      startLine(event.valueCount + 1, of: &text)
      text.append(hour)
      text.append(":00")
    }
    text.append("\n\n")
  }

  private func startLine(_ place: Int, of text: inout ByteBuffer) {
    text.append(.lineFeed)
    text.append(contentsOf: labels[place])
  }

  private func write(_ value: ArraySlice<UInt8>?, to text: inout ByteBuffer) {
    guard let value else { return text.append(missing) }
    if value.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text.append(contentsOf: value) }
    text.append(String(decoding: value, as: UTF8.self).withoutControls)
  }
}

extension String {
  /// The text with spaces after it, up to a width in Unicode scalars.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }
}
