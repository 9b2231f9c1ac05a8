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

// MARK: - What the parameters must be

extension SecurityLog {
  private func checkCounts(limit: Int) throws(ParameterError) {
    let largest = grouped(limit)
    for (name, count) in [("normal", normal), ("anomalous", anomalous)] {
      guard (0...limit).contains(count) else {
        throw ParameterError(name, is: "\(count)", needs: "a count from 0 to \(largest)")
      }
    }
    guard (1...limit).contains(rowCount) else {
      let needs = rowCount == 0 ? "at least one event" : "at most \(largest) events with the others"
      throw ParameterError("anomalous", is: "\(anomalous)", needs: needs)
    }
  }

  private func checkTexts() throws(ParameterError) {
    let lists = [
      ("users", users), ("odd_users", oddUsers), ("actions", actions), ("resources", resources),
    ]
    for (name, texts) in lists {
      guard !texts.isEmpty || name == "odd_users" else {
        throw ParameterError(name, is: "empty", needs: "at least one text")
      }
      for text in texts where text.isEmpty || text.unicodeScalars.contains("\0") {
        throw ParameterError(name, is: text.shown, needs: "texts of at least one character")
      }
    }
  }

  private func checkWeights() throws(ParameterError) {
    let written = weights.map(PythonText.repr).joined(separator: ", ")
    guard weights.count == actions.count else {
      throw ParameterError(
        "weights", is: written, needs: "one number for each of the \(actions.count) actions")
    }
    let total = weights.reduce(0, +)
    guard weights.allSatisfy({ $0 >= 0 }), total > 0, total.isFinite else {
      throw ParameterError("weights", is: written, needs: "numbers from 0 with a sum above 0")
    }
  }

  private func checkTimes() throws(ParameterError) {
    let day = 0...23
    guard day.contains(hours.lowerBound), day.contains(hours.upperBound) else {
      throw ParameterError("hours", is: hours.written, needs: "hours from 0 to 23")
    }
    guard !oddHours.isEmpty,
      oddHours.allSatisfy({ day.contains($0.lowerBound) && day.contains($0.upperBound) })
    else {
      let written = oddHours.map(\.written).joined(separator: ", ")
      throw ParameterError("odd_hours", is: written, needs: "ranges of hours from 0 to 23")
    }
    guard (1...36_600).contains(days) else {
      throw ParameterError("days", is: "\(days)", needs: "a count from 1 to 36,600")
    }
    guard start.year <= 9800 else {
      throw ParameterError("start", is: "\(start)", needs: "a day up to the year 9800")
    }
  }
}

extension ClosedRange<Int> {
  fileprivate var written: String { "\(lowerBound)–\(upperBound)" }
}
