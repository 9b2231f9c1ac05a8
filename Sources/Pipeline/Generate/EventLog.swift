/// A made-up log, which can be made up again as often as a step needs it.
package struct EventLog: Sendable {
  /// The names of its columns.
  package let names: [String]
  /// How many events there are.
  package let rowCount: Int
  /// Starts at the first event.
  let blocks: @Sendable () -> any EventBlocks

  /// All events as a table.
  package func table() -> Table {
    let columns = zip(names, all.columns).map { Column($0, $1.values) }
    return Table(columns: columns, rowCount: rowCount)
  }

  /// All events at once.
  private var all: EventBlock {
    var blocks = blocks()
    guard let all = blocks.next(rows: rowCount) else { preconditionFailure("a log has events") }
    return all
  }
}

extension EventLog {
  /// Goes through all events, some thousands at once.
  func forEachBlock(_ body: (EventBlock) throws -> Void) throws {
    var blocks = blocks()
    while let block = blocks.next(rows: 8192) { try body(block) }
  }
}

extension EventLog {
  /// The most events of which something is kept in memory.
  static let mostKept = 1 << 20

  /// The same log, whose events are made up once and then kept, where they are not too many: each takes
  /// four bytes a column.
  package var kept: EventLog {
    guard rowCount <= Self.mostKept else { return self }
    return EventLog(names: names, rowCount: rowCount) { [all] in KeptBlocks(all) }
  }
}

/// Events that were made before.
private struct KeptBlocks: EventBlocks {
  private let all: EventBlock
  private var passed = 0

  init(_ all: EventBlock) {
    self.all = all
  }

  mutating func next(rows: Int) -> EventBlock? {
    guard passed < all.rowCount else { return nil }
    let range = passed..<min(passed + rows, all.rowCount)
    passed = range.upperBound
    return all.rows(range)
  }
}

/// The events of a log from the first to the last.
protocol EventBlocks: Sendable {
  /// The next events, so many at most; `nil` at the end.
  mutating func next(rows: Int) -> EventBlock?
}

/// Writes the CSV file of a made-up log piece by piece, in memory that does not grow with it.
package struct EventLogStream {
  /// How many events have been written.
  package private(set) var rowCount = 0
  private var blocks: any EventBlocks
  private var writer = CSVWriter()

  /// A stream that begins with the header.
  package init(_ log: EventLog) {
    blocks = log.blocks()
    writer.row(log.names)
  }

  /// The next bytes of the file, with up to so many events; empty at the end.
  package mutating func next(rows: Int = 8192) -> [UInt8] {
    if let block = blocks.next(rows: rows) {
      let written = WrittenEvents(block)
      for row in 0..<block.rowCount {
        written.write(row, to: &writer)
        writer.endRow()
      }
      rowCount += block.rowCount
    }
    return writer.take()
  }
}
