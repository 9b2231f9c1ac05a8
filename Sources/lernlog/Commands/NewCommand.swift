import ArgumentParser
import Display
import Lessons
import Sessions
import SystemPackage

/// `lernlog new`: begins a course, a lesson or an exercise.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "new", abstract: "Begin a course, a lesson or an exercise that already works.",
    discussion: """
      Examples:
        lernlog new course night-shift --languages en,de
        lernlog new lesson night-shift/scores     its next lesson
        lernlog new exercise night-shift/longest  offered by its last lesson
      What is written passes 'lernlog verify --strict' at once, and comments in it
      explain the format. Nothing is ever overwritten.
      """,
    subcommands: [NewCourseCommand.self, NewLessonCommand.self, NewExerciseCommand.self])
}

/// What somebody typed for something new inside a course: `COURSE/NAME`.
struct NewPlace {
  let course: Course
  let name: String

  /// Takes a name apart.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - thing: What it is for, such as "lesson".
  ///   - catalogue: The courses.
  /// - Throws: A `CommandFailure` where there is no such course, or it has errors.
  init(_ typed: String, for thing: String, in catalogue: Catalogue) throws {
    let parts = typed.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let known = catalogue.courses.map(\.course.id)
    guard parts.count == 2 else {
      throw CommandFailure(NewRefusal.noCourseNamed(typed, thing: thing, courses: known))
    }
    guard let course = catalogue.courses.map(\.course).first(where: { $0.id == parts[0] }) else {
      try catalogue.refuse(catalogue.problems)
      throw CommandFailure(NewRefusal.unknownCourse(parts[0], known: known))
    }
    try catalogue.refuse(catalogue.problems(of: course))
    (self.course, name) = (course, parts[1])
  }
}

extension CourseOptions {
  /// The courses; where there are none, what begins one is said as well.
  func catalogueForNew() throws -> Catalogue {
    do {
      return try catalogue()
    } catch let failure as CommandFailure where failure.status == .missingInput {
      throw CommandFailure(
        .missingInput, "\(failure.message)\n  'lernlog new course NAME' begins one")
    }
  }
}

extension Skeleton {
  /// Writes everything, and says what was written and what to type next.
  func finish(next commands: [String], _ profile: Profile) throws {
    try reporting { try write(to: LiveFiles()) }
    let output = StandardStream(.standardOutput)
    output.write(TerminalRenderer(profile).render(page(next: commands, profile.language)))
    output.flush()
  }
}

/// Makes something new, and turns what people can mend into a message and a status.
func making(_ body: () throws -> Skeleton) throws -> Skeleton {
  do {
    return try reporting(body)
  } catch let refusal as NewRefusal {
    throw CommandFailure(refusal)
  } catch let problem as Diagnostic {
    throw CommandFailure(.malformedInput, problem.description)
  } catch let refusal as LessonRefusal {
    throw CommandFailure(.malformedInput, "\(refusal)")
  }
}

extension CommandFailure {
  /// Something new that is not made.
  init(_ refusal: NewRefusal) {
    let status: ExitStatus =
      switch refusal.cause {
      case .usage: .usage
      case .exists: .cannotCreate
      case .course: .missingInput
      }
    self.init(status, "error: \(refusal.message)")
  }
}

/// A command as a shell reads it.
func commandLine(_ words: [String]) -> String {
  words.map { word in
    let isPlain = word.utf8.allSatisfy { byte in
      let scalar = Unicode.Scalar(byte)
      return scalar.properties.isAlphabetic && scalar.isASCII
        || "0123456789/._-,=".unicodeScalars.contains(scalar)
    }
    return isPlain && !word.isEmpty ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }.joined(separator: " ")
}
