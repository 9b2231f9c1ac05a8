import ArgumentParser
import Display
import Lessons
import Sessions

/// `lernlog new lesson`: begins a lesson.
struct NewLessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "lesson", abstract: "Begin a lesson, at the end of a course.",
    discussion: """
      Examples:
        lernlog new lesson night-shift/scores
      It is written in every language of the course, and course.yml lists it.
      """)

  @Argument(help: ArgumentHelp("Its course and its name.", valueName: "course/name"))
  var name: String

  @OptionGroup var courses: CourseOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let place = try NewPlace(name, for: "lesson", in: courses.catalogueForNew())
    let skeleton = try making { try newLesson(place.name, in: place.course, LiveFiles()) }
    try skeleton.finish(
      next: [
        commandLine(["lernlog", "preview", "\(place.course.id)/\(place.name)"] + courses.flags),
        commandLine(["lernlog", "verify", place.course.folder]),
      ], display.profile(isPlain: false))
  }
}
