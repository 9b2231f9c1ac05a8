import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// A walk with a learner who types from a list.
struct ScriptedWalk {
  let terminal: ScriptedTerminal
  let files: MemoryFiles
  let end: WalkEnd

  init(
    _ lines: [String], lesson: SampleLesson = .questions, files: MemoryFiles = MemoryFiles(),
    width: Int = 80, editor: any Editor = NoEditor()
  ) throws {
    terminal = ScriptedTerminal(lines)
    self.files = files
    let run = try lesson.run()
    var walk = Walk(
      run,
      environment: Environment(
        terminal: terminal, files: files, editor: editor, now: { "2026-03-02T10:15:00Z" }),
      profile: Profile(width: width, charset: .ascii, language: lesson.language),
      keeper: ProgressKeeper(
        ProgressStore(files: files, folder: "state"), lesson: run.lesson,
        language: lesson.language),
      workspace: Workspace("workspace"))
    end = try walk.go()
  }
}

@Suite struct `the walk` {
  @Test func `a learner goes from the opening to the end`() throws {
    let walk = try ScriptedWalk(["", "", "8", "", "", "", "20", "", "1", ""])
    #expect(walk.end == .finished)
    try expectGolden(walk.terminal.transcript, "walk.txt")
  }

  @Test func `a wrong answer gets its own words, hints come one by one, and nothing blocks`() throws
  {
    let walk = try ScriptedWalk([
      "", "", ":n", "", "", "", "25", ":h", ":h", ":h", "x", "0.2", "", "2", ":s", "",
    ])
    #expect(walk.end == .finished)
    try expectGolden(walk.terminal.transcript, "walk-questions.txt")
  }

  @Test func `every key answers, and an unknown one is named`() throws {
    let walk = try ScriptedWalk([
      "b", "?", "x", "\u{1B}[2J", "", "q", ":b", ":a", ":o", ":?", ":x", "8", "b", "b", "b", "a",
      "o",
      "q",
    ])
    #expect(walk.end == .left)
    try expectGolden(walk.terminal.transcript, "walk-keys.txt")
  }

  @Test func `who leaves comes back to the same stop, with the guess remembered`() throws {
    let files = MemoryFiles()
    let first = try ScriptedWalk(["", "", "8", "q"], files: files)
    #expect(first.end == .left)
    let second = try ScriptedWalk(["o", "", "", "q"], files: files)
    #expect(second.end == .left)
    try expectGolden(second.terminal.transcript, "walk-resumed.txt")
  }

  @Test func `Ctrl-D leaves like q`() throws {
    let walk = try ScriptedWalk([""])
    #expect(walk.end == .left)
    #expect(walk.terminal.transcript.hasSuffix("lernlog learn course/sample\n"))
  }

  @Test func `a file of the lesson is written into the workspace`() throws {
    let walk = try ScriptedWalk(["", "", "8", "", "q"])
    #expect(walk.files.text("workspace/course/logs.csv")?.hasPrefix("timestamp,user,ip") == true)
    #expect(walk.terminal.transcript.contains("written: workspace/course/logs.csv"))
  }

  @Test(arguments: [("n", "mine\n"), ("", "mine\n")])
  func `a file of somebody else is only replaced on request`(_ answer: String, kept: String) throws
  {
    let files = MemoryFiles(["workspace/course/logs.csv": "mine\n"])
    _ = try ScriptedWalk(["", "", "8", answer, "q"], files: files)
    #expect(files.text("workspace/course/logs.csv") == kept)
  }

  @Test func `a file of somebody else is replaced where the learner says so`() throws {
    let files = MemoryFiles(["workspace/course/logs.csv": "mine\n"])
    _ = try ScriptedWalk(["", "", "8", "y", "q"], files: files)
    #expect(files.text("workspace/course/logs.csv")?.hasPrefix("timestamp") == true)
  }

  @Test func `damaged progress is kept aside and named`() throws {
    let files = MemoryFiles(["state/course/sample.json": "{ cut"])
    let walk = try ScriptedWalk(["q"], files: files)
    #expect(files.text("state/course/sample.json.damaged-1") == "{ cut")
    #expect(walk.terminal.transcript.contains("damaged-1"))
  }

  @Test func `progress of a newer version is left alone`() throws {
    let newer = "{\"schema\": 99, \"lesson\": \"course/sample\", \"new\": true}"
    let files = MemoryFiles(["state/course/sample.json": newer])
    _ = try ScriptedWalk(["", "q"], files: files)
    #expect(files.text("state/course/sample.json") == newer)
  }
}
