import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// Lessons in memory, to be run in tests.
struct SampleLesson {
  /// The texts of a course, by lesson name.
  let texts: [String: String]
  let language: Language
  /// Other files of the course, by name.
  let files: [String: String]
  /// What runs the code in the lessons.
  var runner: ScriptedRunner?
  /// The terms of the course.
  var glossary: String?

  /// A course of one lesson, with the front matter put above.
  init(_ body: String, language: Language = .en, files: [String: String] = [:]) {
    self.init(["sample": Self.front + body], language: language, files: files)
  }

  /// A course of several lessons with their front matter.
  init(_ texts: [String: String], language: Language = .en, files: [String: String] = [:]) {
    self.texts = texts
    self.language = language
    self.files = files
  }

  static let front = "---\ntitle: A sample\nsummary: One step and some questions.\n---\n\n"

  /// The course, as a library reads it.
  var library: LessonLibrary {
    let (texts, language, files) = (texts, language, MemoryFiles(files))
    return LessonLibrary(
      course: "course", names: texts.keys.sorted(),
      read: { name in
        guard let text = texts[name] else { return nil }
        let (lesson, problems) = parseLesson(
          SourceText(file: "\(name).md", text: text), course: "course", name: name,
          language: language.rawValue, known: .all)
        return (lesson, problems)
      },
      programs: runner.map {
        LessonPrograms($0) { files.text("Support.swift").map { Array($0.utf8) } }
      },
      glossary: { [glossary] in
        glossary.map {
          readGlossary(SourceText(file: "glossary.md", text: $0), file: "glossary.md").glossary
        }
      },
      file: { try files.read($0) })
  }

  /// A run of a lesson, before its first block.
  func run(_ name: String = "sample") throws -> LessonRun {
    let library = library
    return try LessonRun(library.lesson(name), in: library)
  }

  /// Everything that the lesson shows at once.
  func plain(_ name: String = "sample", width: Int = 80) throws -> String {
    var run = try run(name)
    var stream = PageStream(Profile(width: width, charset: .ascii, language: language))
    var text = ""
    try run.plain { text += stream.render($0) }
    return text
  }
}

extension SampleLesson {
  /// A lesson with everything that a walk meets.
  static let questions = SampleLesson(
    """
    Somebody looks at a log.

    ## Made up

    ```yaml lernlog
    question: rows
    ask: |
      How many rows will there be?
    ```

    ```yaml lernlog
    step: generate
    log: security
    normal: 8
    anomalous: 2
    file: logs.csv
    ```

    ```yaml lernlog
    reveal: rows
    answer: =events.rows
    mistakes:
      - when: 8
        say: |
          Those are the normal ones.
    explain: |
      8 normal and 2 anomalous.
    ```

    ## The share

    ```yaml lernlog
    question: share
    ask: |
      What share of the events is anomalous?
    answer: 20
    unit: "%"
    hints:
      - |
        A share is a part of a whole.
      - |
        2 of 10.
    mistakes:
      - when: 25
        say: |
          That is 2 of 8.
    explain: |
      2 / 10 = 20 %.
    ```

    It is more than in a real log.

    ```yaml lernlog
    question: kind
    ask: |
      What is an anomaly?
    choices:
      rare: Something rare and different
      attack: An attack
    answer: rare
    ```

    The end.
    """)
}
