extension MailLog {
  /// The columns that the files have.
  package static let names = ["Timestamp", "LogLevel", "Sender", "Recipient", "MailServer"]

  /// Baseline and test as tables.
  package func tables() -> MailTables {
    let test = Array(MailEvents.test(of: self))
    let injected = Column("injected", .integer(test.map { $0.isInjected ? 1 : 0 }))
    return MailTables(
      baseline: table(Array(MailEvents.baseline(of: self))), testEvents: table(test),
      injected: injected)
  }

  private func table(_ events: [MailEvent]) -> Table {
    let columns = [
      Column("Timestamp", .text(events.map(\.timestamp))),
      Column("LogLevel", .text(events.map(\.level))),
      Column("Sender", .text(events.map(\.sender))),
      Column("Recipient", .text(events.map(\.recipient))),
      Column("MailServer", .text(events.map(\.server))),
    ]
    return Table(columns: columns, rowCount: events.count)
  }
}

/// The two logs of a mail log.
package struct MailTables: Sendable, Equatable {
  /// The usual mail, to learn from.
  package let baseline: Table
  /// The mail to be examined, as its file holds it.
  package let testEvents: Table
  /// The mail to be examined, with a last column `injected`: 1 where an event was made anomalous.
  package let test: Table

  fileprivate init(baseline: Table, testEvents: Table, injected: Column) {
    self.baseline = baseline
    self.testEvents = testEvents
    test = Table(columns: testEvents.columns + [injected], rowCount: testEvents.rowCount)
  }
}

/// Writes the CSV file of a mail log piece by piece, in memory that does not grow with the baseline.
///
/// Of the test it keeps a number for each row, because the injected rows are drawn from all of them.
package struct MailLogStream: Sendable {
  private var events: MailEvents
  private var writer = CSVWriter()

  /// A stream of the baseline, which begins with the header.
  package static func baseline(of log: MailLog) -> MailLogStream {
    MailLogStream(.baseline(of: log))
  }

  /// A stream of the test, which begins with the header.
  package static func test(of log: MailLog) -> MailLogStream { MailLogStream(.test(of: log)) }

  private init(_ events: MailEvents) {
    self.events = events
    writer.row(MailLog.names)
  }

  /// The next bytes of the file, with up to so many events; empty at the end.
  package mutating func next(rows: Int = 8192) -> [UInt8] {
    for _ in 0..<rows {
      guard let event = events.next() else { break }
      writer.row([event.timestamp, event.level, event.sender, event.recipient, event.server])
    }
    return writer.take()
  }
}
