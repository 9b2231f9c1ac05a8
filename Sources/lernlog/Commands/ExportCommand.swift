import ArgumentParser
import Display
import Lessons
import Sessions
import SystemPackage

/// `lernlog export`: courses as a website.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "export", abstract: "Write the courses as a website, to read and to print.",
    discussion: """
      Examples:
        lernlog export site --html                      every course and language
        lernlog export site --html --courses Lessons/security-log
        lernlog export notes --html --transcript train  a lesson as you walked it
      The pages work from a file, run no script and load nothing. Open index.html.
      The folder must be new or empty, or hold what an earlier export wrote.
      """)

  @Argument(help: ArgumentHelp("The folder to write to.", valueName: "dir"))
  var folder: String

  @Flag(help: "Write web pages.")
  var html = false

  @Option(
    help: ArgumentHelp(
      "Write one lesson as far as you have come, with your answers.", valueName: "lesson"))
  var transcript: String?

  @Option(help: "The language of the transcript: en or de. Without it, that of the locale.")
  var lang: Language?

  @OptionGroup var courses: CourseOptions
  @OptionGroup var exercises: ExerciseOptions
  @OptionGroup var state: StateOptions

  func validate() throws {
    guard html else {
      throw ValidationError("say in which form: lernlog export \(folder.safe) --html")
    }
  }

  func run() throws {
    let catalogue = try courses.catalogue()
    try catalogue.refuse(catalogue.problems)
    let exercises = try exercises.found()
    if let transcript { return try write(transcript, of: catalogue, exercises) }
    let site = Site(catalogue.courses.map { SiteCourse($0.course, in: $0.folder, exercises) })
    let pages = try making { try site.files() }
    let removed = try writing { try SiteFolder(folder, LiveFiles()).write(pages) }
    let output = StandardStream(.standardOutput)
    output.write("\(pages.count) pages written to \(folder.safe)\n")
    for path in removed { output.write("removed \(path.safe)\n") }
    output.write("begin with \(folder.safe)/index.html\n")
    output.flush()
  }

  /// Writes what the learner did in a lesson, beside what was written before.
  private func write(
    _ typed: String, of catalogue: Catalogue, _ exercises: ExerciseCatalogue?
  ) throws {
    let store = state.store
    let place = try catalogue.place(typed, store)
    let language = lang ?? .ofLocale
    guard
      let library = catalogue.library(of: place.course, language: language, exercises: exercises)
    else { preconditionFailure("a place is in one of the courses") }
    let file = try making {
      let lesson = try library.lesson(place.lesson.name)
      let progress = store.load(lesson.id, language: language).record
      let title = place.course.title(in: lesson.language)
      let run = try LessonRun(lesson, in: library)
      guard let page = TranscriptPage(run, course: title, progress) else {
        throw CommandFailure(
          .missingInput,
          "error: nothing is known of your way through '\(lesson.id)'; "
            + "'lernlog learn \(lesson.id)' begins it")
      }
      return try page.file()
    }
    let bytes = Array(file.document.text.utf8)
    _ = try writing {
      try SiteFolder(folder, LiveFiles()).write([file.path: bytes], keepsOthers: true)
    }
    let output = StandardStream(.standardOutput)
    output.write("\(folder.safe)/\(file.path)\n")
    output.flush()
  }

  /// Makes pages; a problem of a lesson's author is shown with its place.
  private func making<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as Diagnostic {
      throw CommandFailure(.malformedInput, error.description)
    } catch let error as LessonRefusal {
      throw CommandFailure(.malformedInput, error.description)
    }
  }

  private func writing<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try reporting(body)
    } catch let refusal as SiteRefusal {
      throw CommandFailure(.cannotCreate, "error: \(refusal.message)")
    }
  }
}
