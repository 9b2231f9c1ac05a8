import ArgumentParser
import Display
import Sessions
import SystemPackage

/// `lernlog progress`: what a learner reached, and when.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Show what you reached in lessons and exercises, and when.",
    discussion: """
      Examples:
        lernlog progress
        lernlog progress --json         one JSON document for a program to read
        lernlog progress forget train   begin a lesson anew; a copy is kept
      """,
    subcommands: [ForgetCommand.self])

  @Flag(help: "Print one JSON document for a program to read.")
  var json = false

  @OptionGroup var courses: CourseOptions
  @OptionGroup var exercises: ExerciseOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var state: StateOptions

  func run() throws {
    let catalogue = try courses.catalogue()
    let profile = display.profile(isPlain: false)
    let listing = ProgressListing(
      catalogue, try exercises.found(), state.store,
      profile.language)
    StandardStream.tell(listing.notices)
    let output = StandardStream(.standardOutput)
    output.write(json ? listing.json : TerminalRenderer(profile).render(listing.page))
    output.flush()
    try catalogue.refuse(catalogue.problems)
  }
}
