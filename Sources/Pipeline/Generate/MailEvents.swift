import Forest

/// The events of the baseline or of the test, one after the other.
struct MailEvents: Sequence, IteratorProtocol, Sendable {
  private let levels: MailLevels
  private let injections: [Int: MailParties]
  private var draws: MailDraws
  private var row = 0

  /// The events of the baseline.
  static func baseline(of log: MailLog) -> MailEvents {
    var random = RandomState(seed: log.seed)
    return MailEvents(
      levels: MailLevels(
        infos: log.baseline - log.warnings - log.errors, warnings: log.warnings),
      injections: [:], draws: MailDraws(log.baseline, among: log.population, &random))
  }

  /// The events of the test, which are drawn after the baseline.
  static func test(of log: MailLog) -> MailEvents {
    var random = RandomState(seed: log.seed)
    _ = MailDraws(log.baseline, among: log.population, &random)
    let draws = MailDraws(log.test, among: log.testPopulation, &random)
    let rows = random.sample(of: Array(0..<log.test), count: log.injected)
    let injected = MailDraws(log.injected, among: log.population, &random)
    return MailEvents(
      levels: MailLevels(infos: log.test - log.testErrors, warnings: 0),
      injections: Dictionary(uniqueKeysWithValues: zip(rows, injected)), draws: draws)
  }

  private init(levels: MailLevels, injections: [Int: MailParties], draws: MailDraws) {
    self.levels = levels
    self.injections = injections
    self.draws = draws
  }

  mutating func next() -> MailEvent? {
    guard let drawn = draws.next() else { return nil }
    defer { row += 1 }
    let injection = injections[row]
    return MailEvent(
      level: injection == nil ? levels.level(of: row) : MailLevels.error,
      parties: injection ?? drawn, isInjected: injection != nil)
  }
}

/// The levels of the rows: first INFO, then WARN, then ERROR.
private struct MailLevels: Sendable {
  static let error = 2

  let infos: Int
  let warnings: Int

  func level(of row: Int) -> Int {
    if row < infos { return 0 }
    return row < infos + warnings ? 1 : Self.error
  }
}

extension MailLog {
  fileprivate var population: MailPopulation {
    MailPopulation(senders: senders, recipients: recipients, servers: servers)
  }

  fileprivate var testPopulation: MailPopulation {
    MailPopulation(senders: testSenders, recipients: testRecipients, servers: testServers)
  }
}

/// One event, before it is written.
struct MailEvent: Sendable {
  /// What `level` is a place in.
  static let levels = ListedTexts(["INFO", "WARN", "ERROR"])

  let level: Int
  let parties: MailParties
  let isInjected: Bool
}
