import Forest

/// The report of detections for a security team, as text.
///
/// Without a model, the lines about it are left out.
package func reportText(
  _ detections: Table, model: Model?, words: ReportWords
) throws(InputError) -> String {
  var events = try ReportedEvents(columns: detections.names, words: words)
  try events.append(detections)
  return reportText(events, model: model, words: words)
}

/// Reports on a CSV file of detections, of which only the flagged rows are kept.
package struct ReportStream: Sendable {
  private let model: Model?
  private let words: ReportWords
  private let file: String?
  private var reader: CSVReader
  private var events: ReportedEvents?

  /// A stream over one file, which is named in what it throws.
  package init(model: Model?, words: ReportWords, file: String? = nil) {
    self.model = model
    self.words = words
    self.file = file
    reader = CSVReader(file: file)
  }

  /// How many rows have been read.
  package var rowCount: Int { events?.rowCount ?? 0 }

  /// Reads on.
  package mutating func read(_ chunk: some Collection<UInt8>) throws(InputError) {
    try append(try reader.read(chunk))
  }

  /// Ends the file, and returns the report.
  package mutating func finish() throws(InputError) -> String {
    try append(try reader.finish())
    return events.map { reportText($0, model: model, words: words) } ?? ""
  }

  private mutating func append(_ block: CSVBlock) throws(InputError) {
    guard !reader.names.isEmpty else { return }
    if events == nil {
      events = try ReportedEvents(columns: reader.names, words: words, file: file)
    }
    try events?.append(block)
  }
}

/// The report around the events.
private func reportText(_ events: ReportedEvents, model: Model?, words: ReportWords) -> String {
  let double = String(repeating: "=", count: 70) + "\n"
  let single = String(repeating: "-", count: 70) + "\n"
  let rate = Double(events.flaggedCount) / Double(events.rowCount) * 100
  var facts = [
    (words.events, "\(events.rowCount)"), (words.anomalies, "\(events.flaggedCount)"),
    (words.rate, events.rowCount == 0 ? words.missing : PythonText.fixed(rate, decimals: 2) + "%"),
  ]
  if let model {
    facts.append((words.model, "Isolation Forest"))
    facts.append((words.contamination, "\(model.forest.parameters.contamination)"))
  }
  let title = String(repeating: " ", count: 15) + "ANOMALY DETECTION REPORT\n"
  let summary = facts.map { $0.padded(to: 25) + $1 + "\n" }.joined()
  let findings =
    events.flaggedCount == 0 ? words.noAnomalies + "\n" : words.heading + "\n\n" + events.text
  return double + title + double + "\n" + summary + "\n" + single + "\n" + findings + single
    + words.end + "\n"
}

extension String {
  /// The text with spaces after it, up to a width in Unicode scalars.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }
}
