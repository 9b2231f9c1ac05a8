extension SecurityLog {
  /// The columns that the log has.
  package static let names = ["timestamp", "user", "ip", "action", "resource", "anomaly"]

  /// The events, to be made up as often as they are needed.
  package var events: EventLog {
    EventLog(names: Self.names, rowCount: rowCount) { SecurityBlocks(self) }
  }

  /// All events as a table.
  package func table() -> Table { events.table() }
}

/// The events of a security log, some thousands at once.
private struct SecurityBlocks: EventBlocks {
  private var events: SecurityEvents
  private let users, actions, resources: ListedTexts
  private let time: EventColumn.Meaning
  private var passed = 0

  init(_ log: SecurityLog) {
    events = SecurityEvents(log)
    users = ListedTexts(log.users + log.oddUsers)
    actions = ListedTexts(log.actions)
    resources = ListedTexts(log.resources)
    let days = sequence(first: log.start) { $0.next }.prefix(log.days)
    time = .written { [days = ShortText.texts(days.map { "\($0)T" })] minute, bytes in
      bytes.append(days[minute / minutesPerDay])
      bytes.append(hours[minute % minutesPerDay / 60])
      bytes.append(minutes[minute % 60])
    }
  }

  mutating func next(rows: Int) -> EventBlock? {
    var codes = SecurityCodes(rows)
    while codes.count < rows, let event = events.next() { codes.append(event) }
    guard codes.count > 0 else { return nil }
    defer { passed += codes.count }
    return EventBlock(
      names: SecurityLog.names, firstRow: passed, rowCount: codes.count,
      columns: [
        EventColumn(codes: codes.times, meaning: time),
        EventColumn(codes: codes.users, meaning: .text(users)),
        EventColumn(codes: codes.addresses, meaning: .written { $1.appendAddress($0) }),
        EventColumn(codes: codes.actions, meaning: .text(actions)),
        EventColumn(codes: codes.resources, meaning: .text(resources)),
        EventColumn(codes: codes.anomalies, meaning: .number),
      ])
  }
}

/// The columns of some events.
private struct SecurityCodes {
  /// Minutes since the start of the log.
  private(set) var times: [UInt32] = []
  private(set) var users: [UInt32] = []
  private(set) var addresses: [UInt32] = []
  private(set) var actions: [UInt32] = []
  private(set) var resources: [UInt32] = []
  private(set) var anomalies: [UInt32] = []

  init(_ capacity: Int) {
    times.reserveCapacity(capacity)
    users.reserveCapacity(capacity)
    addresses.reserveCapacity(capacity)
    actions.reserveCapacity(capacity)
    resources.reserveCapacity(capacity)
    anomalies.reserveCapacity(capacity)
  }

  var count: Int { times.count }

  mutating func append(_ event: SecurityEvent) {
    times.append(UInt32((event.day * 24 + event.hour) * 60 + event.minute))
    users.append(UInt32(event.user))
    addresses.append(UInt32(event.address))
    actions.append(UInt32(event.action))
    resources.append(event.resource.map { UInt32($0) } ?? EventColumn.missing)
    anomalies.append(event.isAnomaly ? 1 : 0)
  }
}

extension ByteBuffer {
  /// Appends an address of 32 bits in four numbers with points.
  fileprivate mutating func appendAddress(_ address: Int) {
    append(address >> 24)
    for shift in [16, 8, 0] { append(pointedOctets[address >> shift & 255]) }
  }
}

private let minutesPerDay = 24 * 60

// A time of day in two parts, as Python's `isoformat` gives it.
private let hours = ShortText.texts((0..<24).map { "\(twoDigits($0)):" })
private let minutes = ShortText.texts((0..<60).map { "\(twoDigits($0)):00+00:00" })

private let pointedOctets = ShortText.texts((0...255).map { ".\($0)" })
