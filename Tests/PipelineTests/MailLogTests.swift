import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct MailLogTests {
  @Test func `the walkthrough's baseline and test come out byte for byte`() throws {
    let tables = try MailLog().tables()
    #expect(
      try String(decoding: tables.baseline.csv(), as: UTF8.self)
        == Fixtures.text("mail_baseline.csv"))
    #expect(
      try String(decoding: tables.testEvents.csv(), as: UTF8.self)
        == Fixtures.text("mail_test.csv"))
  }

  @Test(arguments: [1, 7, 8192])
  func `a stream writes the same bytes`(rows: Int) throws {
    let log = try MailLog(baseline: 1000, test: 400, seed: 7)
    let tables = log.tables()
    #expect(try log.baselineEvents.streamed(rows: rows) == tables.baseline.csv())
    #expect(try log.testEvents.streamed(rows: rows) == tables.testEvents.csv())
  }

  @Test func `the generator knows which events it made anomalous`() throws {
    let evaluation = try MailEvaluation.read()
    let test = try MailLog().tables().test
    let names = ["Timestamp", "LogLevel", "Sender", "Recipient", "MailServer"]
    #expect(test.names == names + ["injected"])
    let injected = try #require(test.texts("injected"))
    #expect(injected.indices.filter { injected[$0] == "1" } == evaluation.injected.sorted())
    let levels = try #require(test.texts("LogLevel"))
    #expect(levels.count { $0 == "ERROR" } == evaluation.errorRows)
  }

  @Test func `the baseline does not depend on the test`() throws {
    let usual = try MailLog().tables()
    let other = try MailLog(
      test: 10, testErrors: 0, injected: 1, testSenders: 5, testRecipients: 1, testServers: 3
    ).tables()
    #expect(other.baseline == usual.baseline)
    #expect(other.test.rowCount == 10)
  }

  @Test(arguments: [
    (200, [160, 30, 10]), (2000, [1600, 300, 100]), (10, [9, 1, 0]), (1, [1, 0, 0]),
    (99, [81, 14, 4]),
  ])
  func `a baseline of another size has the same shares of levels`(
    rows: Int, counts: [Int]
  ) throws {
    let baseline = try MailLog(baseline: rows).tables().baseline
    let levels = try #require(baseline.texts("LogLevel"))
    #expect(["INFO", "WARN", "ERROR"].map { level in levels.count { $0 == level } } == counts)
    let expected = zip(["INFO", "WARN", "ERROR"], counts).flatMap {
      [String](repeating: $0, count: $1)
    }
    #expect(levels == expected)
  }

  @Test func `levels may be counts, and names as many as wanted`() throws {
    let log = try MailLog(
      baseline: 50, warnings: 0, errors: 50, senders: 1, recipients: 1, servers: 1, test: 3,
      testErrors: 3, injected: 0, testSenders: 1, testRecipients: 1, testServers: 1)
    let tables = log.tables()
    #expect(Set(tables.baseline.texts("LogLevel") ?? []) == ["ERROR"])
    #expect(Set(tables.baseline.texts("Recipient") ?? []) == ["user2@example.com"])
    #expect(tables.test.texts("injected") == ["0", "0", "0"])
  }

  @Test func `an hour follows the other, over the ends of days and years`() throws {
    let start = try #require(CalendarDate("2023-12-30"))
    let times = try #require(
      MailLog(baseline: 60, start: start).tables().baseline.texts("Timestamp"))
    #expect(times[0] == "2023-12-30 00:00:00")
    #expect(times[23...24] == ["2023-12-30 23:00:00", "2023-12-31 00:00:00"])
    #expect(times[59] == "2024-01-01 11:00:00")
  }

  @Test(arguments: [
    (
      "baseline", "a count from 1 to 1,000,000", { @Sendable () throws in try MailLog(baseline: 0) }
    ),
    (
      "baseline", "a count from 1 to 1,000,000",
      { @Sendable () throws in try MailLog(baseline: 1_000_001) }
    ),
    ("test", "a count from 1 to 1,000,000", { @Sendable () throws in try MailLog(test: -5) }),
    (
      "errors", "a count from 0 to 200, the size of the baseline",
      { @Sendable () throws in try MailLog(errors: 201) }
    ),
    (
      "warnings", "a count from 0 to 100, the size of the baseline without errors",
      { @Sendable () throws in try MailLog(warnings: 101, errors: 100) }
    ),
    (
      "test_errors", "a count from 0 to 40, the size of the test",
      { @Sendable () throws in try MailLog(test: 40) }
    ),
    (
      "injected", "a count from 0 to 250, the size of the test",
      { @Sendable () throws in try MailLog(injected: 251) }
    ),
    ("injected", nil, { @Sendable () throws in try MailLog(injected: -1) }),
    ("senders", nil, { @Sendable () throws in try MailLog(senders: 0) }),
    ("recipients", nil, { @Sendable () throws in try MailLog(recipients: 0) }),
    ("servers", nil, { @Sendable () throws in try MailLog(servers: 0) }),
    ("test_senders", nil, { @Sendable () throws in try MailLog(testSenders: .min) }),
    ("test_recipients", nil, { @Sendable () throws in try MailLog(testRecipients: .max) }),
    ("test_servers", nil, { @Sendable () throws in try MailLog(testServers: 0) }),
  ])
  func `a value out of range is refused by name`(
    name: String, needs: String?, make: @Sendable () throws -> MailLog
  ) {
    let error = #expect(throws: ParameterError.self) { try make() }
    #expect(error?.parameter == name)
    if let needs { #expect(error?.needs == needs) }
  }

  @Test func `the command may ask for more than a lesson, but not for years of five digits`() throws
  {
    let limit = MailLog.commandLimit
    let late = try #require(CalendarDate("8800-12-31"))
    #expect(try MailLog(baseline: limit, start: late, limit: limit).baseline == limit)
    let later = try #require(CalendarDate("8801-01-01"))
    let error = #expect(throws: ParameterError.self) { try MailLog(start: later) }
    #expect(error?.parameter == "start")
  }
}
