import ArgumentParser
import Lessons
import Sessions
import SystemPackage

/// `lernlog verify`: proves that a course holds, and renews what is recorded in it.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "verify",
    abstract: "Prove that everything in the courses holds: format, steps, outputs, links, twins.",
    discussion: """
      Examples:
        lernlog verify                                 every course
        lernlog verify Lessons/security-log --strict   one course; warnings fail too
        lernlog verify --record                        renew what is recorded
        lernlog verify --translated 3-train.de.md      it fits its original again
        lernlog verify --format github --junit report.xml
      """)

  @Argument(
    help: ArgumentHelp("Courses, or folders of courses.", valueName: "path"), completion: .file())
  var paths: [String] = []

  @Flag(help: "Renew outputs, snippets and the keys of translations.")
  var record = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Say that translations are up to date again.", valueName: "files"),
    completion: .file())
  var translated: [String] = []

  @Flag(help: "Warnings fail too.")
  var strict = false

  @Flag(help: "Print one JSON document for a program to read; the same as --format json.")
  var json = false

  @Option(help: "How to say what was found: text, json, or github for annotations of a change.")
  var format = VerifyFormat.text

  @Option(
    help: ArgumentHelp("Write a JUnit file as well, for a build server.", valueName: "file"),
    completion: .file())
  var junit: String?

  @OptionGroup var courses: CourseOptions
  @OptionGroup var exercises: ExerciseOptions

  func validate() throws {
    if record, !translated.isEmpty {
      throw ValidationError("--record and --translated are two things to do one after the other")
    }
    if json, ![.text, .json].contains(format) {
      throw ValidationError("--json and --format \(format.rawValue) are two answers; leave one out")
    }
  }

  func run() throws {
    let (catalogue, exercises) = try places()
    let output = StandardStream(.standardOutput)
    var report = VerifyReport(strict: strict)
    report.add(catalogue.problems, sources: catalogue.sources)
    for file in translated { report.renewed += try renew(file, in: catalogue) }
    if translated.isEmpty {
      for (course, folder) in catalogue.courses {
        try prove(course, folder, &report)
        // Where only lessons are named, the exercises beside them are still looked up.
        if let all = try exercises ?? self.exercises.found() {
          let isWhole = !catalogue.problems(of: course).hasErrors
          report.add(all.misfits(with: course, in: folder, isWhole: isWhole), in: folder)
        }
      }
      if let exercises { try prove(exercises, try? courses.catalogue(), &report) }
    }
    output.write(report.rendered(as: json ? .json : format))
    output.flush()
    if let junit { try reporting { try LiveFiles().write(Array(report.junit.utf8), to: junit) } }
    if report.hasFailed { throw CommandFailure(.found) }
  }

  /// What is to be proved: what the paths hold, else every course and exercise that is found.
  private func places() throws -> (courses: Catalogue, exercises: ExerciseCatalogue?) {
    guard !paths.isEmpty else { return (try courses.catalogue(), try exercises.found()) }
    let files = LiveFiles()
    return try reporting {
      let exercises = paths.filter { holdsExercises($0, files) }
      let courses = paths.filter { !exercises.contains($0) }
      return (
        try Catalogue(courses, files),
        exercises.isEmpty ? nil : try ExerciseCatalogue(exercises, files)
      )
    }
  }

  private func prove(_ course: Course, _ folder: CourseFolder, _ report: inout VerifyReport) throws
  {
    let sources = SnippetSources(beside: folder.path, LiveFiles())
    let runner = LessonRunner(.proving)
    guard record else {
      return report.add(
        CourseProof(course, in: folder, sources: sources, runner: runner, clock: .live))
    }
    let recording = CourseRecording(course, in: folder, sources: sources, runner: runner)
    guard recording.obstacles.isEmpty else {
      report.add(recording.obstacles, sources: recording.proof.whole.sources)
      report.notes.append("nothing was recorded in \(course.id): mend the errors first")
      return
    }
    for (path, bytes) in recording.changes.sorted(by: { $0.key < $1.key }) {
      try reporting { try LiveFiles().write(bytes, to: path) }
      report.renewed.append(path)
    }
    report.add(CourseProof(course, in: folder, sources: sources, runner: runner))
  }

  /// Writes the hashes of a twin's sections anew, and the texts that they stand for.
  private func renew(_ file: String, in catalogue: Catalogue) throws -> [String] {
    for (course, folder) in catalogue.courses {
      guard let renewed = renewedTranslation(file, of: course, in: folder) else { continue }
      let files = try renewed.get()
      for (path, bytes) in files {
        try reporting { try LiveFiles().write(bytes, to: path) }
      }
      return files.map(\.path)
    }
    throw CommandFailure(.usage, "error: '\(file.safe)' is no translation in one of the courses")
  }
}

extension VerifyCommand {
  /// The new bytes of a twin and of what stands beside it; `nil` where the course has no such file.
  private func renewedTranslation(_ file: String, of course: Course, in folder: CourseFolder)
    -> Result<[(path: String, bytes: [UInt8])], CommandFailure>?
  {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    for entry in course.lessons {
      for language in course.languages.dropFirst() where entry.files[language] == name {
        let (twin, problems) = readLesson(
          entry, in: language, of: course, files: folder, known: .all)
        let (first, _) = readLesson(
          entry, in: course.firstLanguage, of: course, files: folder, known: .all)
        guard let twin, let first, !problems.hasErrors else {
          let texts = problems.map { $0.description(source: twin?.source) }
          return .failure(CommandFailure(.found, texts.joined(separator: "\n")))
        }
        let texts = TranslatedTexts(of: twin, from: first)
        return .success([
          (twin.file, renewingSectionHashes(of: twin, from: first)),
          ("\(folder.path)/\(TranslatedTexts.path(of: name))", texts.bytes(for: name)),
        ])
      }
    }
    return nil
  }
}

extension SnippetSources {
  /// The folder `Sources` of the project whose `Lessons` a course stands in.
  init?(beside course: String, _ files: LiveFiles) {
    let sources = "\(course)/../../Sources"
    guard files.kind(of: sources) == .folder else { return nil }
    self.init { try? files.read("\(sources)/\($0)") }
  }
}
