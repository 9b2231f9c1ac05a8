package import Forest

/// The made-up mail log: a baseline of usual mail, and a test in which some of it was tampered with.
///
/// Every constant of the walkthrough is a parameter, with the walkthrough's value as its default.
/// There is one event an hour. What is drawn comes from one stream of numpy's `RandomState`, in the
/// walkthrough's order, the baseline first: it does not depend on what the test is like.
///
/// Addresses are numbered through: the baseline's senders begin with `user1@example.com`, its
/// recipients follow them; so it is in the test. Servers are `mailserver1.com` and so on.
package struct MailLog: Sendable, Equatable {
  /// How many events the baseline has.
  package let baseline: Int
  /// How many of them have the level WARN; they follow those with INFO.
  package let warnings: Int
  /// How many of them have the level ERROR, and come last.
  package let errors: Int
  /// How many different senders the baseline has.
  package let senders: Int
  /// How many different recipients it has.
  package let recipients: Int
  /// How many different servers it has.
  package let servers: Int
  /// How many events the test has.
  package let test: Int
  /// How many of them have the level ERROR from the start, and come last; the others have INFO.
  package let testErrors: Int
  /// How many events of the test are made anomalous: they get the level ERROR, and a sender, a
  /// recipient and a server of the baseline.
  package let injected: Int
  /// How many different senders the test has before that.
  package let testSenders: Int
  /// How many different recipients it has.
  package let testRecipients: Int
  /// How many different servers it has.
  package let testServers: Int
  /// Where chance starts.
  package let seed: UInt32
  /// The day on which baseline and test begin, at midnight.
  package let start: CalendarDate

  /// The most events that a lesson may ask for, of each of the two.
  package static let lessonLimit = 1_000_000
  /// The most events that the command may write: an event an hour, these are 1,141 years.
  package static let commandLimit = 10_000_000

  /// Checks every parameter.
  ///
  /// Where they are not given, 5 % of the baseline are errors and 15 % are warnings, both rounded
  /// down, and the rest is INFO: 160, 30 and 10 of 200.
  ///
  /// - Throws: `ParameterError`, with the name as it stands in YAML.
  package init(
    baseline: Int = 200, warnings: Int? = nil, errors: Int? = nil, senders: Int = 20,
    recipients: Int = 20, servers: Int = 10, test: Int = 250, testErrors: Int = 50,
    injected: Int = 50, testSenders: Int = 30, testRecipients: Int = 30, testServers: Int = 20,
    seed: UInt32 = 42, start: CalendarDate = .courseStart, limit: Int = MailLog.lessonLimit
  ) throws(ParameterError) {
    try Self.check("baseline", baseline, 1...limit)
    try Self.check("test", test, 1...limit)
    self.baseline = baseline
    self.warnings = warnings ?? baseline * 15 / 100
    self.errors = errors ?? baseline * 5 / 100
    self.senders = senders
    self.recipients = recipients
    self.servers = servers
    self.test = test
    self.testErrors = testErrors
    self.injected = injected
    self.testSenders = testSenders
    self.testRecipients = testRecipients
    self.testServers = testServers
    self.seed = seed
    self.start = start
    try checkLevels()
    try checkNames()
    try checkStart()
  }
}
