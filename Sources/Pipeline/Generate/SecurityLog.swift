package import Forest

/// The made-up security log: normal events of office hours, then odd ones of the night.
///
/// Every constant of the notebook is a parameter, with the notebook's value as its default. What it
/// draws, it draws from Python's generator in the notebook's order.
package struct SecurityLog: Sendable, Equatable {
  /// How many events are normal.
  package let normal: Int
  /// How many are not, and come last.
  package let anomalous: Int
  /// Who causes normal events, and some of the others.
  package let users: [String]
  /// Who causes odd events only.
  package let oddUsers: [String]
  /// What users do.
  package let actions: [String]
  /// How often each action is normal, in any unit; odd events take all alike.
  package let weights: [Double]
  /// What the action `file_access` reads.
  package let resources: [String]
  /// The hours in which normal events begin, in UTC.
  package let hours: ClosedRange<Int>
  /// The hours of odd events; each of these ranges is as likely as the others.
  package let oddHours: [ClosedRange<Int>]
  /// Over how many days the events are spread.
  package let days: Int
  /// Where chance starts.
  package let seed: Int
  /// The first day.
  package let start: CalendarDate

  /// The most events that a lesson may ask for.
  package static let lessonLimit = 1_000_000
  /// The most events that the command may write.
  package static let commandLimit = 1_000_000_000

  /// Checks every parameter.
  ///
  /// - Throws: `ParameterError`, with the name as it stands in YAML.
  package init(
    normal: Int = 500, anomalous: Int = 10,
    users: [String] = ["andi", "dominik", "marcel", "diana"],
    oddUsers: [String] = ["eve", "mallory"],
    actions: [String] = ["login", "logout", "file_access"], weights: [Double] = [0.5, 0.2, 0.3],
    resources: [String] = ["/etc/passwd", "/var/log/syslog", "/home/shared/report.pdf"],
    hours: ClosedRange<Int> = 8...18, oddHours: [ClosedRange<Int>] = [0...5, 22...23],
    days: Int = 3, seed: Int = 42, start: CalendarDate = .courseStart,
    limit: Int = SecurityLog.lessonLimit
  ) throws(ParameterError) {
    self.normal = normal
    self.anomalous = anomalous
    self.users = users
    self.oddUsers = oddUsers
    self.actions = actions
    self.weights = weights
    self.resources = resources
    self.hours = hours
    self.oddHours = oddHours
    self.days = days
    self.seed = seed
    self.start = start
    try checkCounts(limit: limit)
    try checkTexts()
    try checkWeights()
    try checkTimes()
  }

  /// How many events there are.
  package var rowCount: Int { normal + anomalous }
}
