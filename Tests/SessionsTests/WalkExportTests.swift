import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// The notes that a walk writes are a lesson themselves.
@Suite struct `notes of a walk` {
  private static let path = "workspace/course/sample-notes.md"

  /// Proves notes as a lesson of the same course.
  private func prove(_ text: String, _ language: Language = .en) throws {
    let sample = SampleLesson(["sample": text], language: language)
    let (lesson, problems) = parseLesson(
      SourceText(file: "notes.md", text: text), course: "course", name: "sample",
      language: language.rawValue, known: .all)
    #expect(problems.isEmpty, "\(problems)\n\(text)")
    #expect(unshownNumbers(in: lesson).isEmpty && seeingWords(in: lesson).isEmpty)
    let library = sample.library
    let proof = try LessonProof(try library.lesson("sample"), in: library)
    #expect(proof.findings.isEmpty, "\(proof.findings)\n\(text)")
  }

  /// The sample with what its blocks print recorded under them.
  private func recorded(_ language: Language = .en) throws -> SampleLesson {
    let text = SampleLesson.questions.texts["sample"] ?? ""
    let library = SampleLesson(["sample": text], language: language).library
    let lesson = try library.lesson("sample")
    let proof = try LessonProof(lesson, in: library)
    let bytes = recording(outputs: proof.printed, in: lesson)
    return SampleLesson(["sample": String(decoding: bytes, as: UTF8.self)], language: language)
  }

  @Test(arguments: [Language.en, .de])
  func `answers, hints and what was shown stand below their questions`(_ language: Language)
    throws
  {
    let files = MemoryFiles()
    let walk = try ScriptedWalk(
      ["", "", "8", "", "", "", "25", ":h", "20", "", "2", ":s", "e", ""],
      lesson: try recorded(language), files: files)
    let notes = try #require(files.text(Self.path))
    #expect(walk.terminal.transcript.contains("sample-notes.md"))
    try expectGolden(notes, "notes.\(language.rawValue).md")
    try prove(notes, language)
  }

  /// Wherever `e` is pressed: at the opening, at a guess, between guess and reveal, at a question.
  @Test(arguments: [
    (["e"], nil), (["", ":e"], nil), (["", "8", "e"], nil), (["", "8", "", "e"], nil),
    (["", "8", "", "", ":e"], "answer: 20"), (["", "8", "", "", ":n", ":e"], "answer: rare"),
    (["", "8", "", "", ":n", "1", "e"], nil),
  ])
  func `notes are a lesson from the first stop on`(_ lines: [String], hidden: String?) throws {
    let files = MemoryFiles()
    _ = try ScriptedWalk(lines, lesson: try recorded(), files: files)
    let notes = try #require(files.text(Self.path))
    try prove(notes)
    // The answer of a question that waits is not told.
    if let hidden { #expect(!notes.contains(hidden)) }
  }

  @Test func `whatever was typed does no harm`() throws {
    let files = MemoryFiles()
    _ = try ScriptedWalk(
      ["", "", "8", "", "", "", "20", "", "````", "\u{1B}[2J", "1", "e", "q"],
      lesson: try recorded(), files: files)
    try prove(try #require(files.text(Self.path)))
    let text = SampleLesson(
      """
      ## A word

      ```yaml lernlog
      question: word
      ask: |
        Which word?
      answer: score
      ```
      """)
    for typed in ["```", "> x", "<!-- pause -->", "\u{1B}[2J", "\u{202E}x", "# x", "`", "---"] {
      let files = MemoryFiles()
      _ = try ScriptedWalk(["", typed, "score", "e", "q"], lesson: text, files: files)
      let notes = try #require(files.text(Self.path))
      try prove(notes)
      #expect(!notes.utf8.contains(0x1B))
    }
  }

  @Test func `notes are renewed, and a file that somebody changed stays`() throws {
    let files = MemoryFiles()
    _ = try ScriptedWalk(["e", "", ":e", ":q"], files: files)
    #expect(files.text("workspace/course/sample-notes-2.md") == nil)
    try files.write(Array("mine\n".utf8), to: Self.path)
    let walk = try ScriptedWalk(["", ":e", ":e", ":q"], files: files)
    #expect(files.text(Self.path) == "mine\n")
    #expect(files.text("workspace/course/sample-notes-2.md") != nil)
    #expect(files.text("workspace/course/sample-notes-3.md") == nil)
    #expect(walk.terminal.transcript.contains("written: workspace/course/sample-notes-2.md"))
  }

  @Test func `what was tried stands below its stop`() throws {
    let files = MemoryFiles([
      "state/course/sample.json": """
      {"schema":2,"lesson":"course/sample","here":"share","steps":{},
       "tried":{"generate":["normal 8 to 9: rows 10 to 11"]}}
      """
    ])
    _ = try ScriptedWalk(["", ":e", ":q"], lesson: try recorded(), files: files)
    let notes = try #require(files.text(Self.path))
    #expect(notes.contains("> Tried here:\n>\n> ```text\n> normal 8 to 9: rows 10 to 11\n"))
    try prove(notes)
  }
}
