import ArgumentParser
import Display
import Lessons
import Sessions

/// `lernlog new course`: begins a course.
struct NewCourseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "course", abstract: "Begin a course, with a first lesson and a glossary.",
    discussion: """
      Examples:
        lernlog new course night-shift                    in your language
        lernlog new course night-shift --languages de,en  German, English twins
      It stands in the folder Lessons, which is made where there is none.
      """)

  @Argument(help: "Its name: small letters, digits and '-'.")
  var name: String

  @Option(
    help: ArgumentHelp(
      "Its languages, the one that others are translated from first. Without it, that of the "
        + "locale.", valueName: "codes"))
  var languages: String?

  @OptionGroup var courses: CourseOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let profile = display.profile(isPlain: false)
    let codes = (languages ?? profile.language.rawValue).split(
      separator: ",", omittingEmptySubsequences: false
    ).map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
    let folder = courses.own
    let skeleton = try making {
      try newCourse(name, languages: codes, in: folder, LiveFiles())
    }
    try skeleton.finish(
      next: [
        commandLine(["lernlog", "preview", "\(name)/\(firstLessonName)"] + courses.flags),
        commandLine(["lernlog", "new", "lesson", "\(name)/NAME"] + courses.flags),
      ], profile)
  }
}
