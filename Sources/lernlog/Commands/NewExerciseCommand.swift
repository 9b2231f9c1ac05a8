import ArgumentParser
import Display
import Exercises
import Lessons
import Sessions

/// `lernlog new exercise`: begins an exercise.
struct NewExerciseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "exercise", abstract: "Begin an exercise, offered by the last lesson of a course.",
    discussion: """
      Examples:
        lernlog new exercise night-shift/longest             a Swift function
        lernlog new exercise night-shift/day --kind program  a Swift program
        lernlog new exercise night-shift/find --kind data    a table, any tool
        lernlog new exercise night-shift/quiz --kind answers questions
      The results that are expected are recorded from its solution.
      """)

  @Argument(help: ArgumentHelp("Its course and its name.", valueName: "course/name"))
  var name: String

  @Option(help: "What learners write: function, program, data or answers.")
  var kind = Exercise.Kind.function

  @OptionGroup var courses: CourseOptions
  @OptionGroup var exercises: ExerciseOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let catalogue = try courses.catalogueForNew()
    let place = try NewPlace(name, for: "exercise", in: catalogue)
    let folder = exercises.own(of: place.course, isBeside: courses.courses.isEmpty)
    let skeleton = try making {
      let exercise = try NewExercise(
        place.name, kind, in: place.course, folder: folder, LiveFiles())
      return try exercise.skeleton(catalogue, try GradingSupplies.live(for: kind, .proving))
    }
    let flags = courses.flags + exercises.flags
    try skeleton.finish(
      next: [
        commandLine(["lernlog", "start", "\(place.course.id)/\(place.name)"] + flags),
        commandLine(["lernlog", "verify", "\(folder)/\(place.name)"] + courses.flags),
      ], display.profile(isPlain: false))
  }
}

extension Exercise.Kind: ExpressibleByArgument {}
