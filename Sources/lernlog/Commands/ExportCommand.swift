import ArgumentParser
import Lessons
import Sessions
import SystemPackage

/// `lernlog export`: courses as a website.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the courses as a website, to read and to print.",
    discussion: """
      Examples:
        lernlog export site --html                                   every course, every language
        lernlog export site --html --courses Lessons/security-log    one course

      The pages work from a file, run no script and load nothing. Open site/index.html.
      The folder must be new or empty, or hold what an earlier export wrote, which is replaced.
      """)

  @Argument(help: ArgumentHelp("The folder to write to.", valueName: "dir"))
  var folder: String

  @Flag(help: "Write web pages.")
  var html = false

  @OptionGroup var courses: CourseOptions
  @OptionGroup var exercises: ExerciseOptions

  func validate() throws {
    guard html else {
      throw ValidationError("say in which form: lernlog export \(folder.safe) --html")
    }
  }

  func run() throws {
    let catalogue = try courses.catalogue()
    try catalogue.refuse(catalogue.problems)
    let exercises = try exercises.found()
    let site = Site(catalogue.courses.map { SiteCourse($0.course, in: $0.folder, exercises) })
    let pages = try making { try site.files() }
    let removed = try writing { try SiteFolder(folder, LiveFiles()).write(pages) }
    let output = StandardStream(.standardOutput)
    output.write("\(pages.count) pages written to \(folder.safe)\n")
    for path in removed { output.write("removed \(path.safe)\n") }
    output.write("begin with \(folder.safe)/index.html\n")
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
