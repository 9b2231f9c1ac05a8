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
    for event in events {
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
  func write(_ event: Report.Event, to text: inout ByteBuffer) {
    text.append("Event #")
    text.append(event.row)
    text.append(.lineFeed)
    for place in event.values.indices {
      write(labels[place], event.values[place]?.withoutControls ?? missing, to: &text)
    }
    let rest = labels[event.values.count...]
    write(rest[rest.startIndex], PythonText.fixed(event.score, decimals: 4), to: &text)
    if let hour = event.hour { write(rest[rest.startIndex + 1], "\(hour):00", to: &text) }
    text.append(.lineFeed)
  }

  private func write(_ label: [UInt8], _ value: String, to text: inout ByteBuffer) {
    text.append(contentsOf: label)
    text.append(value)
    text.append(.lineFeed)
  }
}

extension String {
  /// The text with spaces after it, up to a width in Unicode scalars.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }
}
