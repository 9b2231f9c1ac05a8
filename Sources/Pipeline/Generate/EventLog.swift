/// A made-up log, which can be made up again as often as a step needs it.
package struct EventLog: Sendable {
  /// How many events are worked on at once where one thread does it alone.
  package static let pieceSize = 8192

  /// The names of its columns.
  package let names: [String]
  /// How many events there are.
  package let rowCount: Int
  /// What the codes of each column stand for.
  fileprivate let meanings: [EventColumn.Meaning]
  /// Starts at the first event.
  fileprivate let makeUp: @Sendable () -> any EventCodes
  fileprivate var kept: KeptEvents?

  /// A log of at least one event.
  ///
  /// - Parameters:
  ///   - columns: The names of its columns, and what the codes in each stand for.
  ///   - rowCount: How many events there are.
  ///   - makeUp: Starts at the first event.
  init(
    columns: KeyValuePairs<String, EventColumn.Meaning>, rowCount: Int,
    makeUp: @escaping @Sendable () -> any EventCodes
  ) {
    names = columns.map(\.key)
    meanings = columns.map(\.value)
    self.rowCount = rowCount
    self.makeUp = makeUp
  }

  /// The events from the first one on.
  func blocks() -> EventBlocks { EventBlocks(self) }

  /// Goes through all events, some thousands at once.
  func forEachBlock(_ body: (EventBlock) throws -> Void) throws {
    var blocks = blocks()
    while let block = try blocks.next(rows: Self.pieceSize) { try body(block) }
  }

  /// All events as a table.
  package func table() -> Table {
    var codes = makeUp()
    let all = codes.next(rows: rowCount)
    let columns = zip(names, zip(all, meanings)).map { name, column in
      Column(name, EventColumn(codes: column.0, meaning: column.1).values)
    }
    return Table(columns: columns, rowCount: rowCount)
  }

  /// Makes the events up once, so that no step has to make them again.
  ///
  /// - Parameter room: Where they are kept.
  /// - Returns: The same log, which reads them where they are kept; this one where there is no room.
  package func kept(in room: KeepingRoom) -> EventLog {
    var log = self
    log.kept = KeptEvents(self, room)
    return log
  }
}

/// The codes of made-up events from the first to the last.
protocol EventCodes: Sendable {
  /// The codes of the next events, column after column: so many, and fewer only at the end.
  mutating func next(rows: Int) -> [[UInt32]]
}

/// The events of a log from the first to the last.
struct EventBlocks: Sendable {
  private let names: [String]
  private let meanings: [EventColumn.Meaning]
  // Where they come from: one of these.
  private var kept: KeptEvents.Reader?
  private var madeUp: (any EventCodes)?
  private var passed = 0

  fileprivate init(_ log: EventLog) {
    names = log.names
    meanings = log.meanings
    kept = log.kept?.reader()
    madeUp = log.kept == nil ? log.makeUp() : nil
  }

  /// The next events, so many at most; `nil` at the end.
  ///
  /// - Throws: What reading kept events throws.
  mutating func next(rows: Int) throws -> EventBlock? {
    let columns = try madeUp?.next(rows: rows) ?? kept?.next(rows: rows) ?? []
    guard let count = columns.first?.count, count > 0 else { return nil }
    defer { passed += count }
    return EventBlock(
      names: names, firstRow: passed, rowCount: count,
      columns: zip(columns, meanings).map { EventColumn(codes: $0, meaning: $1) })
  }
}
