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
  private static let missing: UInt8 = 0xFE
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
    values = Array(
      events.flatMap(\.values).map { value in
        (value.map { Array($0.utf8) } ?? [Self.missing]) + [Self.end]
      }.joined())
  }

  var events: [Report.Event] {
    let values = values.split(separator: Self.end, omittingEmptySubsequences: false).dropLast()
      .map { $0.first == Self.missing ? nil : String(decoding: $0, as: UTF8.self) }
    let width = values.count / rows.count
    return rows.indices.map { place in
      Report.Event(
        row: rows[place], values: Array(values[place * width..<(place + 1) * width]),
        score: scores[place], hour: hours[place].map { Int($0) })
    }
  }
}
