import ArgumentParser

/// The exercise that a command is about.
struct ExerciseArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp("COURSE/EXERCISE, EXERCISE, or a unique beginning.", valueName: "exercise"),
    completion: .exercises)
  var name: String
}

/// The exercise that a command is about, or the one on which somebody works already.
struct StartedExerciseArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "COURSE/EXERCISE, EXERCISE, or a unique beginning; without it, the one started last.",
      valueName: "exercise"), completion: .exercises)
  var name: String?
}
