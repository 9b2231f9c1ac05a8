/// Reports on a CSV file of detections, of which only the flagged rows are kept.
package struct ReportStream: Sendable {
  private let model: Model?
  private let file: String?
  private var reader: CSVReader
  private var events: ReportedEvents?

  /// A stream over one file, which is named in what it throws.
  package init(model: Model?, file: String? = nil) {
    self.model = model
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
  package mutating func finish() throws(InputError) -> Report {
    try append(try reader.finish())
    guard let events else { preconditionFailure("a file that ends well has a header") }
    return Report(events, model: model)
  }

  private mutating func append(_ block: CSVBlock) throws(InputError) {
    guard !reader.names.isEmpty else { return }
    if events == nil { events = try ReportedEvents(columns: reader.names, file: file) }
    try events?.append(block)
  }
}
