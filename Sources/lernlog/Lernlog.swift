import ArgumentParser
import Lessons
import SystemPackage

/// The program: its name, its commands, and how it ends.
@main
struct Lernlog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lernlog",
    abstract: "Learn log anomaly detection in the terminal, with numbers that Python gives too.",
    discussion: """
      Examples:
        lernlog                              where you are; Enter goes on
        lernlog learn                        resume, or begin with the first lesson
        lernlog learn security-log/3-train   one lesson
        lernlog list                         all lessons, and how far you are
        lernlog guide                        how to learn with lernlog
        lernlog start feature-hash           an exercise; 'lernlog check' grades it
        lernlog pipeline security            all steps at once
      """,
    version: version,
    subcommands: [
      HomeCommand.self, LearnCommand.self, ListCommand.self, GuideCommand.self,
      GenerateCommand.self, FeaturizeCommand.self, TrainCommand.self, DetectCommand.self,
      ReportCommand.self, EvaluateCommand.self, PipelineCommand.self, VerifyCommand.self,
      StartCommand.self, CheckCommand.self, WatchCommand.self, HintCommand.self,
      SolutionCommand.self, ResetCommand.self, ProgressCommand.self, DoctorCommand.self,
      NewCommand.self, ImportCommand.self, ManualCommand.self, PreviewCommand.self,
      ExportCommand.self, SchemaCommand.self, ChartCommand.self,
    ],
    defaultSubcommand: HomeCommand.self)

  /// The program and its version.
  static let version = "lernlog \(number)"
  /// The version.
  static let number = "0.1.0"

  /// Parses, runs, and ends with the documented status.
  static func main() {
    becomeProgram()
    Interruption.survivesFileLimits()
    CompletionRequest(CommandLine.arguments)?.answer()
    sayVersion()
    do {
      var command = try parsed()
      try command.run()
    } catch let failure as CommandFailure {
      failure.leave()
    } catch {
      leave(error)
    }
  }

  /// The command that was typed.
  ///
  /// To know the words of every command takes the parser longer than most commands run. So one that is
  /// named is asked first, and all of them where it does not understand, for help and what to type instead.
  private static func parsed() throws -> any ParsableCommand {
    var type: any ParsableCommand.Type = Self.self
    var words = CommandLine.arguments.dropFirst()
    while let next = type.configuration.subcommands.first(where: {
      $0.configuration.commandName == words.first
    }) {
      type = next
      words.removeFirst()
    }
    if type != Self.self, let command = try? type.parse(Array(words)) { return command }
    return try parseAsRoot()
  }

  /// Becomes a learner's program where our own program was started for that; else returns.
  private static func becomeProgram() {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.first == GuardPlan.subcommand else { return }
    if let plan = GuardPlan(words: words) {
      LearnerProcess.become(plan)
      CommandFailure(.internalError).leave()
    }
    CommandFailure(.usage, "error: only lernlog itself can start this").leave()
  }

  /// Says the version where nothing else was asked for, and ends; else returns.
  ///
  /// The parser would first learn the words of every command, which takes it longer than all the rest.
  private static func sayVersion() {
    guard CommandLine.arguments.dropFirst().elementsEqual(["--version"]) else { return }
    let output = StandardStream(.standardOutput)
    output.write(version + "\n")
    output.flush()
    endProgram(ExitStatus.success.rawValue)
  }

  /// Says what the parser has to say: the help that was asked for, or what is wrong with the words.
  private static func leave(_ error: any Error) -> Never {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let message = fullMessage(for: error)
    let code = exitCode(for: error)
    if code.isSuccess {
      let output = StandardStream(.standardOutput)
      if !message.isEmpty { output.write(message + "\n") }
      output.flush()
      endProgram(code.rawValue)
    }
    guard code == .validationFailure else {
      CommandFailure(ours: message).leave()
    }
    (unknownCommand(in: arguments) ?? CommandFailure(.usage, message)).leave()
  }

  /// What to say where a command was meant and there is none of that name.
  private static func unknownCommand(in arguments: [String]) -> CommandFailure? {
    var command: any ParsableCommand.Type = Self.self
    for word in arguments {
      let known = command.configuration.subcommands
      guard !known.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      if let next = known.first(where: { $0.configuration.commandName == word }) {
        command = next
        continue
      }
      let names = known.filter { $0.configuration.shouldDisplay }
        .compactMap { $0.configuration.commandName }
      let advice =
        word.nearest(in: names).map { "did you mean '\($0)'?" }
        ?? "there are \(names.joined(separator: ", "))"
      return CommandFailure(.usage, "error: there is no command '\(word.safe)'; \(advice)")
    }
    return nil
  }
}
