import ArgumentParser
import Display
import Exercises
import Sessions
import SystemPackage

/// `lernlog check`: grades a learner's working copy.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check your work on an exercise: what is right, what is not, and why.",
    discussion: """
      Examples:
        lernlog check                                 the exercise that was started last
        lernlog check feature-hash
        lernlog check feature-hash --json             one JSON document for a program to read
      The status is 0 where every check passes, and 1 otherwise.
      """)

  @Argument(
    help: "COURSE/EXERCISE, EXERCISE, or a unique beginning; without it, the one started last.")
  var exercise: String?

  @Flag(help: "Print one JSON document for a program to read.")
  var json = false

  @Flag(help: "Run nothing where a layer of isolation is missing; 'check --json' names them.")
  var requireIsolation = false

  @OptionGroup var options: PracticeOptions

  func run() throws {
    let practice = try options.practice(exercise, requiresIsolation: requireIsolation)
    let verdict = try practising { try practice.check() }
    options.tell(verdict.notice)
    if json {
      let output = StandardStream(.standardOutput)
      output.write(
        String(decoding: verdict.grade.json(in: options.profile.language.rawValue), as: UTF8.self)
          + "\n")
      output.flush()
    } else {
      options.show(verdict.page)
    }
    if !verdict.grade.isAccepted { throw CommandFailure(.found) }
  }
}
