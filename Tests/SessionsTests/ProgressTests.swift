import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// What is kept of a walk, and what becomes of a file that cannot be used.
@Suite struct `progress` {
  private static let file = "state/course/sample.json"

  private func text(_ files: MemoryFiles) -> String { files.text(Self.file) ?? "" }

  @Test func `an answer is on the disk before the verdict is shown`() throws {
    let files = MemoryFiles()
    let terminal = WatchedTerminal(["", "", "8", "", "", "", "25", "20"]) { shown in
      if shown.contains("Right.") {
        #expect(files.text(Self.file)?.contains("\"answer\" : \"20\"") == true)
      }
      if shown.contains("Not yet.") {
        #expect(files.text(Self.file)?.contains("\"25\"") == true)
      }
    }
    var walk = Walk(
      try SampleLesson.questions.run(),
      environment: Environment(
        terminal: terminal, files: files, now: { "2026-03-02T10:15:00Z" }),
      profile: Profile(width: 80, charset: .ascii, language: .en),
      keeper: ProgressKeeper(
        ProgressStore(files: files, folder: "state"),
        lesson: try SampleLesson.questions.run().lesson, language: .en),
      workspace: Workspace("workspace"))
    _ = try walk.go()
    #expect(terminal.verdicts == ["Not yet.", "Right."])
  }

  @Test func `the file is readable, and says when it was written`() throws {
    let files = MemoryFiles()
    _ = try ScriptedWalk(["", "", "8", "", "", "", "25", ":h", "20", "q"], files: files)
    try expectGolden(text(files), "progress.json")
  }

  @Test func `wrong answers and hints count on after a break`() throws {
    let files = MemoryFiles()
    _ = try ScriptedWalk(["", "", "8", "", "", "", "25", ":h", ":h", ":q"], files: files)
    _ = try ScriptedWalk(["", "30", ":h", "20", "q"], files: files)
    let record = ProgressStore(files: files, folder: "state").load(
      "course/sample", language: .en
    ).record
    let step = try #require(record.steps["share"])
    #expect(step.state == .done && step.tries == 3 && step.hints == 2)
    #expect(step.wrong == ["25", "30"] && step.answer == "20")
  }

  @Test(arguments: [
    "", "{", "\u{0}\u{1}garbage", "[]",
    "{\"schema\":2,\"lesson\":\"course/other\",\"steps\":{}}", "{\"schema\":0}",
  ])
  func `a damaged file is kept aside, and the walk goes on from the copy before it`(
    _ damage: String
  ) throws {
    let files = MemoryFiles()
    _ = try ScriptedWalk(["", "", "8", "q"], files: files)
    let copy = try #require(files.text(Self.file + ".bak"))
    try files.write(Array(damage.utf8), to: Self.file)
    let walk = try ScriptedWalk(["q"], files: files)
    #expect(files.text(Self.file + ".damaged-1") == damage)
    #expect(walk.terminal.transcript.contains("You go on from the copy before it."))
    #expect(walk.terminal.transcript.contains("You stopped at step"))
    #expect(!copy.isEmpty && !text(files).isEmpty)
    // The next damage is kept beside the first.
    try files.write(Array("again".utf8), to: Self.file)
    _ = try ScriptedWalk(["q"], files: files)
    #expect(files.text(Self.file + ".damaged-1") == damage)
    #expect(files.text(Self.file + ".damaged-2") == "again")
  }

  @Test func `where a kill left the copy alone, the walk goes on from it in silence`() throws {
    let files = MemoryFiles()
    _ = try ScriptedWalk(["", "", "8", "q"], files: files)
    try files.move(Self.file, to: Self.file + ".bak")
    let walk = try ScriptedWalk(["q"], files: files)
    #expect(walk.terminal.transcript.hasPrefix("You stopped at step 3 of"))
  }

  @Test func `a file of the first form is copied, and counts on`() throws {
    let old = """
      {"schema":1,"lesson":"course/sample","here":"share",
       "steps":{"rows":{"state":"done","tries":1,"answer":"8"}}}
      """
    let files = MemoryFiles([Self.file: old])
    let walk = try ScriptedWalk(["o", "", ":q"], files: files)
    #expect(files.text(Self.file + ".schema-1-1") == old)
    #expect(walk.terminal.transcript.contains("written by an older lernlog; a copy of it is"))
    #expect(walk.terminal.transcript.contains("You stopped at step"))
    #expect(text(files).contains("\"schema\" : 2"))
  }

  @Test func `a file of a newer version is not touched, and the copy before it is gone on from`()
    throws
  {
    let files = MemoryFiles()
    _ = try ScriptedWalk(["", "", "8", "q"], files: files)
    let copy = files.text(Self.file + ".bak")
    let newer = "{\"schema\": 99, \"lesson\": \"course/sample\"}"
    try files.write(Array(newer.utf8), to: Self.file)
    let walk = try ScriptedWalk(["", "", "q"], files: files)
    #expect(text(files) == newer && files.text(Self.file + ".bak") == copy)
    #expect(walk.terminal.transcript.contains("written by a newer lernlog"))
    #expect(walk.terminal.transcript.contains("Your place is not kept."))
  }

  @Test(arguments: [Language.en, .de])
  func `a second walk of the same lesson says so, and only reads`(_ language: Language) throws {
    let files = MemoryFiles()
    let lesson = SampleLesson(
      ["sample": SampleLesson.questions.texts["sample"] ?? ""], language: language)
    _ = try ScriptedWalk(["", "q"], lesson: lesson, files: files)
    let before = text(files)
    let lock = try files.hold(Self.file + ".lock")
    let walk = try ScriptedWalk(["", "8", "q"], lesson: lesson, files: files)
    #expect(text(files) == before)
    try expectGolden(walk.terminal.transcript, "walk-second.\(language.rawValue).txt")
    withExtendedLifetime(lock) {}
  }

  @Test func `a record that is forgotten is kept aside, and the lesson begins anew`() throws {
    let files = MemoryFiles()
    _ = try ScriptedWalk(["", "", "8", "q"], files: files)
    let before = text(files)
    let store = ProgressStore(files: files, folder: "state")
    #expect(
      try store.forget(Progress.self, of: "course/sample") == Self.file + ".forgotten-1")
    #expect(files.text(Self.file + ".forgotten-1") == before)
    #expect(try store.forget(Progress.self, of: "course/sample") == nil)
    let walk = try ScriptedWalk(["q"], files: files)
    #expect(!walk.terminal.transcript.contains("You stopped"))
  }
}

/// A terminal whose learner types from a list, and which a test looks at while it writes.
private final class WatchedTerminal: Terminal {
  private(set) var verdicts: [String] = []
  private var lines: ArraySlice<String>
  private let look: (String) -> Void

  init(_ lines: [String], _ look: @escaping (String) -> Void) {
    self.lines = lines[...]
    self.look = look
  }

  func write(_ text: String) {
    look(text)
    verdicts += ["Not yet.", "Right."].filter(text.contains)
  }

  func ask(_ prompt: String) -> String? { lines.popFirst() }
}
