import ArgumentParser
import Display
import Exercises
import Lessons
import Sessions
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What every command on one exercise needs.
struct PracticeOptions: ParsableArguments {
  @OptionGroup var exercises: ExerciseOptions
  @OptionGroup var place: WorkspaceOption
  @OptionGroup var courses: CourseOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var state: StateOptions

  /// How standard output shows text.
  var profile: Profile { display.profile(isPlain: false) }

  /// The exercise that somebody asked for.
  ///
  /// - Parameter name: What was typed; without it, the exercise that was started last.
  /// - Returns: Where it stands.
  /// - Throws: A `CommandFailure` where there is none.
  func entry(_ name: String?) throws -> ExerciseEntry {
    let catalogue = try exercises.catalogue()
    return try name.map { try catalogue.entry($0) } ?? lastStarted(in: catalogue)
  }

  /// The learner's work on an exercise.
  ///
  /// - Parameter name: What was typed; without it, the exercise that was started last.
  /// - Returns: The work on it.
  /// - Throws: A `CommandFailure`: no such exercise, or one that is malformed.
  func practice(_ name: String?) throws -> Practice { try practice(at: entry(name)) }

  /// The learner's work on an exercise.
  ///
  /// - Parameters:
  ///   - entry: Where the exercise stands.
  ///   - requiresIsolation: Whether nothing may run where a layer of isolation is missing.
  /// - Returns: The work on it.
  /// - Throws: A `CommandFailure` where the exercise is malformed.
  func practice(at entry: ExerciseEntry, requiresIsolation: Bool = false) throws -> Practice {
    // What its translations lack is for its author; a learner's check need not read the courses.
    let (exercise, problems) = entry.read(nil)
    guard let exercise else {
      throw CommandFailure(
        .malformedInput, problems.map { $0.description(source: nil) }.joined(separator: "\n\n"))
    }
    return Practice(
      exercise, at: entry, courses: { try? courses.catalogue() },
      copy: WorkingCopy(of: exercise, in: place.workspace), files: LiveFiles(), store: store,
      supplies: try GradingSupplies.live(
        for: exercise.kind, .learning, requiresIsolation: requiresIsolation),
      language: profile.language, now: { Self.now })
  }

  /// The time in UTC, as records keep it.
  static var now: String { Date().ISO8601Format(.init(includingFractionalSeconds: true)) }

  /// Where it is kept what was reached.
  var store: ProgressStore { state.store }

  private func lastStarted(in catalogue: ExerciseCatalogue) throws -> ExerciseEntry {
    let started = catalogue.entries.compactMap { entry in
      store.load(ExerciseRecord.self, of: entry.id, language: .en).record.started.map {
        (entry: entry, time: $0)
      }
    }
    guard let last = started.max(by: { $0.time < $1.time }) else {
      throw CommandFailure(
        .usage,
        "error: no exercise was started yet; 'lernlog start EXERCISE' does, "
          + "and 'lernlog list' names them")
    }
    return last.entry
  }

  /// Shows a page on standard output.
  func show(_ page: Page) { write(TerminalRenderer(profile).render(page)) }

  /// Writes a text on standard output.
  func write(_ text: String) {
    let output = StandardStream(.standardOutput)
    output.write(text)
    output.flush()
  }

  /// Says what a learner has to know about a file, on standard error.
  func tell(_ notice: String?) { StandardStream.tell(notice.map { [$0] } ?? []) }
}

extension ExerciseCatalogue {
  /// The exercise that somebody asked for.
  func entry(_ typed: String) throws -> ExerciseEntry {
    switch find(typed) {
    case .found(let index): return entries[index]
    case .ambiguous(let indices):
      let ids = indices.map { entries[$0].id }.joined(separator: " or ")
      throw CommandFailure(
        .usage, "error: '\(typed.safe)' may be \(ids); type more of the name")
    case .unknown(let nearest):
      let advice =
        nearest.map { "did you mean '\(entries[$0].id)'?" } ?? "'lernlog list' shows them all"
      throw CommandFailure(.usage, "error: there is no exercise '\(typed.safe)'; \(advice)")
    }
  }
}

/// Runs a part of a command on exercises, and turns what people can mend into a message and a status.
func practising<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try reporting(body)
  } catch let refusal as PracticeRefusal {
    throw CommandFailure(.missingInput, "error: \(refusal.message)")
  } catch let problem as Diagnostic {
    throw CommandFailure(.malformedInput, problem.description)
  }
}
