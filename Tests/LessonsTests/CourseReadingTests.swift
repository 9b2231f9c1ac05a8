import Lessons
import TestSupport
import Testing

@Suite struct CourseReadingTests {
  @Test func `a course is its file and the lessons beside it`() throws {
    let (course, diagnostics) = read(
      courseFile,
      [
        "1-generate.md": "", "1-generate.de.md": "", "2-train.md": "", "2-train.de.md": "",
        "glossary.md": "", "glossary.de.md": "", "README.md": "", "Support.swift": "",
        "data/events.csv": "", "_draft.md": "", ".hidden.md": "",
      ])
    #expect(diagnostics == [])
    let found = try #require(course)
    #expect(found.languages == ["en", "de"])
    #expect(found.title(in: "de") == "Protokoll")
    #expect(found.title(in: "fr") == "Log")
    #expect(found.lessons.map(\.name) == ["generate", "train"])
    #expect(found.lessons.map(\.numberedName) == ["1-generate", "2-train"])
    #expect(found.lesson(named: "train")?.files == ["en": "2-train.md", "de": "2-train.de.md"])
    #expect(found.glossaries == ["en": "glossary.md", "de": "glossary.de.md"])
  }

  @Test func `a newer format is refused with the needed version, and nothing else is said`() {
    let text = courseFile.replacing("format: 1", with: "format: 2\nbadge: gold")
    let (course, diagnostics) = read(text, ["1-generate.md": "broken"])
    #expect(course == nil)
    #expect(
      diagnostics.map(\.message) == [
        "the course has format 2, and this lernlog reads format 1; a newer lernlog is needed"
      ])
    #expect(diagnostics.first?.location?.line == 1)
  }

  @Test(arguments: [
    ("format: 1", "format: ①0", "there is no format 0", "1"),
    ("format: 1", "format: 1\n①lesson: []", "unknown key 'lesson'", nil),
    ("[en, de]", "①[]", "a course has one language or more, such as [en, de]", nil),
    ("[en, de]", "[en, de, ①English]", "'English' is not the code of another language", nil),
    ("[en, de]", "[en, de, ①en]", "'en' is not the code of another language", nil),
    (
      "title: { en: Log, de: Protokoll }", "title: ①{ de: Protokoll }",
      "the title is missing in 'en'", nil
    ),
    (
      "title: { en: Log, de: Protokoll }", "title: ①{ en: Log }", "the title is missing in 'de'",
      nil
    ),
    (
      "de: Protokoll", "de: Protokoll, ①fr: Journal", "'fr' is not among the course's languages",
      nil
    ),
    (
      "[generate, train]", "[generate, ①trian, train]", "there is no file for the lesson 'trian'",
      "train"
    ),
    (
      "[generate, train]", "[generate, train, ①generate]",
      "the lesson 'generate' is listed already, on line 5, column 11", nil
    ),
  ])
  func `the file says what it has to say`(
    old: String, new: String, message: String, fix: String?
  ) throws {
    let marked = Marked(courseFile.replacing(old, with: new))
    let (_, diagnostics) = read(marked.text, lessonFiles)
    #expect(diagnostics.map(\.message).contains(message), "\(diagnostics)")
    let found = try #require(diagnostics.first { $0.message == message })
    let place = found.location.map { [$0.line, $0.column] }
    #expect(place == [marked.line, marked.column])
    #expect(found.fixIt?.new == fix)
  }

  @Test(arguments: [
    ("3-detect.md", "the lesson 'detect' is not listed in course.yml"),
    ("detect.de.md", "the lesson 'detect' is not listed in course.yml"),
    ("2-train.fr.md", "'fr' is not among the course's languages"),
    ("2-train.en.md", "a file in the first language is named without '.en'"),
    ("train.md", "the lesson 'train' stands in '2-train.md' already"),
    ("2-Train.md", "'Train' cannot be a name"), ("2-tr ain.md", "'tr ain' cannot be a name"),
  ])
  func `a lesson file that does not fit is an error`(file: String, message: String) {
    let (_, diagnostics) = read(courseFile, lessonFiles.merging([file: ""]) { $1 })
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.first?.severity == .error)
    #expect(diagnostics.first?.location?.file == "Lessons/log/\(file)")
  }

  @Test func `a missing translation is a warning`() {
    var files = lessonFiles
    files["2-train.de.md"] = nil
    let (course, diagnostics) = read(courseFile, files)
    #expect(diagnostics.map(\.message) == ["the lesson 'train' is not translated to 'de'"])
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(course?.lessons.count == 2)
  }

  @Test func `a lesson that has only a translation has no file`() {
    var files = lessonFiles
    files["2-train.md"] = nil
    #expect(
      read(courseFile, files).diagnostics.map(\.message) == [
        "there is no file for the lesson 'train'"
      ])
  }

  @Test func `a course without its file, or behind a link, cannot be read`() {
    let (course, diagnostics) = readCourse(
      "log", folder: "Lessons/log", files: FilesInMemory([:]))
    #expect(course == nil)
    #expect(
      diagnostics.map(\.message) == ["the file cannot be read: there is no such file"])
    let linked = readCourse("log", folder: "", files: FilesInMemory([:], links: ["course.yml"]))
    #expect(
      linked.diagnostics.map(\.message) == ["the file cannot be read: it is a symbolic link"])
  }

  @Test(arguments: ["Security", "a b", "..", ""])
  func `a course's folder has a name that can be typed`(id: String) {
    let files = FilesInMemory(lessonFiles.merging(["course.yml": courseFile]) { $1 })
    #expect(
      readCourse(id, folder: id, files: files).diagnostics.map(\.message) == [
        "'\(id)' cannot be a name"
      ])
  }

  private func read(
    _ text: String, _ files: [String: String]
  ) -> (course: Course?, diagnostics: [Diagnostic]) {
    let files = files.merging(["course.yml": text]) { $1 }
    return readCourse("log", folder: "Lessons/log", files: FilesInMemory(files))
  }
}

private let courseFile = """
  format: 1
  languages: [en, de]
  title: { en: Log, de: Protokoll }
  summary: { en: Find it., de: Finde es. }
  lessons: [generate, train]
  """

private let lessonFiles = [
  "1-generate.md": "", "1-generate.de.md": "", "2-train.md": "", "2-train.de.md": "",
]
