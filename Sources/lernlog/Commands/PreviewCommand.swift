import ArgumentParser
import Display
import Lessons
import Sessions
import SystemPackage

/// `lernlog preview`: shows a lesson again at every save, for its author.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "preview", abstract: "Show a lesson that you write again at every save.",
    discussion: """
      Examples:
        lernlog preview flows/1-first             problems first, then what changed
        lernlog preview flows/1-first --values    and names for expressions
        lernlog preview flows/1-first --lang de   the German twin
        lernlog preview flows/1-first --html p.html
      Enter shows the whole lesson again, q leaves. Where the output is no terminal,
      the lesson is shown once, and the status is 1 where it has an error.
      """)

  @Argument(
    help: "COURSE/LESSON, LESSON, with or without its number, or a unique beginning.",
    completion: .lessons)
  var lesson: String

  @Flag(help: "List what each step computes, by the names that expressions may use.")
  var values = false

  @Option(
    help: ArgumentHelp("Keep a web page of the lesson current as well.", valueName: "file"),
    completion: .file())
  var html: String?

  @OptionGroup var courses: CourseOptions
  @OptionGroup var exercises: ExerciseOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let isWatching =
      TerminalProbe.isTerminal(.standardInput) && TerminalProbe.isTerminal(.standardOutput)
    try refuseStrangePage()
    let folder = try place().folder
    var loop = SaveLoop { [FileSignature](in: folder.path) }
    var shown: [String] = []
    loop.see()
    var problems = try show(&shown)
    guard isWatching else {
      if problems.hasErrors { throw CommandFailure(.found) }
      return
    }
    tell(problems)
    while true {
      switch loop.next() {
      case .line(let line):
        switch line.lowercased().filter({ !$0.isWhitespace }) {
        case "q": return
        case "": shown = []
        default:
          tell(problems)
          continue
        }
      case .saved: break
      }
      loop.see()
      do {
        problems = try show(&shown)
      } catch let failure as CommandFailure {
        // A file went away while it was read, or course.yml has a mistake: the next save may mend it.
        StandardStream.tell([failure.message])
      }
      tell(problems)
    }
  }

  /// The lesson, as the course describes it now.
  private func place() throws -> (course: Course, lesson: LessonEntry, folder: CourseFolder) {
    let catalogue = try courses.catalogue()
    let place = try catalogue.place(lesson, ProgressStore(files: LiveFiles(), folder: nil))
    guard let folder = catalogue.courses.first(where: { $0.course.id == place.course.id })?.folder
    else { preconditionFailure("a place is in one of the courses") }
    return (place.course, place.lesson, folder)
  }

  /// Shows problems, then the lesson from the first part that is not as it was shown before.
  ///
  /// - Parameter shown: The parts as they were shown; they become those of now.
  /// - Returns: The problems.
  /// - Throws: A `CommandFailure` where the course cannot be read.
  private func show(_ shown: inout [String]) throws -> [Diagnostic] {
    let (course, entry, folder) = try place()
    let profile = display.profile(isPlain: false)
    let preview = LessonPreview(
      of: entry, in: course, folder, language: profile.language, exercises: try exercises.found(),
      runner: LessonRunner(.learning), showsValues: values)
    var stream = PageStream(profile)
    let texts = preview.parts.map { stream.render($0.page) }
    let first = zip(shown, texts).prefix { $0 == $1 }.count
    let output = StandardStream(.standardOutput)
    let drawing = TerminalRenderer(profile)
    if !shown.isEmpty {
      let place = preview.place(of: first, profile.language)
      output.write(drawing.render([.rule, .paragraph("\(preview.file), \(place)")]))
      if !preview.problems.isEmpty { output.write("\n") }
    }
    for problem in preview.problems {
      output.write(problem.description(source: preview.source).safeLines + "\n\n")
    }
    for text in texts[first...] { output.write(text) }
    output.flush()
    if !texts.isEmpty { shown = texts }
    if let html {
      try reporting { try LiveFiles().write(Array(preview.document().text.utf8), to: html) }
    }
    return preview.problems
  }

  /// A page is replaced at every save, so it has to be one that lernlog made.
  private func refuseStrangePage() throws {
    guard let html, LiveFiles().kind(of: html) != nil else { return }
    let start = try reporting { try LiveFiles().read(html, limit: 4096) }
    guard !String(decoding: start, as: UTF8.self).contains(#"content="lernlog""#) else { return }
    throw CommandFailure(
      .cannotCreate, "error: '\(html.safe)' was not made by lernlog; give another name with --html")
  }

  /// Says what can be typed, and what stands above all that was shown.
  private func tell(_ problems: [Diagnostic]) {
    let language = display.language
    let count = problems.count
    let found = language(
      en: count == 1 ? "1 problem, told above. " : "\(count) problems, told above. ",
      de: count == 1 ? "1 Problem, siehe oben. " : "\(count) Probleme, siehe oben. ")
    let keys = language(
      en: "Save to see it again. Enter the whole lesson, q quit",
      de: "Speichern zeigt es von neuem. Enter die ganze Lektion, q aufhören")
    StandardStream.tell(["", (count == 0 ? "" : found) + keys])
  }
}

extension LessonPreview {
  /// From where the lesson is shown again.
  fileprivate func place(of first: Int, _ language: Language) -> String {
    guard parts.indices.contains(first) else {
      return parts.isEmpty
        ? language(
          en: "not shown until the errors are mended", de: "erst ohne Fehler wieder zu sehen")
        : language(en: "nothing to see has changed", de: "zu sehen ist nichts anderes")
    }
    let line = parts[first].line
    return language(en: "from line \(line)", de: "ab Zeile \(line)")
  }
}

extension [FileSignature] {
  /// The files of a folder as they are now; `nil` where it cannot be read.
  fileprivate init?(in folder: String) {
    guard let names = try? LiveFiles().list(folder) else { return nil }
    self = names.compactMap { FileSignature(of: "\(folder)/\($0)") }
  }
}
