import ArgumentParser
import Display
import Lessons
import Sessions
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `lernlog learn`: walks through a lesson, or prints it whole.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "learn", abstract: "Walk through a lesson; without a name, resume.",
    discussion: """
      Examples:
        lernlog learn                           resume, or begin the course
        lernlog learn security-log/3-train      one lesson
        lernlog learn train --plain --lang de   all of it as text, in German
        lernlog learn train --data my.csv       a lesson on a log of your own
        lernlog learn train --json              all of it for a program to read
        lernlog learn --keys                    single keys, without Enter
        lernlog learn --accessible              written to be heard

      In a lesson Enter goes on and ? lists the keys. Some of them:
        b, a, o             the step before, this one again, the outline
        t contamination=0.05 trees=50   other values, on a copy; t alone lists them
        r                   this step once more, as the lesson has it
        g 7, g scores       to step 7, or to the one whose title begins so
        f                   free play with steps and charts; done leads back
        q                   leave; the next call resumes there
      At a question a key has a colon before it, such as :g 7.
      'lernlog guide' says more, also in German: 'lernlog guide --lang de'.
      """)

  @Argument(
    help: "COURSE/LESSON, LESSON, with or without its number, or a unique beginning.",
    completion: .lessons)
  var lesson: String?

  @Flag(help: "Print the whole lesson as text, the same bytes on every machine.")
  var plain = false

  @Flag(help: "Print the whole lesson as one JSON document for a program to read.")
  var json = false

  @Flag(help: "Never wait for input.")
  var noInput = false

  @Option(
    help: ArgumentHelp(
      "A file of your own, CSV or .jsonl, with the columns of the course's log in any order. "
        + "No progress is kept then.", valueName: "file"), completion: .file())
  var data: String?

  @OptionGroup var keys: KeysOption
  @OptionGroup var place: WorkspaceOption
  @OptionGroup var courses: CourseOptions
  @OptionGroup var exercises: ExerciseOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var state: StateOptions

  func validate() throws {
    if plain, json { throw ValidationError("--plain and --json are two forms; choose one") }
  }

  func run() throws {
    if !json { display.announceAccessible(display.profile(isPlain: !isInteractive)) }
    try open()
  }

  /// Opens the lesson; whoever calls this has announced what there is to announce.
  func open() throws {
    let profile = display.profile(isPlain: !isInteractive)
    try keys.check(profile, isInteractive: isInteractive)
    let files = LiveFiles()
    let store = state.store
    let catalogue = try courses.catalogue()
    let place = try catalogue.place(self.lesson, store)
    let exercises = try self.exercises.found()
    guard
      let library = catalogue.library(
        of: place.course, language: profile.language, exercises: exercises,
        runner: LessonRunner(.learning))
    else {
      preconditionFailure("a place is in one of the courses")
    }
    let lesson: Lesson
    do {
      lesson = try library.lesson(place.lesson.name)
    } catch {
      throw CommandFailure(.malformedInput, "\(error)")
    }
    let data = try ownData(for: lesson, in: library)
    let run = try starting { () throws(Diagnostic) in
      try LessonRun(lesson, in: library, data: data)
    }
    if isInteractive {
      // Answers about another log are no progress in the course, so nothing is kept of them.
      let kept = data == nil ? store : ProgressStore(files: files, folder: nil)
      let ending = CourseEnding(after: lesson, of: library, in: catalogue, kept)
      try walk(run, profile, kept, files, ending)
    } else {
      let ending = CourseEnding(after: lesson, of: library, in: catalogue, nil)
      try print(run, profile, ending)
    }
  }

  /// Whether somebody is there to type.
  private var isInteractive: Bool {
    !plain && !json && !noInput && TerminalProbe.isTerminal(.standardInput)
      && TerminalProbe.isTerminal(.standardOutput)
  }

  /// The learner's own file, read and compared with what the lesson needs before anything is shown.
  private func ownData(for lesson: Lesson, in library: LessonLibrary) throws -> LearnerData? {
    guard let path = data else { return nil }
    return try reporting {
      let bytes = try LiveFiles().read(path)
      guard
        let place = try starting({ () throws(Diagnostic) in
          try DataPlace(of: lesson, in: library)
        })
      else {
        throw CommandFailure(
          .usage,
          "error: the lesson '\(lesson.id)' makes no log that a file could take the place of; "
            + "leave out --data")
      }
      return try LearnerData(bytes, file: path, for: place)
    }
  }

  private func walk(
    _ run: LessonRun, _ profile: Profile, _ store: ProgressStore, _ files: LiveFiles,
    _ ending: CourseEnding?
  ) throws {
    Interruption.endsProgram()
    let terminal = LiveTerminal(readsKeys: keys.keys) { display.profile(isPlain: false).width }
    defer { KeyMode.leave() }
    var walk = Walk(
      run,
      environment: Environment(
        terminal: terminal, files: files, editor: LiveEditor(),
        now: { Date().ISO8601Format() }),
      profile: profile,
      keeper: ProgressKeeper(store, lesson: run.lesson, language: profile.language),
      workspace: Workspace(place.workspace), courseEnding: ending,
      reached: {
        store.load(
          ExerciseRecord.self, of: "\(run.lesson.course)/\($0)", language: profile.language
        ).record
      })
    _ = try starting { () throws(Diagnostic) in try walk.go() }
    if walk.hasFailedToSave { throw CommandFailure(.cannotWrite) }
  }

  private func print(_ run: LessonRun, _ profile: Profile, _ ending: CourseEnding?) throws {
    var run = run
    var stream = PageStream(profile)
    var document = RunDocument(of: run.lesson)
    let output = StandardStream(.standardOutput)
    func take(_ part: RunPart) {
      guard !json else { return document.add(part) }
      if !part.page.blocks.isEmpty { output.write(stream.render(part.page)) }
    }
    try starting { () throws(Diagnostic) in try run.parts { part, _ in take(part) } }
    if let page = ending?.page(run.session), !page.blocks.isEmpty { take(RunPart(.ending, page)) }
    if json { output.write(document.json) }
    output.flush()
  }

  /// Runs a part of a lesson; a problem of its author is shown with its place.
  private func starting<Value>(_ body: () throws(Diagnostic) -> Value) throws -> Value {
    do throws(Diagnostic) {
      return try body()
    } catch {
      throw CommandFailure(.malformedInput, error.description)
    }
  }
}
