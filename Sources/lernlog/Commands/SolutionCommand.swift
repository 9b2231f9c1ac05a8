import ArgumentParser
import Sessions

/// `lernlog solution`: the solution of an exercise.
struct SolutionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "solution",
    abstract: "Show the solution of an exercise; that it was seen is noted.",
    discussion: """
      Examples:
        lernlog solution feature-hash
      """)

  @OptionGroup var exercise: ExerciseArgument

  @OptionGroup var options: PracticeOptions

  func run() throws {
    let practice = try options.practice(exercise.name)
    options.show(try practising { try practice.solution() })
  }
}
