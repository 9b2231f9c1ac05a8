extension SecurityLog {
  /// The events, to be made up as often as they are needed.
  package var events: EventLog {
    EventLog(
      columns: [
        "timestamp": .written { [days = dayTexts] minute, bytes in
          bytes.append(days[minute / minutesPerDay])
          bytes.append(hourTexts[minute % minutesPerDay / 60])
          bytes.append(minuteTexts[minute % 60])
        },
        "user": .text(ListedTexts(users + oddUsers)),
        "ip": .written { $1.appendAddress($0) },
        "action": .text(ListedTexts(actions)),
        "resource": .text(ListedTexts(resources)),
        "anomaly": .number,
      ], rowCount: rowCount
    ) { SecurityCodes(self) }
  }

  private var dayTexts: [ShortText] {
    ShortText.texts(sequence(first: start) { $0.next }.prefix(days).map { "\($0)T" })
  }

  /// All events as a table.
  package func table() -> Table { events.table() }
}

/// The codes of a security log's events.
private struct SecurityCodes: EventCodes {
  private var events: SecurityEvents

  init(_ log: SecurityLog) {
    events = SecurityEvents(log)
  }

  mutating func next(rows: Int) -> [[UInt32]] {
    var block: [SecurityEvent] = []
    block.reserveCapacity(rows)
    while block.count < rows, let event = events.next() { block.append(event) }
    return [
      block.map { UInt32($0.minute) },
      block.map { UInt32($0.user) },
      block.map { UInt32($0.address) },
      block.map { UInt32($0.action) },
      block.map { $0.resource.map { UInt32($0) } ?? EventColumn.missing },
      block.map { $0.isAnomaly ? 1 : 0 },
    ]
  }
}

extension ByteBuffer {
  /// Appends an address of 32 bits in four numbers with points.
  fileprivate mutating func appendAddress(_ address: Int) {
    append(octets[address >> 24])
    append(pointedOctets[address >> 16 & 255])
    append(pointedOctets[address >> 8 & 255])
    append(pointedOctets[address & 255])
  }
}

private let minutesPerDay = 24 * 60

// A time of day in two parts, as Python's `isoformat` gives it.
private let hourTexts = ShortText.texts((0..<24).map { "\(twoDigits($0)):" })
private let minuteTexts = ShortText.texts((0..<60).map { "\(twoDigits($0)):00+00:00" })

private let octets = ShortText.texts((0...255).map { "\($0)" })
private let pointedOctets = ShortText.texts((0...255).map { ".\($0)" })
