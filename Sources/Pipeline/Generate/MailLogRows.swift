extension MailLog {
  /// The columns that the files have.
  package static let names = ["Timestamp", "LogLevel", "Sender", "Recipient", "MailServer"]

  /// The usual mail, to learn from.
  package var baselineEvents: EventLog {
    EventLog(names: Self.names, rowCount: baseline) { MailBlocks(.baseline(of: self)) }
  }

  /// The mail to be examined.
  ///
  /// A number is kept for each row, because the injected rows are drawn from all of them.
  package var testEvents: EventLog {
    EventLog(names: Self.names, rowCount: test) { MailBlocks(.test(of: self)) }
  }

  /// Baseline and test as tables.
  package func tables() -> MailTables {
    let injected = MailEvents.test(of: self).map { $0.isInjected ? 1 : 0 }
    return MailTables(
      baseline: baselineEvents.table(), testEvents: testEvents.table(),
      injected: Column("injected", .integer(injected)))
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

/// The events of a mail log, some thousands at once.
private struct MailBlocks: EventBlocks {
  private var events: MailEvents
  private var passed = 0

  init(_ events: MailEvents) {
    self.events = events
  }

  mutating func next(rows: Int) -> EventBlock? {
    var block: [MailEvent] = []
    while block.count < rows, let event = events.next() { block.append(event) }
    guard !block.isEmpty else { return nil }
    defer { passed += block.count }
    let start = passed
    return EventBlock(
      names: MailLog.names, firstRow: passed, rowCount: block.count,
      columns: [
        EventColumn(
          codes: block.indices.map { UInt32(start + $0) },
          meaning: .written { [block] row, bytes in bytes.appendTime(of: block[row - start]) }),
        EventColumn(codes: block.map { UInt32($0.level) }, meaning: .text(MailEvent.levels)),
        EventColumn(codes: block.map { UInt32($0.parties.sender) }, meaning: address),
        EventColumn(codes: block.map { UInt32($0.parties.recipient) }, meaning: address),
        EventColumn(codes: block.map { UInt32($0.parties.server) }, meaning: server),
      ])
  }
}

private let address = EventColumn.Meaning.written { number, bytes in
  bytes.append("user")
  bytes.append(number)
  bytes.append("@example.com")
}

private let server = EventColumn.Meaning.written { number, bytes in
  bytes.append("mailserver")
  bytes.append(number)
  bytes.append(".com")
}

extension ByteBuffer {
  /// Appends the time of an event as pandas writes it to CSV.
  fileprivate mutating func appendTime(of event: MailEvent) {
    append(event.day.description)
    append(UInt8(ascii: " "))
    appendDigits(UInt64(event.hour), width: 2)
    append(":00:00")
  }
}
