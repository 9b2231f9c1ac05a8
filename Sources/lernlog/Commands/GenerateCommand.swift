import ArgumentParser
import Pipeline

/// `lernlog generate`: makes up a log whose truth is known.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "generate", abstract: "Make up a log whose truth is known.",
    discussion: """
      Examples:
        lernlog generate security -o logs.csv   the log of the security course
        lernlog generate mail -o mail           the two logs of the mail course
      """,
    subcommands: [Security.self, Mail.self])

  /// `lernlog generate security`: the log of the security course.
  struct Security: ParsableCommand {
    static let configuration = CommandConfiguration(
      subcommand: "security", abstract: "Make up the security log of the course, as CSV.",
      discussion: """
        Examples:
          lernlog generate security -o logs.csv
          lernlog generate security --seed 7 --normal 5000 --anomalous 50 -o more.csv
        """)

    @OptionGroup var log: SecurityLogOptions
    @OptionGroup var target: OutputOption

    @Option(help: "The seed that makes it repeatable.")
    var seed = 42

    func run() throws {
      try reporting {
        try target.open().write(try log.log(seed: seed).events)
      }
    }
  }
  /// `lernlog generate mail`: the two logs of the mail course.
  struct Mail: ParsableCommand {
    static let configuration = CommandConfiguration(
      subcommand: "mail",
      abstract: "Make up the mail logs of the course, baseline.csv and test.csv.",
      discussion: """
        Examples:
          lernlog generate mail -o mail
          lernlog generate mail --seed 7 --baseline 2000 -o more
        """)

    @OptionGroup var log: MailLogOptions

    @Option(help: "The seed that makes it repeatable.")
    var seed: UInt32 = 42

    @Option(
      name: [.customShort("o"), .long],
      help: ArgumentHelp("The folder for baseline.csv and test.csv.", valueName: "dir"),
      completion: .directory)
    var output: String

    func validate() throws {
      try checkFolder(output)
    }

    func run() throws {
      try reporting {
        let log = try log.log(seed: seed)
        try LiveFiles().makeFolder(output)
        try FileTarget(tidying: "\(output)/\(MailFiles.baseline)").write(log.baselineEvents)
        try FileTarget(tidying: "\(output)/\(MailFiles.test)").write(log.testEvents)
      }
    }
  }
}

extension FileTarget {
  /// Writes a made-up log, and puts the file in place.
  func write(_ log: EventLog) throws {
    var stream = EventLogStream(log)
    try write(rows: log.rowCount) { (try stream.next(), stream.rowCount) }
    try finish()
  }
}

/// What the files of the mail course are called.
enum MailFiles {
  static let baseline = "baseline.csv"
  static let test = "test.csv"
}
