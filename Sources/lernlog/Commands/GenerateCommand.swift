import ArgumentParser
import Pipeline

/// `lernlog generate`: makes up a log whose truth is known.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Make up a log whose truth is known.",
    subcommands: [Security.self])

  /// `lernlog generate security`: the log of the security course.
  struct Security: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "security", abstract: "Make up the security log of the course, as CSV.",
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
        var stream = SecurityLogStream(try log.log(seed: seed))
        let file = try FileTarget(target.output)
        while case let bytes = stream.next(), !bytes.isEmpty { try file.write(bytes) }
        try file.finish()
      }
    }
  }
}
