import ArgumentParser
import Display
import Exercises
import Sessions
import SystemPackage

/// `lernlog check`: grades a learner's working copy.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "check",
    abstract: "Check your work on an exercise: what is right, what is not, and why.",
    discussion: """
      Examples:
        lernlog check                       the exercise that was started last
        lernlog check feature-hash
        lernlog check feature-hash --json   one JSON document for a program to read
      The status is 0 where every check passes, and 1 otherwise.
      """)

  @OptionGroup var exercise: StartedExerciseArgument

  @Flag(help: "Print one JSON document for a program to read.")
  var json = false

  @Flag(help: "Run nothing where a layer of isolation is missing; 'check --json' names them.")
  var requireIsolation = false

  @OptionGroup var options: PracticeOptions

  func run() throws {
    let entry = try options.entry(exercise.name)
    let isAccepted =
      if let memory = Memory(of: entry, self) {
        if let said = memory.verdicts.entry(after: memory.record) {
          try tellAgain(said, of: entry)
        } else {
          try grade(entry, memory)
        }
      } else {
        try grade(entry, nil)
      }
    if !isAccepted { throw CommandFailure(.found) }
  }

  /// Grades the working copy and says what was found.
  private func grade(_ entry: ExerciseEntry, _ memory: Memory?) throws -> Bool {
    let practice = try options.practice(at: entry, requiresIsolation: requireIsolation)
    let digest = memory?.verdicts.digest(of: practice)
    let verdict = try practising { try practice.check() }
    options.tell(verdict.notice)
    let output = text(of: verdict)
    // What was saved meanwhile was perhaps not what was graded.
    if let memory, let digest, digest == memory.verdicts.digest(of: practice) {
      memory.verdicts.keep(
        verdict, of: practice, after: memory.record, output: output, digest: digest)
    }
    options.write(output)
    return verdict.grade.isAccepted
  }

  private func text(of verdict: Verdict) -> String {
    let profile = options.profile
    guard json else { return TerminalRenderer(profile).render(verdict.page) }
    return String(decoding: verdict.grade.json(in: profile.language.rawValue), as: UTF8.self) + "\n"
  }

  /// Says what was said before of the same file; it counts as a try all the same.
  private func tellAgain(_ said: KnownVerdicts.Entry, of entry: ExerciseEntry) throws -> Bool {
    let kept = try practising {
      try options.store.update(
        ExerciseRecord.self, of: entry.id, language: options.profile.language
      ) { $0.take(said.graded, at: PracticeOptions.now) }
    }
    options.tell(kept.notice)
    options.write(said.output)
    return said.isAccepted
  }
}

extension CheckCommand {
  /// What may be known of an exercise already, and what was reached in it.
  private struct Memory {
    let verdicts: KnownVerdicts
    let record: ExerciseRecord

    /// What is remembered; `nil` where all has to be done anew.
    init?(of entry: ExerciseEntry, _ command: CheckCommand) {
      let options = command.options
      let kept = options.store.load(
        ExerciseRecord.self, of: entry.id, language: options.profile.language)
      // Whether every layer of isolation is there, only a run can tell.
      guard !command.requireIsolation, kept.notice == nil,
        let verdicts = KnownVerdicts(
          of: entry, in: options.place.workspace, courses: options.courses.folders ?? [],
          told: ["\(options.profile)", command.json ? "json" : "text"])
      else { return nil }
      (self.verdicts, record) = (verdicts, kept.record)
    }
  }
}
