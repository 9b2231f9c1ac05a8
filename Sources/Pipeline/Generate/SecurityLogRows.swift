extension SecurityLog {
  /// The columns that the log has.
  package static let names = ["timestamp", "user", "ip", "action", "resource", "anomaly"]

  /// All events as a table.
  package func table() -> Table {
    let days = dayTexts
    let events = Array(SecurityEvents(self))
    let columns = [
      Column("timestamp", .text(events.map { $0.timestamp(days: days) })),
      Column("user", .text(events.map(\.user))),
      Column("ip", .text(events.map(\.ip))),
      Column("action", .text(events.map(\.action))),
      Column("resource", .text(events.map(\.resource))),
      Column("anomaly", .integer(events.map { $0.isAnomaly ? 1 : 0 })),
    ]
    return Table(columns: columns, rowCount: events.count)
  }

  /// The days that events fall on, as ISO 8601 writes them.
  fileprivate var dayTexts: [String] {
    sequence(first: start) { $0.next }.prefix(days).map(\.description)
  }
}

/// Writes the CSV file of a security log piece by piece, in memory that does not grow with it.
package struct SecurityLogStream: Sendable {
  private var events: SecurityEvents
  private let days: [String]
  private var writer = CSVWriter()

  /// A stream that begins with the header.
  package init(_ log: SecurityLog) {
    events = SecurityEvents(log)
    days = log.dayTexts
    writer.row(SecurityLog.names)
  }

  /// The next bytes of the file, with up to so many events; empty at the end.
  package mutating func next(rows: Int = 8192) -> [UInt8] {
    for _ in 0..<rows {
      guard let event = events.next() else { break }
      writer.plainField(event.timestamp(days: days))
      writer.field(event.user)
      writer.plainField(event.ip)
      writer.field(event.action)
      writer.field(event.resource)
      writer.plainField(event.isAnomaly ? "1" : "0")
      writer.endRow()
    }
    return writer.take()
  }
}
