import Pipeline

/// What a lesson may write of a mail log.
struct MailLogParameters: Decodable {
  let baseline: Int?
  let warnings: Int?
  let errors: Int?
  let senders: Int?
  let recipients: Int?
  let servers: Int?
  let test: Int?
  let testErrors: Int?
  let injected: Int?
  let testSenders: Int?
  let testRecipients: Int?
  let testServers: Int?
  let seed: UInt32?
  let start: String?

  enum CodingKeys: String, CodingKey {
    case baseline, warnings, errors, senders, recipients, servers, test, injected, seed, start
    case testErrors = "test_errors"
    case testSenders = "test_senders"
    case testRecipients = "test_recipients"
    case testServers = "test_servers"
  }

  /// What learners may change of it.
  static let tunables = [
    Tunable("baseline", .counts(20...2000), usual: "200", example: "400"),
    Tunable("test", .counts(50...2000), usual: "250", example: "500"),
    Tunable("injected", .counts(0...500), usual: "50", example: "20"), .seed,
  ]

  /// The log that is asked for: what is not named is the walkthrough's.
  func log() throws -> MailLog {
    let usual = try MailLog()
    return try MailLog(
      baseline: baseline ?? usual.baseline, warnings: warnings, errors: errors,
      senders: senders ?? usual.senders, recipients: recipients ?? usual.recipients,
      servers: servers ?? usual.servers, test: test ?? usual.test,
      testErrors: testErrors ?? usual.testErrors, injected: injected ?? usual.injected,
      testSenders: testSenders ?? usual.testSenders,
      testRecipients: testRecipients ?? usual.testRecipients,
      testServers: testServers ?? usual.testServers, seed: seed ?? usual.seed,
      start: try start.map(startDay) ?? usual.start)
  }
}
