import ArgumentParser
import Sessions

/// `lernlog list`: courses and lessons, and how far the learner is.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "list", abstract: "List courses and lessons, and how far you are.",
    discussion: """
      Examples:
        lernlog list
        lernlog list --lang de
        lernlog list --json
      """)

  @OptionGroup var options: ListingOptions

  func run() throws { try options.show(CourseListing.init) }
}
