import ArgumentParser
import Sessions

/// `lernlog hint`: the next hint of an exercise.
struct HintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "hint", abstract: "Take the next hint of an exercise.",
    discussion: """
      Examples:
        lernlog hint   the exercise that was started last
        lernlog hint feature-hash
      """)

  @OptionGroup var exercise: StartedExerciseArgument

  @OptionGroup var options: PracticeOptions

  func run() throws {
    let practice = try options.practice(exercise.name)
    options.show(try practising { try practice.hint() })
  }
}
