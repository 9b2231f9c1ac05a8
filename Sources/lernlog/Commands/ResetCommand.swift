import ArgumentParser
import Sessions

/// `lernlog reset`: begins an exercise again, and keeps the old work beside it.
struct ResetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "reset", abstract: "Begin an exercise again; your old work is kept aside.",
    discussion: """
      Examples:
        lernlog reset feature-hash
      """)

  @OptionGroup var exercise: ExerciseArgument

  @OptionGroup var options: PracticeOptions

  func run() throws {
    let practice = try options.practice(exercise.name)
    options.show(try practising { try practice.reset() })
  }
}
