import ArgumentParser
import Display
import Sessions
import SystemPackage

/// `lernlog guide`: how one learns with lernlog.
struct GuideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "guide",
    abstract: "Say how to learn with lernlog: start, stuck, leave, return, look up, try.",
    discussion: """
      Examples:
        lernlog guide
        lernlog guide --lang de   in German
      """)

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let profile = display.profile(isPlain: false)
    let output = StandardStream(.standardOutput)
    output.write(TerminalRenderer(profile).render(Guide(profile.language).page))
    output.flush()
  }
}
