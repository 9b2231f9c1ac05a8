package import Display
import Lessons

/// A learner's way through a lesson: stop by stop, append-only, one line of input after each.
///
/// A value type; what it shows and reads goes through the environment, so that a test can type.
package struct Walk {
  /// The lesson while it runs.
  var run: LessonRun
  /// What is shown between two prompts, in order.
  let stops: [Stop]
  /// The same stops as progress remembers them.
  let seenStops: [Progress.SeenStop]
  /// The terminal and the disk.
  let environment: Environment
  /// How far the learner has come, and where that is kept.
  var keeper: ProgressKeeper
  /// Where files of the lesson are written.
  let workspace: Workspace
  /// What stands at the end of the course; `nil` where another lesson follows.
  let courseEnding: CourseEnding?
  /// What was reached in an exercise of the course, by its name; `nil` where nothing is known.
  let reached: @Sendable (String) -> ExerciseRecord?
  /// What was shown at each stop, for `back`.
  var record: [Page]
  /// The lesson as it was before each stop that was reached, to go back to or to run again.
  var before: [LessonRun?]
  /// The stop where the learner is.
  var here = 0
  /// The block after the last one that was shown at this stop.
  var shownEnd = 0
  /// The stop that was shown last; before `here` after `back`.
  var shown = 0
  /// The question that waits for an answer.
  var question: OpenQuestion?
  /// What was tried at this stop, while its output is the last one; `nil` where the lesson's own is.
  var tried: (told: String, outcome: Trial.Outcome)?
  /// Whether the last question was left open.
  var isPassed = false
  /// Whether the Swift code of the lesson is run; `nil` until the learner was asked.
  var runsCode: Bool?
  private var stream: PageStream
  private var hasExplainedAsking = false
  private var hasExplainedTrying = false
  private var hasExplainedPrompt: Set<PromptPlace> = []

  /// Prepares a walk; nothing is shown yet.
  ///
  /// - Parameters:
  ///   - run: The lesson, before its first block.
  ///   - environment: The terminal and the disk.
  ///   - profile: How the terminal shows pages.
  ///   - keeper: The progress so far.
  ///   - workspace: Where files of the lesson are written.
  ///   - courseEnding: What stands at the end where this is the last lesson of a course.
  ///   - reached: What was reached in an exercise of the course, by its name.
  package init(
    _ run: LessonRun, environment: Environment, profile: Profile, keeper: ProgressKeeper,
    workspace: Workspace, courseEnding: CourseEnding? = nil,
    reached: @escaping @Sendable (String) -> ExerciseRecord? = { _ in nil }
  ) {
    self.run = run
    self.environment = environment
    self.keeper = keeper
    self.workspace = workspace
    self.courseEnding = courseEnding
    self.reached = reached
    stops = run.stops
    seenStops = run.seenStops
    record = stops.map { _ in [] }
    before = stops.map { _ in nil }
    stream = PageStream(profile)
  }

  /// The language of the lesson.
  var language: Language { run.session.language }

  /// What stands before a key here: a colon where a line is an answer.
  var colon: String { question == nil ? "" : ":" }

  /// Whether progress could not be kept.
  package var hasFailedToSave: Bool { keeper.hasFailed }

  /// Shows a page below what is there already.
  mutating func show(_ page: Page) {
    guard !page.blocks.isEmpty else { return }
    if let columns = environment.terminal.columns {
      stream.profile = stream.profile.resized(to: columns)
    }
    environment.terminal.write(stream.render(page))
  }

  /// Waits for a line; the keys are listed before the first prompt of each kind.
  ///
  /// - Parameter place: Which of the two prompts it is.
  /// - Returns: The line without blanks around it, or `nil` at the end of input.
  mutating func ask(at place: PromptPlace) -> String? {
    if hasExplainedPrompt.insert(place).inserted {
      show([.paragraph(PromptWords(language).keys(at: place))])
      if place == .stop { explainSingleKeys() }
    }
    if place == .stop { explainNumberKeys() }
    let prompt = PromptWords(language).position(here + 1, of: stops.count)
    return environment.terminal.ask("\n\(prompt)", for: .input(at: place))?.trimmed
  }

  /// Says which keys wait for more, where the others act at once.
  private mutating func explainSingleKeys() {
    guard environment.terminal.readsKeys else { return }
    let letters = keys.filter { $0.takesWords }.map { $0.letter }
    show([.paragraph(PromptWords(language).singleKeys(letters))])
  }

  /// Names the keys for numbers, each at the first stop where it can do something.
  private mutating func explainNumberKeys() {
    let words = PromptWords(language)
    var advice: [String] = []
    let names =
      hasExplainedAsking ? [] : ownOutput.flatMap(\.figures).filter { !$0.numbers.isEmpty }
    if let name = names.first?.name {
      hasExplainedAsking = true
      advice.append(words.asking(name))
    }
    if !hasExplainedTrying, !trial.sources.isEmpty {
      hasExplainedTrying = true
      advice.append(words.trying)
    }
    show(advice.isEmpty ? [] : [.paragraph(advice.joined(separator: " "))])
  }
}

extension String {
  /// The text without blanks at both ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
