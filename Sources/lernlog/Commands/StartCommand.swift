import ArgumentParser
import Sessions

/// `lernlog start`: makes a learner's working copy of an exercise.
struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "start", abstract: "Begin an exercise: a working copy in your workspace.",
    discussion: """
      Examples:
        lernlog start feature-hash                 the task, and where to write
        lernlog start mail-log/one-hot --lang de   in German
        lernlog start f1 --workspace ~/practice    in a folder of your own
      """)

  @OptionGroup var exercise: ExerciseArgument

  @OptionGroup var options: PracticeOptions

  func run() throws {
    let practice = try options.practice(exercise.name)
    options.show(try practising { try practice.start() })
  }
}
