import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// The page after the last lesson of a course.
@Suite struct `the end of a course` {
  private static let lessons = [
    "1-make.md": """
    ---
    title: First
    summary: It makes a log.
    goals:
      - text: Say what share is odd
        by: [share]
      - Read a log
    ---

    ```yaml lernlog
    step: generate
    log: security
    normal: 20
    anomalous: 2
    ```

    ```yaml lernlog
    question: share
    ask: |
      What share?
    answer: 9
    ```

    """,
    "2-score.md": """
    ---
    title: Second
    summary: It scores the log.
    continues: make
    goals:
      - text: Count what is found
        by: [found]
      - text: Count what is missed
        by: [missed]
    ---

    <!-- lernlog
    step: featurize
    columns: [{ hour: timestamp }]
    -->

    <!-- lernlog
    step: train
    trees: 5
    contamination: 0.1
    -->

    <!-- lernlog
    step: detect
    -->

    <!-- lernlog
    step: evaluate
    truth: anomaly
    -->

    ```yaml lernlog
    question: found
    ask: |
      How many are found?
    answer: =evaluation.tp
    ```

    ```yaml lernlog
    question: missed
    ask: |
      How many are missed?
    answer: =evaluation.fn
    ```

    """,
  ]

  /// Two courses of the same lessons, in two languages of the same words.
  private static func files() -> MemoryFiles {
    var files: [String: String] = [:]
    for course in ["a-course", "b-course", "c-course"] {
      files["courses/\(course)/course.yml"] = """
        format: 1
        languages: [en, de]
        title: { en: The \(course), de: Der \(course) }
        summary: { en: A course., de: Ein Kurs. }
        lessons: [make, score]

        """
      for (name, text) in lessons {
        files["courses/\(course)/\(name)"] = text
        files["courses/\(course)/\(name.replacing(".md", with: ".de.md"))"] = text
      }
    }
    return MemoryFiles(files)
  }

  private let files = Self.files()

  private var store: ProgressStore { ProgressStore(files: files, folder: "state") }

  private func catalogue() throws -> Catalogue { try Catalogue(["courses"], files) }

  private func library(_ course: String, _ language: Language) throws -> LessonLibrary {
    let catalogue = try catalogue()
    let course = try #require(catalogue.courses.first { $0.course.id == course }?.course)
    return try #require(catalogue.library(of: course, language: language))
  }

  private func plain(_ course: String, _ language: Language) throws -> String {
    let library = try library(course, language)
    let lesson = try library.lesson("score")
    var run = try LessonRun(lesson, in: library)
    try run.plain { _ in }
    let ending = try #require(CourseEnding(after: lesson, of: library, in: catalogue(), nil))
    return TerminalRenderer(Profile(charset: .ascii, language: language)).render(
      ending.page(run.session))
  }

  private func walk(_ course: String, _ name: String, _ lines: [String]) throws -> String {
    let library = try library(course, .en)
    let lesson = try library.lesson(name)
    let terminal = ScriptedTerminal(lines)
    var walk = Walk(
      try LessonRun(lesson, in: library),
      environment: Environment(
        terminal: terminal, files: files, now: { "2026-03-02T10:15:00Z" }),
      profile: Profile(charset: .ascii),
      keeper: ProgressKeeper(store, lesson: lesson, language: .en),
      workspace: Workspace("workspace"),
      courseEnding: CourseEnding(after: lesson, of: library, in: try catalogue(), store))
    #expect(try walk.go() == .finished)
    return terminal.transcript
  }

  @Test(arguments: Language.allCases)
  func `printed plainly it lists goals, figures and commands, whatever was done before`(
    _ language: Language
  ) throws {
    let page = try plain("a-course", language)
    try expectGolden(page, "course-ending.\(language.rawValue).txt")
    _ = try walk("a-course", "make", ["", "", "9", ""])
    #expect(try plain("a-course", language) == page)
  }

  @Test func `a course without goals, figures and a log ends without a page`() throws {
    let files = MemoryFiles([
      "small/course.yml": """
      format: 1
      languages: [en]
      title: { en: Small }
      summary: { en: A course. }
      lessons: [one]

      """,
      "small/one.md": "---\ntitle: One\nsummary: Words only.\n---\n\nWords.\n",
    ])
    let catalogue = try Catalogue(["small"], files)
    let course = try #require(catalogue.courses.first?.course)
    let library = try #require(catalogue.library(of: course, language: .en))
    let lesson = try library.lesson("one")
    let ending = try #require(CourseEnding(after: lesson, of: library, in: catalogue, nil))
    #expect(ending.page(try LessonRun(lesson, in: library).session).blocks.isEmpty)
  }

  @Test func `a course on a log of lines asks for such lines`() throws {
    let files = MemoryFiles([
      "small/course.yml": """
      format: 1
      languages: [en]
      title: { en: Small }
      summary: { en: A course. }
      lessons: [one]

      """,
      "small/one.md": """
      ---
      title: One
      summary: A log of lines.
      ---

      <!-- lernlog
      step: load
      file: a.log
      pattern: "<who>: <what>"
      -->

      """,
      "small/a.log": "eve: in\n",
    ])
    let catalogue = try Catalogue(["small"], files)
    let course = try #require(catalogue.courses.first?.course)
    let library = try #require(catalogue.library(of: course, language: .en))
    let lesson = try library.lesson("one")
    let ending = try #require(CourseEnding(after: lesson, of: library, in: catalogue, nil))
    let page = TerminalRenderer(Profile(charset: .ascii)).render(
      ending.page(try LessonRun(lesson, in: library).session))
    #expect(page.contains("whose lines are made in the same way"))
    #expect(page.contains("lernlog learn small/one --data my.log"))
  }

  @Test func `after the last course in plain no next one is named`() throws {
    #expect(try !plain("c-course", .en).contains("The next course"))
  }

  @Test func `a walk ticks what was reached, and leads to the next course that is not finished`()
    throws
  {
    let first = try walk("a-course", "make", ["", "", "9", ""])
    #expect(!first.contains("The end of the course"))
    #expect(first.contains("lernlog learn a-course/score"))
    let last = try walk("a-course", "score", ["", "2", "", ":s", ""])
    try expectGolden(last, "course-ending-walk.txt")
  }

  @Test func `with all courses finished there is no next one`() throws {
    for course in ["b-course", "c-course"] {
      _ = try walk(course, "make", ["", "", "9", ""])
      _ = try walk(course, "score", ["", "2", "", "0", ""])
    }
    _ = try walk("a-course", "make", ["", "", "9", ""])
    let last = try walk("a-course", "score", ["", "2", "", "0", ""])
    #expect(last.contains("3 of 3 are reached"))
    #expect(!last.contains("The next course"))
  }

  @Test func `who begins with the last course is led to the first`() throws {
    let last = try walk("c-course", "score", ["", "2", "", "0", ""])
    #expect(last.contains("lernlog learn a-course\n"))
    // Nothing is known of the first lesson, so nothing is ticked there, and it does not count.
    #expect(last.contains("2 of 2 are reached"))
  }
}
