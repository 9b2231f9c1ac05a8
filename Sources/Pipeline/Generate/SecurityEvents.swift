import Forest

/// The events of a security log, drawn one after the other.
struct SecurityEvents: Sequence, IteratorProtocol, Sendable {
  private let log: SecurityLog
  private let fileAccess: Int?
  private let weights: RunningWeights
  private var random: PythonRandom
  private var drawn = 0

  init(_ log: SecurityLog) {
    self.log = log
    fileAccess = log.actions.firstIndex(of: "file_access")
    weights = RunningWeights(log.weights)
    random = PythonRandom(seed: log.seed)
  }

  mutating func next() -> SecurityEvent? {
    guard drawn < log.rowCount else { return nil }
    defer { drawn += 1 }
    return drawn < log.normal ? normalEvent() : oddEvent()
  }

  private mutating func normalEvent() -> SecurityEvent {
    let hour = random.integer(in: log.hours)
    let minute = random.integer(in: 0...59)
    let day = random.integer(in: 0...(log.days - 1))
    let user = random.integer(below: log.users.count)
    let second = random.integer(in: 0...255)
    let third = random.integer(in: 0...255)
    let address = (10 << 24) | second << 16 | third << 8 | random.integer(in: 1...254)
    let action = random.place(weights)
    return SecurityEvent(
      minute: (day * 24 + hour) * 60 + minute, user: user, address: address,
      action: action, resource: resource(for: action), isAnomaly: false)
  }

  private mutating func oddEvent() -> SecurityEvent {
    var hours: [Int] = []
    for range in log.oddHours { hours.append(random.integer(in: range)) }
    let hour = random.choice(of: hours)
    let minute = random.integer(in: 0...59)
    let day = random.integer(in: 0...(log.days - 1))
    let user = random.integer(below: log.users.count + log.oddUsers.count)
    let third = random.integer(in: 0...255)
    let address = (192 << 24) | (168 << 16) | third << 8 | random.integer(in: 1...254)
    let action = random.integer(below: log.actions.count)
    return SecurityEvent(
      minute: (day * 24 + hour) * 60 + minute, user: user, address: address,
      action: action, resource: resource(for: action), isAnomaly: true)
  }

  private mutating func resource(for action: Int) -> Int? {
    action == fileAccess ? random.integer(below: log.resources.count) : nil
  }
}

/// One event, before it is written: places in the lists of its log.
struct SecurityEvent: Sendable {
  /// Since the log starts.
  let minute: Int
  /// The place among the users, after whom come those of odd events only.
  let user: Int
  /// The four numbers of the address in 32 bits.
  let address: Int
  let action: Int
  let resource: Int?
  let isAnomaly: Bool
}
