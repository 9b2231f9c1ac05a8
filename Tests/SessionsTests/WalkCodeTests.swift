import Sessions
import TestSupport
import Testing

/// An editor that puts a text into whatever it opens.
private struct ScriptedEditor: Editor {
  let files: MemoryFiles
  /// The text that is written; `nil` for an editor that changes nothing.
  var text: String?
  var ending = EditorEnding.closed

  func edit(_ path: String) -> EditorEnding {
    if let text { try? files.write(Array(text.utf8), to: path) }
    return ending
  }
}

@Suite struct `code in a walk` {
  private static let body = """
    ## One

    ```swift run
    print("8")
    ```

    ```output
    8
    ```

    ## Two

    ```swift run
    print("9")
    ```

    ```output
    9
    ```

    ## Three

    The end.
    """

  private static let copy = "workspace/course/sample-swift-1.swift"

  private static func walk(
    _ lines: [String], files: MemoryFiles = MemoryFiles(), editor: any Editor = NoEditor(),
    runner: ScriptedRunner? = printingRunner()
  ) throws -> ScriptedWalk {
    try ScriptedWalk(
      lines, lesson: codeLesson(body, runner: runner), files: files, editor: editor)
  }

  @Test func `the learner is asked once, sees what runs, and changes a copy`() throws {
    let files = MemoryFiles()
    let editor = ScriptedEditor(files: files, text: "print(\"800\")\n")
    let walk = try Self.walk(
      ["", "x", "", "c", "a", "?", "", "b", "", "c", "q"], files: files, editor: editor)
    #expect(walk.end == .left)
    #expect(files.text(Self.copy) == "print(\"800\")\n")
    try expectGolden(walk.terminal.transcript, "walk-code.txt")
  }

  @Test func `n shows the text of all code, and runs none`() throws {
    let runner = printingRunner()
    let walk = try Self.walk(["", "n", "", "", "q"], runner: runner)
    #expect(runner.requests.isEmpty)
    #expect(walk.terminal.transcript.split(separator: "Run this code?").count == 2)
    #expect(walk.terminal.transcript.split(separator: "it printed:\n\n9\n").count == 2)
  }

  @Test(arguments: [["", "q"], [""]])
  func `who leaves instead of an answer has run nothing, and comes back there`(
    lines: [String]
  ) throws {
    let (runner, files) = (printingRunner(), MemoryFiles())
    #expect(try Self.walk(lines, files: files, runner: runner).end == .left)
    #expect(runner.builds.isEmpty)
    let second = try Self.walk(["", "", "q"], files: files, runner: runner)
    #expect(second.terminal.transcript.contains("You stopped at step 2 of 4"))
    #expect(second.terminal.transcript.contains("Run this code?"))
    #expect(runner.requests.count == 1)
  }

  @Test func `code before the place where the lesson is taken up is not run again`() throws {
    let (runner, files) = (printingRunner(), MemoryFiles())
    _ = try Self.walk(["", "", "", "", "q"], files: files, runner: runner)
    #expect(runner.requests.count == 2)
    let walk = try Self.walk(["", "b", "q"], files: files, runner: runner)
    #expect(runner.requests.count == 2)
    #expect(walk.terminal.transcript.contains("it printed:\n\n9\n"))
  }

  @Test func `a copy from before is kept, whatever is in it`() throws {
    let files = MemoryFiles([Self.copy: "print(\"mine\")\n"])
    let walk = try Self.walk(["", "", "c", "q"], files: files)
    #expect(files.text(Self.copy) == "print(\"mine\")\n")
    #expect(walk.terminal.transcript.contains("From \(Self.copy):\n\nmine\n"))
  }

  @Test func `without an editor the path is told, and c runs what was changed`() throws {
    let files = MemoryFiles()
    let walk = try Self.walk(["", "", "c", "q"], files: files)
    #expect(walk.terminal.transcript.contains("No editor is named by VISUAL or EDITOR."))
    #expect(!walk.terminal.transcript.contains("From workspace"))
    #expect(files.text(Self.copy) == "print(\"8\")\n")
  }

  @Test func `an editor that fails is named, and nothing runs`() throws {
    let (runner, files) = (printingRunner(), MemoryFiles())
    let editor = ScriptedEditor(files: files, ending: .failed("ended with status 1"))
    let walk = try Self.walk(["", "", "c", "q"], files: files, editor: editor, runner: runner)
    #expect(walk.terminal.transcript.contains("The editor ended with status 1. Nothing was run"))
    #expect(runner.requests.count == 1)
  }

  @Test func `a mistake in the copy is shown at its line there`() throws {
    let files = MemoryFiles()
    let editor = ScriptedEditor(files: files, text: "let a = 1\n  mistake\n")
    let walk = try Self.walk(["", "", "c", "q"], files: files, editor: editor)
    #expect(walk.terminal.transcript.contains("\(Self.copy):2:3: error: missing return"))
  }

  @Test func `something else in the copy's place is left alone`() throws {
    let files = MemoryFiles([:], links: [Self.copy])
    let walk = try Self.walk(["", "", "c", "q"], files: files)
    #expect(walk.terminal.transcript.contains("not written: \(Self.copy) is no ordinary file"))
    #expect(files.text(Self.copy) == nil)
  }

  @Test func `where there is no code, c says so`() throws {
    let walk = try Self.walk(["c", "q"])
    #expect(walk.terminal.transcript.contains("There is no code to change at this step."))
  }

  @Test func `where no code can be run, nobody is asked`() throws {
    let walk = try Self.walk(["", "c", "q"], runner: nil)
    #expect(!walk.terminal.transcript.contains("Run this code?"))
    #expect(walk.terminal.transcript.contains("There is no code to change at this step."))
  }
}
