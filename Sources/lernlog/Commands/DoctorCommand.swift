import ArgumentParser
import Display
import Sessions
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `lernlog doctor`: what a helper would ask about this machine.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "doctor",
    abstract: "Say whether you can learn here, and what is missing; for you and whoever helps you.",
    discussion: """
      Examples:
        lernlog doctor             send what it prints to whoever helps you
        lernlog doctor --lang de   in German
        lernlog doctor --json      one JSON document for a program to read
      Your home folder is shown as ~, and your name is not shown.
      The status is 0 where you can learn, and 1 otherwise.
      """)

  @Flag(help: "Print one JSON document for a program to read.")
  var json = false

  @OptionGroup var place: WorkspaceOption
  @OptionGroup var courses: CourseOptions
  @OptionGroup var exercises: ExerciseOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var state: StateOptions

  func run() throws {
    let profile = display.profile(isPlain: false)
    let report = CheckupReport(checkup, profile.language, hiding: .live)
    let output = StandardStream(.standardOutput)
    output.write(json ? report.json : TerminalRenderer(profile).render(report.page))
    output.flush()
    if !report.canWork { throw CommandFailure(.found) }
  }

  private var checkup: Checkup {
    let runner = try? LiveProgramRunner.live(.learning)
    return Checkup(
      versions: CheckedVersions(runner), terminal: terminal,
      courses: CheckedContents(courses: courses.folders),
      exercises: CheckedContents(exercises: exercises.folders),
      folders: [
        CheckedFolder(.workspace, place.workspace, FolderProbe.finding(place.workspace)), progress,
        CheckedFolder(
          .cache, runner?.cache, runner.map { FolderProbe.finding($0.cache) } ?? .homeless),
      ],
      isolation: runner?.isolation)
  }

  private var terminal: CheckedTerminal {
    CheckedTerminal(
      canAsk: TerminalProbe.isTerminal(.standardInput),
      canShow: TerminalProbe.isTerminal(.standardOutput),
      name: ProcessInfo.processInfo.environment["TERM"], choices: display.choices)
  }

  private var progress: CheckedFolder {
    guard let folder = state.folder else {
      return CheckedFolder(.state, nil, state.noState ? .switchedOff : .homeless)
    }
    return CheckedFolder(.state, folder, FolderProbe.finding(folder))
  }
}
