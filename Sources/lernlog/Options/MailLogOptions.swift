import ArgumentParser
import Forest
import Pipeline

/// The mail logs that are to be generated: every constant of the walkthrough, as a flag.
struct MailLogOptions: ParsableArguments {
  @Option(help: "How many events the baseline has.")
  var baseline = 200

  @Option(help: "How many of them are warnings. Without it, 15 in 100.")
  var warnings: Int?

  @Option(help: "How many of them are errors. Without it, 5 in 100.")
  var errors: Int?

  @Option(help: "How many senders the baseline has.")
  var senders = 20

  @Option(help: "How many recipients it has.")
  var recipients = 20

  @Option(help: "How many servers it has.")
  var servers = 10

  @Option(help: "How many events the test has.")
  var test = 250

  @Option(help: "How many of them are errors from the start.")
  var testErrors = 50

  @Option(help: "How many events of the test are made anomalous.")
  var injected = 50

  @Option(help: "How many senders the test has.")
  var testSenders = 30

  @Option(help: "How many recipients it has.")
  var testRecipients = 30

  @Option(help: "How many servers it has.")
  var testServers = 20

  @Option(help: "The first day of both; there is one event an hour.")
  var start = "2024-01-01"

  /// The logs that the flags describe, drawn from a seed.
  func log(seed: UInt32) throws(ParameterError) -> MailLog {
    try MailLog(
      baseline: baseline, warnings: warnings, errors: errors, senders: senders,
      recipients: recipients, servers: servers, test: test, testErrors: testErrors,
      injected: injected, testSenders: testSenders, testRecipients: testRecipients,
      testServers: testServers, seed: seed, start: try CalendarDate(flag: start),
      limit: MailLog.commandLimit)
  }
}
