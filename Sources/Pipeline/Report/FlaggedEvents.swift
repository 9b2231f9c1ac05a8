/// Flagged events in the order of their rows, in hardly more bytes than they have in a file.
///
/// They stand in blocks, which are never moved when others come.
package struct FlaggedEvents: Sendable {
  /// How many there are.
  package private(set) var count = 0
  /// Whether there are none.
  package var isEmpty: Bool { count == 0 }

  fileprivate var blocks: [FlaggedBlock] = []

  /// Adds events that come after these.
  mutating func append(_ events: [Report.Event]) {
    guard !events.isEmpty else { return }
    count += events.count
    blocks.append(FlaggedBlock(events))
  }

  /// Adds events that come after these.
  mutating func append(_ later: FlaggedEvents) {
    count += later.count
    blocks += later.blocks
  }

  /// Goes through the events from the first one on, without making texts of their values.
  func forEachEntry(_ body: (Entry) throws -> Void) rethrows {
    for block in blocks { try block.forEach(body) }
  }

  /// A flagged event as it is kept.
  struct Entry {
    /// Its row, from 0.
    let row: Int
    /// The decision function.
    let score: Double
    /// The hour of its time in UTC; `nil` where the log has no times.
    let hour: Int?
    /// The values of many events, and the places of the ends around those of this one.
    fileprivate let bytes: [UInt8]
    fileprivate let ends: ArraySlice<Int>

    /// How many values it has, one for each column of the report.
    var valueCount: Int { ends.count - 1 }

    /// A value in UTF-8; `nil` where it is missing.
    func value(_ place: Int) -> ArraySlice<UInt8>? {
      let end = ends.startIndex + place
      let value = bytes[ends[end] + 1..<ends[end + 1]]
      return value.first == FlaggedBlock.missing ? nil : value
    }
  }
}

extension FlaggedEvents: Sequence {
  /// Goes through the events from the first one on.
  package func makeIterator() -> some IteratorProtocol<Report.Event> {
    blocks.lazy.flatMap(\.events).makeIterator()
  }
}

extension FlaggedEvents: Equatable {
  package static func == (first: FlaggedEvents, second: FlaggedEvents) -> Bool {
    first.count == second.count && first.elementsEqual(second)
  }
}

/// Some flagged events.
private struct FlaggedBlock: Sendable {
  // Bytes that no text has.
  static let missing: UInt8 = 0xFE
  private static let end: UInt8 = 0xFF

  private let rows: [Int]
  private let scores: [Double]
  private let hours: [Int8?]
  /// The values of all events, each in UTF-8 and with an end.
  private let values: [UInt8]

  init(_ events: [Report.Event]) {
    rows = events.map(\.row)
    scores = events.map(\.score)
    hours = events.map { $0.hour.map { Int8($0) } }
    let all = events.lazy.flatMap(\.values)
    var values: [UInt8] = []
    values.reserveCapacity(all.reduce(0) { $0 + ($1?.utf8.count ?? 1) + 1 })
    for value in all {
      if let value { values += value.utf8 } else { values.append(Self.missing) }
      values.append(Self.end)
    }
    self.values = values
  }

  var events: [Report.Event] {
    var events: [Report.Event] = []
    forEach { entry in
      let values = (0..<entry.valueCount).map { place in
        entry.value(place).map { String(decoding: $0, as: UTF8.self) }
      }
      events.append(
        Report.Event(row: entry.row, values: values, score: entry.score, hour: entry.hour))
    }
    return events
  }

  func forEach(_ body: (FlaggedEvents.Entry) throws -> Void) rethrows {
    // Before the first value, too, so that each stands between two.
    let ends = [-1] + values.indices.filter { values[$0] == Self.end }
    let width = (ends.count - 1) / rows.count
    for place in rows.indices {
      try body(
        FlaggedEvents.Entry(
          row: rows[place], score: scores[place], hour: hours[place].map { Int($0) },
          bytes: values, ends: ends[place * width...(place + 1) * width]))
    }
  }
}
