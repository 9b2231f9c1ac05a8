import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// A lesson that its author changed between two walks.
@Suite struct `a lesson that was changed` {
  /// The lesson with some of its text replaced.
  private static func lesson(_ changes: [(String, String)], _ language: Language = .en)
    -> SampleLesson
  {
    var text = SampleLesson.questions.texts["sample"] ?? ""
    for (old, new) in changes {
      precondition(text.contains(old), "the lesson holds '\(old)'")
      text = text.replacing(old, with: new)
    }
    return SampleLesson(["sample": text], language: language)
  }

  private static let added = ("## The share\n", "## A new part\n\nNew words.\n\n## The share\n")
  private static let parameter = ("normal: 8\n", "normal: 9\n")
  private static let removed = (
    """
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

    """, ""
  )
  private static let guess = (
    """
    ```yaml lernlog
    question: rows
    ask: |
      How many rows will there be?
    ```

    """, ""
  )

  @Test(arguments: [Language.en, .de])
  func `the learner is told once, and goes on at the right place`(_ language: Language) throws {
    let files = MemoryFiles()
    let before = Self.lesson([], language)
    _ = try ScriptedWalk(["", "8", "", "", ":q"], lesson: before, files: files)
    let after = Self.lesson([Self.added, Self.parameter, Self.removed, Self.guess], language)
    let first = try ScriptedWalk(["o", "", ":o", ":q"], lesson: after, files: files)
    try expectGolden(first.terminal.transcript, "changed.\(language.rawValue).txt")
    let second = try ScriptedWalk(["o", "q"], lesson: after, files: files)
    try expectGolden(second.terminal.transcript, "changed-again.\(language.rawValue).txt")
  }

  @Test func `the same text with other line breaks and outputs is no change`() throws {
    let files = MemoryFiles()
    _ = try ScriptedWalk(["", "", "8", "", "q"], files: files)
    let after = Self.lesson([
      ("Somebody looks at a log.", "Somebody looks\nat a log."), ("normal: 8\n", "normal:   8\n"),
    ])
    let walk = try ScriptedWalk(["q"], lesson: after, files: files)
    #expect(!walk.terminal.transcript.contains("was changed"))
  }

  @Test func `what changes further down than the learner was is nobody's news`() throws {
    let files = MemoryFiles()
    _ = try ScriptedWalk(["", "q"], files: files)
    let walk = try ScriptedWalk(["q"], lesson: Self.lesson([Self.added]), files: files)
    #expect(!walk.terminal.transcript.contains("was changed"))
  }

  private static let kind = (
    """
    ```yaml lernlog
    question: kind
    ask: |
      What is an anomaly?
    choices:
      rare: Something rare and different
      attack: An attack
    answer: rare
    ```

    """, ""
  )

  @Test func `where the stop itself is gone, the learner goes on at the one before it`() throws {
    let files = MemoryFiles()
    _ = try ScriptedWalk(["", "8", "", "", "20", "", ":q"], files: files)
    let walk = try ScriptedWalk(["", ":q"], lesson: Self.lesson([Self.kind]), files: files)
    try expectGolden(walk.terminal.transcript, "changed-gone.txt")
  }

  @Test func `where nothing is left of what the learner saw, the lesson begins anew and says why`()
    throws
  {
    let files = MemoryFiles()
    _ = try ScriptedWalk(["", ":q"], files: files)
    let walk = try ScriptedWalk(
      ["q"], lesson: Self.lesson([Self.guess, Self.removed]), files: files)
    #expect(
      walk.terminal.transcript.hasPrefix(
        """
        This lesson was changed since you were here:

        - The step where you stopped is gone. You go on at the one before it.

        A sample
        """), "\(walk.terminal.transcript)")
  }

  @Test func `a question that got another name keeps its answer`() throws {
    let files = MemoryFiles()
    _ = try ScriptedWalk(
      ["", "8", "", "", "20", "", ":q"], files: files)
    let after = Self.lesson([("question: share\n", "question: portion\nwas: share\n")])
    let walk = try ScriptedWalk(["o", "q"], lesson: after, files: files)
    #expect(!walk.terminal.transcript.contains("was changed"))
    let record = ProgressStore(files: files, folder: "state").load(
      "course/sample", language: .en
    ).record
    #expect(record.steps["portion"]?.answer == "20" && record.steps["share"] == nil)
  }
}
