import ArgumentParser

/// The program: its name, its commands, and how it ends.
@main
struct Lernlog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lernlog",
    abstract: "Learn log anomaly detection in the terminal, with numbers that Python gives too.",
    discussion: """
      Examples:
        lernlog learn                          resume, or begin with the first lesson
        lernlog learn security-log/3-train     one lesson
        lernlog list                           courses and lessons, and how far you are
        lernlog pipeline security              all steps at once
      """,
    version: version,
    subcommands: [
      LearnCommand.self, ListCommand.self, GenerateCommand.self, FeaturizeCommand.self,
      TrainCommand.self, DetectCommand.self, ReportCommand.self, EvaluateCommand.self,
      PipelineCommand.self, VerifyCommand.self,
    ],
    defaultSubcommand: ListCommand.self)

  static let version = "lernlog 0.1.0"

  /// Parses, runs, and ends with the documented status.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      failure.leave()
    } catch {
      exit(withError: error)
    }
  }
}
