extension Report {
  /// The report for a security team, as the notebook writes it.
  package func text(_ words: ReportWords) -> String {
    var text = ""
    forEachPiece(words) { text += $0 }
    return text
  }

  /// The same piece by piece, so that a long report need not be in memory as a whole.
  ///
  /// - Parameters:
  ///   - words: The words of its language.
  ///   - body: What is done with a piece.
  /// - Throws: What the body throws.
  package func forEachPiece(_ words: ReportWords, _ body: (String) throws -> Void) rethrows {
    let double = String(repeating: "=", count: 70) + "\n"
    let single = String(repeating: "-", count: 70) + "\n"
    let title = String(repeating: " ", count: 15) + "ANOMALY DETECTION REPORT\n"
    let summary = facts(words, missing: words.missing)
      .map { $0.name.padded(to: 25) + $0.value + "\n" }.joined()
    try body(double + title + double + "\n" + summary + "\n" + single + "\n")
    try findings(words, body)
    try body(single + words.end + "\n")
  }

  /// The events, one below the other.
  private func findings(_ words: ReportWords, _ body: (String) throws -> Void) rethrows {
    guard !events.isEmpty else { return try body(words.noAnomalies + "\n") }
    let labels = labels(words) + [words.score, words.hour]
    let width = (labels.map(\.unicodeScalars.count).max() ?? 0) + 2
    try body(words.heading + "\n\n")
    for event in events {
      var text = "Event #\(event.row)\n"
      for (label, value) in zip(labels, event.texts(missing: words.missing)) {
        text += "  " + "\(label):".padded(to: width) + value + "\n"
      }
      try body(text + "\n")
    }
  }
}

extension Report.Event {
  /// Every value, the score and, where there is one, the hour, as they are shown.
  fileprivate func texts(missing: String) -> [String] {
    values.map { $0?.withoutControls ?? missing } + [PythonText.fixed(score, decimals: 4)]
      + (hour.map { ["\($0):00"] } ?? [])
  }
}

extension String {
  /// The text with spaces after it, up to a width in Unicode scalars.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }
}
