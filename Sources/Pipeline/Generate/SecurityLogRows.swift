extension SecurityLog {
  /// The columns that the log has.
  package static let names = ["timestamp", "user", "ip", "action", "resource", "anomaly"]

  /// All events as a table.
  package func table() -> Table {
    let days = dayTexts.map { Array($0.utf8) }
    let users = users + oddUsers
    let events = Array(SecurityEvents(self))
    let columns = [
      Column("timestamp", .text(events.map { event in text { event.writeTime(days, to: &$0) } })),
      Column("user", .text(events.map { users[$0.user] })),
      Column("ip", .text(events.map { event in text { event.writeAddress(to: &$0) } })),
      Column("action", .text(events.map { actions[$0.action] })),
      Column("resource", .text(events.map { $0.resource.map { resources[$0] } })),
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
  private var writer = CSVWriter()
  // The texts of the log's lists as they stand in the file.
  private let days, users, actions, resources: [[UInt8]]

  /// A stream that begins with the header.
  package init(_ log: SecurityLog) {
    events = SecurityEvents(log)
    days = log.dayTexts.map { Array($0.utf8) }
    users = (log.users + log.oddUsers).map(CSVWriter.field)
    actions = log.actions.map(CSVWriter.field)
    resources = log.resources.map(CSVWriter.field)
    writer.row(SecurityLog.names)
  }

  /// The next bytes of the file, with up to so many events; empty at the end.
  package mutating func next(rows: Int = 8192) -> [UInt8] {
    for _ in 0..<rows {
      guard let event = events.next() else { break }
      writer.plainField { event.writeTime(days, to: &$0) }
      writer.written(users[event.user])
      writer.plainField { event.writeAddress(to: &$0) }
      writer.written(actions[event.action])
      writer.written(event.resource.map { resources[$0] } ?? [])
      writer.number(event.isAnomaly ? 1 : 0)
      writer.endRow()
    }
    return writer.take()
  }
}

extension SecurityEvent {
  /// Writes the time as Python's `isoformat` does.
  fileprivate func writeTime(_ days: [[UInt8]], to bytes: inout [UInt8]) {
    bytes += days[day]
    bytes.append(UInt8(ascii: "T"))
    bytes.appendDigits(UInt64(hour), width: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.appendDigits(UInt64(minute), width: 2)
    bytes += wholeMinute
  }

  /// Writes the address in four numbers with points.
  fileprivate func writeAddress(to bytes: inout [UInt8]) {
    bytes.append(address.0)
    for number in [address.1, address.2, address.3] {
      bytes.append(UInt8(ascii: "."))
      bytes.append(number)
    }
  }
}

private let wholeMinute = Array(":00+00:00".utf8)

/// The text of what is written.
private func text(_ write: (inout [UInt8]) -> Void) -> String {
  var bytes: [UInt8] = []
  write(&bytes)
  return String(decoding: bytes, as: UTF8.self)
}
