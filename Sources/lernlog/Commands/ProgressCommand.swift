import ArgumentParser
import Sessions

/// `lernlog progress`: what a learner reached, and when.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "progress", abstract: "Show what you reached in lessons and exercises, and when.",
    discussion: """
      Examples:
        lernlog progress
        lernlog progress --json         one JSON document for a program to read
        lernlog progress forget train   begin a lesson anew; a copy is kept
      """,
    subcommands: [ForgetCommand.self])

  @OptionGroup var options: ListingOptions

  func run() throws { try options.show(ProgressListing.init) }
}
