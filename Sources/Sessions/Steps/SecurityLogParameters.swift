import Forest
import Lessons
import Pipeline

/// What a lesson may write of a security log.
struct SecurityLogParameters: Decodable {
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
    case normal, anomalous, users, actions, weights, resources, hours, days, seed, start, file
    case oddUsers = "odd_users"
    case oddHours = "odd_hours"
  }

  /// What learners may change of it.
  static let tunables = [
    Tunable("normal", .counts(20...5000), usual: "500", example: "1000"),
    Tunable("anomalous", .counts(0...500), usual: "10", example: "30"),
    Tunable("days", .counts(1...60), usual: "3", example: "10"), .seed,
  ]

  /// The log that is asked for: what is not named is the notebook's.
  func log() throws -> SecurityLog {
    let usual = try SecurityLog()
    return try SecurityLog(
      normal: normal ?? usual.normal, anomalous: anomalous ?? usual.anomalous,
      users: users ?? usual.users, oddUsers: oddUsers ?? usual.oddUsers,
      actions: actions ?? usual.actions, weights: weights ?? usual.weights,
      resources: resources ?? usual.resources,
      hours: try hours.map { try Self.range($0, "hours") } ?? usual.hours,
      oddHours: try oddHours.map { try $0.map { try Self.range($0, "odd_hours") } }
        ?? usual.oddHours,
      days: days ?? usual.days, seed: seed ?? usual.seed,
      start: try start.map(startDay) ?? usual.start)
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

/// The day on which a log begins.
func startDay(_ text: String) throws(ParameterError) -> CalendarDate {
  guard let day = CalendarDate(text) else {
    throw ParameterError("start", is: "'\(text)'", needs: "a day such as 2024-01-31")
  }
  return day
}
