import Display
import Forest
import Lessons
import Pipeline

/// Makes up a log whose truth is known.
enum GenerateStep: Step {
  static let name = "generate"
  static let result = "events"

  struct Parameters: Decodable {
    let log: Located<String>
    let normal: Int?
    let anomalous: Int?
    let users: [String]?
    let oddUsers: [String]?
    let actions: [String]?
    let weights: [Double]?
    let resources: [String]?
    let hours: [Int]?
    let oddHours: [[Int]]?
    let days: Int?
    let seed: Int?
    let start: String?
    let file: String?

    enum CodingKeys: String, CodingKey {
      case log, normal, anomalous, users, actions, weights, resources, hours, days, seed, start
      case file
      case oddUsers = "odd_users"
      case oddHours = "odd_hours"
    }
  }

  static func check(_ parameters: Parameters) throws {
    _ = try log(parameters)
  }

  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page
  {
    let log = try log(parameters)
    let table = log.table()
    session.put(.table(table), as: name)
    let language = session.language
    var lines = [
      language(
        en: "\(name): \(language.events(log.rowCount)), \(Numbers.count(log.normal)) normal and "
          + "\(Numbers.count(log.anomalous)) anomalous, seed \(log.seed)",
        de: "\(name): \(language.events(log.rowCount)), davon \(Numbers.count(log.normal)) normal "
          + "und \(Numbers.count(log.anomalous)) anomal, Seed \(log.seed)"),
      language.shape(of: table),
    ]
    if let file = parameters.file { lines.append(session.keepCSV(table, at: file)) }
    return Page(summary: lines)
  }

  private static func log(_ parameters: Parameters) throws -> SecurityLog {
    guard parameters.log.value == "security" else {
      throw StepError(
        "there is no log '\(parameters.log.value)'; this version generates 'security'",
        at: parameters.log.location)
    }
    return try SecurityLog(
      given: parameters, hours: parameters.hours.map { try range($0, "hours") },
      oddHours: parameters.oddHours.map { try $0.map { try range($0, "odd_hours") } })
  }

  /// First and last hour, as a range.
  private static func range(_ hours: [Int], _ parameter: String) throws -> ClosedRange<Int> {
    guard hours.count == 2, hours[0] <= hours[1] else {
      throw ParameterError(
        parameter, is: "\(hours)", needs: "the first and the last hour, such as [8, 18]")
    }
    return hours[0]...hours[1]
  }
}

extension SecurityLog {
  /// The log that a lesson asks for: what it does not name is the notebook's.
  fileprivate init(
    given: GenerateStep.Parameters, hours: ClosedRange<Int>?, oddHours: [ClosedRange<Int>]?
  ) throws {
    let usual = try SecurityLog()
    try self.init(
      normal: given.normal ?? usual.normal, anomalous: given.anomalous ?? usual.anomalous,
      users: given.users ?? usual.users, oddUsers: given.oddUsers ?? usual.oddUsers,
      actions: given.actions ?? usual.actions, weights: given.weights ?? usual.weights,
      resources: given.resources ?? usual.resources, hours: hours ?? usual.hours,
      oddHours: oddHours ?? usual.oddHours, days: given.days ?? usual.days,
      seed: given.seed ?? usual.seed,
      start: try given.start.map(Self.day) ?? usual.start)
  }

  private static func day(_ text: String) throws(ParameterError) -> CalendarDate {
    guard let day = CalendarDate(text) else {
      throw ParameterError("start", is: "'\(text)'", needs: "a day such as 2024-01-31")
    }
    return day
  }
}
