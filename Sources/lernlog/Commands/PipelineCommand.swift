import ArgumentParser
import Pipeline

/// `lernlog pipeline`: all steps at once.
struct PipelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "pipeline", abstract: "Run every step at once, from generate to evaluate.",
    discussion: """
      Examples:
        lernlog pipeline security          the steps of the security course
        lernlog pipeline mail -o results   of the mail course, with all files
      """,
    subcommands: [Security.self, Mail.self])

  /// `lernlog pipeline security`: the pipeline of the security course.
  struct Security: ParsableCommand {
    static let configuration = CommandConfiguration(
      subcommand: "security",
      abstract: "Generate the security log, train, detect, report and evaluate.",
      discussion: """
        Examples:
          lernlog pipeline security
          lernlog pipeline security --contamination 0.05 --seed 7 -o results
        """)

    @OptionGroup var log: SecurityLogOptions
    @OptionGroup var pipeline: PipelineOptions

    @Option(help: EncodeHelp.text)
    var encode =
      "hour:timestamp,weekday:timestamp,hash:user,hash:ip,hash:action,hash:resource"

    func run() throws {
      try reporting {
        let log = try log.log(seed: Int(pipeline.seed))
        let steps = try pipeline.steps(encode: encode, contamination: 0.02, truth: "anomaly")
        let run = PipelineRun(steps, training: log.events)
        try pipeline.threads.limiting { try run.finish(log: "logs.csv") }
      }
    }
  }

  /// `lernlog pipeline mail`: the pipeline of the mail course.
  struct Mail: ParsableCommand {
    static let configuration = CommandConfiguration(
      subcommand: "mail",
      abstract: "Generate the mail logs, train on the baseline, detect in the test, evaluate.",
      discussion: """
        Examples:
          lernlog pipeline mail
          lernlog pipeline mail --baseline 2000 --contamination 0.05 -o results
        """)

    @OptionGroup var log: MailLogOptions
    @OptionGroup var pipeline: PipelineOptions

    @Option(help: EncodeHelp.text)
    var encode = "onehot:LogLevel,onehot:Sender,onehot:Recipient,onehot:MailServer"

    func run() throws {
      try reporting {
        let log = try log.log(seed: pipeline.seed)
        let steps = try pipeline.steps(
          encode: encode, contamination: 0.2, truth: "LogLevel == \"ERROR\"")
        let run = PipelineRun(steps, training: log.baselineEvents, test: log.testEvents)
        try pipeline.threads.limiting {
          try run.finish(training: MailFiles.baseline, log: MailFiles.test)
        }
      }
    }
  }
}
