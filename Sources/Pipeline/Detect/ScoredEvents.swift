import Forest

/// Made-up events with the two columns that detection adds.
struct ScoredEvents {
  private let events: EventBlock
  private let scores: [Double]
  private let threshold: Double
  let names: [String]

  /// Events and their decisions, which are flagged below the threshold.
  init(_ events: EventBlock, scores: [Double], threshold: Double) {
    self.events = events
    self.scores = scores
    self.threshold = threshold
    names = events.names + DetectionColumn.added
  }

  /// Writes the last two fields of a row as they stand in a file.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - writer: Where they are written, after those of the event.
  func write(_ row: Int, to writer: inout CSVWriter) {
    writer.number(scores[row])
    writer.number(flag(row))
  }

  private func flag(_ row: Int) -> Int { prediction(scores[row], threshold).rawValue }
}

extension ScoredEvents: FieldSource {
  var rowCount: Int { events.rowCount }
  var firstRow: Int { events.firstRow }

  func column(named name: String) -> Int? { names.place(of: name) }

  func field(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    var bytes = ByteBuffer()
    switch column - events.names.count {
    case 0: bytes.append(scores[row])
    case 1: bytes.append(flag(row))
    default: return events.field(row, column)
    }
    return bytes.bytes
  }

  func codes(_ column: Int) -> [UInt32]? {
    column < events.names.count ? events.codes(column) : nil
  }

  func key(_ row: Int, _ column: Int) -> FieldKey? {
    column < events.names.count ? events.key(row, column) : FieldKey(field(row, column).span)
  }

  func knownNumber(_ row: Int, _ column: Int) -> Double? {
    switch column - events.names.count {
    case 0: scores[row]
    case 1: Double(flag(row))
    default: events.knownNumber(row, column)
    }
  }

  func value(_ row: Int, _ column: Int, comparedWith other: Value?) -> Value {
    column < events.names.count
      ? events.value(row, column, comparedWith: other)
      : knownNumber(row, column).map(Value.number) ?? .missing
  }

  func error(_ row: Int, _ column: Int, _ message: String, suggestion: String?) -> InputError {
    .inTable(rowNumber(row), names[column], message, suggestion: suggestion)
  }

  var rowNoun: String { events.rowNoun }
  func rowNumber(_ row: Int) -> Int { events.rowNumber(row) }
}
