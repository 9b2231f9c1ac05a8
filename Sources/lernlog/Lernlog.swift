import ArgumentParser
import Lessons

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
      try refuseUnknownCommand(CommandLine.arguments.dropFirst().first)
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      failure.leave()
    } catch {
      exit(withError: error)
    }
  }

  /// Names the nearest command; the parser would take the word for an argument of the default one.
  private static func refuseUnknownCommand(_ word: String?) throws {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word, !word.hasPrefix("-"), !names.contains(word) else { return }
    let near = word.nearest(in: names).map { "did you mean '\($0)'?" }
    let advice = near ?? "'lernlog --help' lists them"
    throw CommandFailure(.usage, "error: there is no command '\(word.safe)'; \(advice)")
  }
}
