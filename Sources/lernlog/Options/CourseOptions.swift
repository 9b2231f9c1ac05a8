import ArgumentParser
import Display
import Lessons
import Sessions

/// Where courses are: the same flag on every command that deals with them.
struct CourseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder of courses, or a course. May be given several times.", valueName: "dir"),
    completion: .directory)
  var courses: [String] = []

  /// The courses that the flag names, else those of the usual places.
  func catalogue() throws -> Catalogue {
    try reporting { try Catalogue(try named(), LiveFiles()) }
  }

  /// The folders of courses; `nil` where there are none.
  var folders: [String]? {
    usualFolders("Lessons", named: courses, variable: "LERNLOG_COURSES", LiveFiles())
  }

  /// Where a new course goes; the folder may still have to be made.
  var own: String {
    ownFolder("Lessons", named: courses, variable: "LERNLOG_COURSES") {
      (try? Catalogue([$0], LiveFiles())) != nil
    }
  }

  /// The flag as it has to be typed once more.
  var flags: [String] { courses.flatMap { ["--courses", $0] } }

  private func named() throws -> [String] {
    guard let folders else {
      throw CommandFailure(
        .missingInput,
        "error: there are no courses here; name their folder with --courses or LERNLOG_COURSES")
    }
    return folders
  }
}

extension Catalogue {
  /// The lesson that somebody asked for; of a whole course, the one to go on with.
  func place(_ typed: String?, _ store: ProgressStore) throws -> (
    course: Course, lesson: LessonEntry
  ) {
    let place = try found(typed, store)
    try refuse(problems(of: place.course))
    return place
  }

  private func found(_ typed: String?, _ store: ProgressStore) throws -> (
    course: Course, lesson: LessonEntry
  ) {
    let course = courses.map(\.course).first { $0.id == typed }
    if typed == nil || course != nil {
      guard let next = next(store, in: course?.id) else {
        try refuse(problems)
        throw CommandFailure(.missingInput, "error: the courses have no lessons")
      }
      return next
    }
    let shown = typed?.safe ?? ""
    switch find(typed ?? "") {
    case .found(let course, let lesson): return (course, lesson)
    case .ambiguous(let ids):
      throw CommandFailure(
        .usage, "error: '\(shown)' may be \(ids.joined(separator: " or ")); type more of the name")
    case .unknown(let nearest):
      // The lesson may stand in a course that could not be read.
      if nearest == nil { try refuse(problems) }
      let advice = nearest.map { "did you mean '\($0)'?" } ?? "'lernlog list' shows them all"
      throw CommandFailure(.usage, "error: there is no lesson '\(shown)'; \(advice)")
    }
  }

  /// Ends the command where errors are among the problems, and says all of them with their source lines.
  func refuse(_ problems: [Diagnostic]) throws {
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty else {
      let texts = errors.map { error in
        error.description(source: error.location.flatMap { sources[$0.file] })
      }
      throw CommandFailure(.malformedInput, texts.joined(separator: "\n"))
    }
  }
}

extension String {
  /// The text with control characters shown, as everything from outside is.
  var safe: String { SafeText(self, charset: .unicode).text }

  /// The same for a text of several lines.
  var safeLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).safe }
      .joined(separator: "\n")
  }
}
