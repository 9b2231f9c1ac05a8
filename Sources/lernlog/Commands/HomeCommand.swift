import ArgumentParser
import Display
import Lessons
import Sessions
import SystemPackage

/// `lernlog` alone: the courses, how far the learner is, and what comes next.
struct HomeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "home", abstract: "See where you are and go on; 'lernlog' alone does the same.",
    discussion: """
      Examples:
        lernlog             the courses; Enter goes on
        lernlog --lang de   in German
      """)

  @Flag(help: "Never wait for input.")
  var noInput = false

  @OptionGroup var keys: KeysOption
  @OptionGroup var place: WorkspaceOption
  @OptionGroup var courses: CourseOptions
  @OptionGroup var exercises: ExerciseOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var state: StateOptions

  func run() throws {
    let catalogue = try courses.catalogue()
    let profile = display.profile(isPlain: false)
    let home = Home(catalogue, state.store, profile.language)
    display.announceAccessible(profile)
    StandardStream.tell(home.notices)
    let isInteractive =
      !noInput && TerminalProbe.isTerminal(.standardInput)
      && TerminalProbe.isTerminal(.standardOutput)
    try keys.check(profile, isInteractive: isInteractive)
    let hasErrors = catalogue.problems.contains { $0.severity == .error }
    guard isInteractive, !hasErrors else {
      let output = StandardStream(.standardOutput)
      output.write(TerminalRenderer(profile).render(home.page + home.command))
      output.flush()
      return try catalogue.refuse(catalogue.problems)
    }
    Interruption.endsProgram()
    let terminal = LiveTerminal(readsKeys: keys.keys) { display.profile(isPlain: false).width }
    defer { KeyMode.leave() }
    guard case .lesson(let lesson) = home.ask(terminal, profile) else { return }
    try learn(lesson)
  }

  /// Opens a lesson with the flags that were given here, all of which it has as well.
  private func learn(_ lesson: String) throws {
    var flags = Array(CommandLine.arguments.dropFirst())
    if flags.first == Self.configuration.commandName { flags.removeFirst() }
    let command = try LearnCommand.parse([lesson] + flags)
    try command.open()
  }
}
