import ArgumentParser
import Display
import Lessons
import Sessions
import SystemPackage

/// `lernlog progress forget`: lets a lesson or an exercise begin anew.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "forget", abstract: "Begin one lesson or exercise anew; a copy is kept aside.",
    discussion: """
      Examples:
        lernlog progress forget train           the lesson security-log/train
        lernlog progress forget --exercise f1   an exercise
      """)

  @Argument(
    help: "COURSE/NAME, NAME, with or without its number, or a unique beginning.",
    completion: .lessonsOrExercises)
  var name: String

  @Flag(help: "The name is that of an exercise.")
  var exercise = false

  @OptionGroup var courses: CourseOptions
  @OptionGroup var exercises: ExerciseOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var state: StateOptions

  func run() throws {
    let store = state.store
    let language = display.profile(isPlain: false).language
    let id = exercise ? try exercises.catalogue().entry(name).id : try lesson(store)
    let output = StandardStream(.standardOutput)
    let forgetting = Forgetting(store, language)
    let page = try reporting {
      exercise ? try forgetting.exercise(id) : try forgetting.lesson(id)
    }
    output.write(TerminalRenderer(display.profile(isPlain: false)).render(page))
    output.flush()
  }

  private func lesson(_ store: ProgressStore) throws -> String {
    let place = try courses.catalogue().place(name, store)
    return "\(place.course.id)/\(place.lesson.name)"
  }
}
