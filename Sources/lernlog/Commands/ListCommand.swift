import ArgumentParser
import Display
import Lessons
import Sessions
import SystemPackage

/// `lernlog list`: courses and lessons, and how far the learner is.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List courses and lessons, and how far you are.",
    discussion: """
      Examples:
        lernlog list
        lernlog list --lang de
        lernlog list --json
      """)

  @Flag(help: "Print one JSON document for a program to read.")
  var json = false

  @OptionGroup var courses: CourseOptions
  @OptionGroup var exercises: ExerciseOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var state: StateOptions

  func run() throws {
    let catalogue = try courses.catalogue()
    let profile = display.profile(isPlain: false)
    let store = state.store
    let listing = CourseListing(catalogue, try exercises.found(), store, profile.language)
    let output = StandardStream(.standardOutput)
    output.write(json ? listing.json : TerminalRenderer(profile).render(listing.page))
    output.flush()
    try catalogue.refuse(catalogue.problems)
  }
}
