import ArgumentParser
import Forest
import Pipeline

/// The security log that is to be generated: every constant of the notebook, as a flag.
struct SecurityLogOptions: ParsableArguments {
  @Option(help: "How many normal events there are.")
  var normal = 500

  @Option(help: "How many anomalous events follow them.")
  var anomalous = 10

  @Option(help: "Users of normal events, separated by commas.")
  var users = "andi,dominik,marcel,diana"

  @Option(help: "Users of anomalous events only.")
  var oddUsers = "eve,mallory"

  @Option(help: "Actions, separated by commas.")
  var actions = "login,logout,file_access"

  @Option(help: "How often each action is normal.")
  var weights = "0.5,0.2,0.3"

  @Option(help: "What file_access reads.")
  var resources = "/etc/passwd,/var/log/syslog,/home/shared/report.pdf"

  @Option(help: "The hours of normal events, in UTC.")
  var hours = "8-18"

  @Option(help: "The hours of anomalous events, as ranges.")
  var oddHours = "0-5,22-23"

  @Option(help: "Over how many days the events are spread.")
  var days = 3

  @Option(help: "The first day.")
  var start = "2024-01-01"

  /// The log that the flags describe, drawn from a seed.
  func log(seed: Int) throws(ParameterError) -> SecurityLog {
    let day = try CalendarDate(flag: start)
    return try SecurityLog(
      normal: normal, anomalous: anomalous, users: users.items, oddUsers: oddUsers.items,
      actions: actions.items, weights: try numbers(weights), resources: resources.items,
      hours: try range(hours, "hours"),
      oddHours: try oddHours.items.map { text throws(ParameterError) in
        try range(text, "odd-hours")
      },
      days: days, seed: seed, start: day, limit: SecurityLog.commandLimit)
  }

  private func numbers(_ text: String) throws(ParameterError) -> [Double] {
    try text.items.map { item throws(ParameterError) in
      guard let number = Double(item) else {
        throw ParameterError("weights", is: "'\(text)'", needs: "numbers such as 0.5,0.2,0.3")
      }
      return number
    }
  }

  private func range(_ text: String, _ flag: String) throws(ParameterError) -> ClosedRange<Int> {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else {
      throw ParameterError(flag, is: "'\(text)'", needs: "first and last hour, such as 8-18")
    }
    return first...last
  }
}

extension CalendarDate {
  /// The day that `--start` gives.
  init(flag text: String) throws(ParameterError) {
    guard let day = CalendarDate(text) else {
      throw ParameterError("start", is: "'\(text)'", needs: "a day such as 2024-01-31")
    }
    self = day
  }
}

extension String {
  /// The parts between commas; none in an empty text.
  var items: [String] {
    isEmpty ? [] : split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
