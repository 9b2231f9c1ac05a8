extension MailLog {
  /// The usual mail, to learn from.
  package var baselineEvents: EventLog { events(baseline) { .baseline(of: self) } }

  /// The mail to be examined.
  ///
  /// A number is kept for each row, because the injected rows are drawn from all of them.
  package var testEvents: EventLog { events(test) { .test(of: self) } }

  /// Events with one each hour from the start on; a time is coded as its number among them.
  private func events(
    _ rowCount: Int, _ events: @escaping @Sendable () -> MailEvents
  ) -> EventLog {
    let days = sequence(first: start) { $0.next ?? $0 }.prefix((rowCount + 23) / 24)
    return EventLog(
      columns: [
        "Timestamp": .written { [days = Array(days)] row, bytes in
          bytes.append(days[row / 24].description)
          bytes.append(UInt8(ascii: " "))
          bytes.appendDigits(UInt64(row % 24), width: 2)
          bytes.append(":00:00")
        },
        "LogLevel": .text(MailEvent.levels), "Sender": address, "Recipient": address,
        "MailServer": server,
      ], rowCount: rowCount
    ) { MailCodes(events()) }
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

/// The codes of a mail log's events.
private struct MailCodes: EventCodes {
  private var events: MailEvents
  private var passed: UInt32 = 0

  init(_ events: MailEvents) {
    self.events = events
  }

  mutating func next(rows: Int) -> [[UInt32]] {
    var block: [MailEvent] = []
    while block.count < rows, let event = events.next() { block.append(event) }
    defer { passed += UInt32(block.count) }
    return [
      block.indices.map { passed + UInt32($0) },
      block.map { UInt32($0.level) },
      block.map { UInt32($0.parties.sender) },
      block.map { UInt32($0.parties.recipient) },
      block.map { UInt32($0.parties.server) },
    ]
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
