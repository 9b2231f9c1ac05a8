import Forest

/// The events of a security log, drawn one after the other.
struct SecurityEvents: Sequence, IteratorProtocol, Sendable {
  private let log: SecurityLog
  private let everyone: [String]
  private let actionNumbers: [Int]
  private let weights: RunningWeights
  private var random: PythonRandom
  private var drawn = 0

  init(_ log: SecurityLog) {
    self.log = log
    everyone = log.users + log.oddUsers
    actionNumbers = Array(log.actions.indices)
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
    let user = random.choice(of: log.users)
    let address = (
      10, random.integer(in: 0...255), random.integer(in: 0...255), random.integer(in: 1...254)
    )
    let action = random.choice(of: actionNumbers, weights)
    return SecurityEvent(
      day: day, hour: hour, minute: minute, user: user, address: address,
      action: log.actions[action], resource: resource(for: action), isAnomaly: false)
  }

  private mutating func oddEvent() -> SecurityEvent {
    var hours: [Int] = []
    for range in log.oddHours { hours.append(random.integer(in: range)) }
    let hour = random.choice(of: hours)
    let minute = random.integer(in: 0...59)
    let day = random.integer(in: 0...(log.days - 1))
    let user = random.choice(of: everyone)
    let address = (
      192, 168, random.integer(in: 0...255), random.integer(in: 1...254)
    )
    let action = random.choice(of: actionNumbers)
    return SecurityEvent(
      day: day, hour: hour, minute: minute, user: user, address: address,
      action: log.actions[action], resource: resource(for: action), isAnomaly: true)
  }

  private mutating func resource(for action: Int) -> String? {
    log.actions[action] == "file_access" ? random.choice(of: log.resources) : nil
  }
}

/// One event, before it is written.
struct SecurityEvent: Sendable {
  let day: Int
  let hour: Int
  let minute: Int
  let user: String
  let address: Address
  let action: String
  let resource: String?
  let isAnomaly: Bool

  /// The four numbers of an address.
  typealias Address = (Int, Int, Int, Int)

  /// The address in four numbers with points.
  var ip: String { "\(address.0).\(address.1).\(address.2).\(address.3)" }

  /// The time as Python's `isoformat` writes it.
  func timestamp(days: [String]) -> String {
    "\(days[day])T\(twoDigits(hour)):\(twoDigits(minute)):00+00:00"
  }
}
