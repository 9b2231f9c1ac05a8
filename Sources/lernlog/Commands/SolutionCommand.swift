import ArgumentParser
import Sessions

/// `lernlog solution`: the solution of an exercise.
struct SolutionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solution",
    abstract: "Show the solution of an exercise; that it was seen is noted.",
    discussion: """
      Examples:
        lernlog solution feature-hash
      """)

  @Argument(
    help: "COURSE/EXERCISE, EXERCISE, or a unique beginning.", completion: .exercises)
  var exercise: String

  @OptionGroup var options: PracticeOptions

  func run() throws {
    let practice = try options.practice(exercise)
    options.show(try practising { try practice.solution() })
  }
}
