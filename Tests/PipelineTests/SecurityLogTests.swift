import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct SecurityLogTests {
  @Test func `the notebook's log comes out byte for byte`() throws {
    let expected = try Fixtures.text("notebook_events.csv")
    let log = try SecurityLog()
    #expect(String(decoding: log.table().csv(), as: UTF8.self) == expected)
    let streamed = try log.events.streamed(rows: 100)
    #expect(String(decoding: streamed, as: UTF8.self) == expected)
  }

  @Test func `every parameter changes the log`() throws {
    let log = try SecurityLog(
      normal: 30, anomalous: 5, users: ["ann"], oddUsers: [], actions: ["file_access", "sing"],
      weights: [0, 2], resources: ["a,b"], hours: 9...9, oddHours: [3...3], days: 2, seed: 7,
      start: #require(CalendarDate("2024-02-29")))
    let table = log.table()
    let times = table["timestamp"]?.values
    guard case .text(let texts)? = times else { return #expect(Bool(false), "times are text") }
    #expect(
      Set(texts.compactMap { $0?.prefix(13) }.map(String.init)) == [
        "2024-02-29T09", "2024-03-01T09", "2024-02-29T03", "2024-03-01T03",
      ])
    #expect(table["user"]?.values == .text(Array(repeating: "ann", count: 35)))
    #expect(
      table.rows(Array(0..<30))["action"]?.values == .text(Array(repeating: "sing", count: 30)))
    #expect(try Table(csv: table.csv()) == table)
  }

  @Test(
    arguments: [
      ("normal", { @Sendable () throws in try SecurityLog(normal: -1) }),
      ("normal", { @Sendable () throws in try SecurityLog(normal: 1_000_001) }),
      ("anomalous", { @Sendable () throws in try SecurityLog(normal: 1_000_000, anomalous: 1) }),
      ("anomalous", { @Sendable () throws in try SecurityLog(normal: 0, anomalous: 0) }),
      ("users", { @Sendable () throws in try SecurityLog(users: []) }),
      ("odd_users", { @Sendable () throws in try SecurityLog(oddUsers: [""]) }),
      ("resources", { @Sendable () throws in try SecurityLog(resources: ["a\0"]) }),
      ("weights", { @Sendable () throws in try SecurityLog(weights: [1, 2]) }),
      ("weights", { @Sendable () throws in try SecurityLog(weights: [0, 0, 0]) }),
      ("weights", { @Sendable () throws in try SecurityLog(weights: [1, -1, 1]) }),
      ("weights", { @Sendable () throws in try SecurityLog(weights: [1, .nan, 1]) }),
      ("hours", { @Sendable () throws in try SecurityLog(hours: 8...24) }),
      ("odd_hours", { @Sendable () throws in try SecurityLog(oddHours: []) }),
      ("odd_hours", { @Sendable () throws in try SecurityLog(oddHours: [-1...5]) }),
      ("days", { @Sendable () throws in try SecurityLog(days: 0) }),
    ])
  func `a value out of range is refused by name`(
    name: String, make: @Sendable () throws -> SecurityLog
  ) {
    let error = #expect(throws: ParameterError.self) { try make() }
    #expect(error?.parameter == name)
  }

  @Test func `the command may ask for more than a lesson`() throws {
    let limit = SecurityLog.commandLimit
    #expect(try SecurityLog(normal: limit - 10, limit: limit).rowCount == limit)
    let error = #expect(throws: ParameterError.self) {
      try SecurityLog(normal: limit, limit: limit)
    }
    #expect(error?.needs == "at most 1,000,000,000 events with the others")
  }
}
