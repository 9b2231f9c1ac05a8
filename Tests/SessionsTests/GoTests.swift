import Display
import Foundation
import Lessons
import Sessions
import TestSupport
import Testing

/// Going to any stop.
@Suite struct `going to a stop` {
  private static func sample(_ language: Language) -> SampleLesson {
    SampleLesson(SampleLesson.questions.texts, language: language)
  }

  @Test(arguments: Language.allCases)
  func `a stop is found by number, id or title, forwards and back`(_ language: Language) throws {
    let walk = try ScriptedWalk(
      [
        "g 4", "o", "g made", ":g rows", ":g 3", "g the share", ":g 1", "o", "g kind", "1", "o",
        "q",
      ], lesson: Self.sample(language))
    try expectGolden(walk.terminal.transcript, "walk-go.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `what is no stop is told with the nearest`(_ language: Language) throws {
    let walk = try ScriptedWalk(
      [
        "g", "g 0", "g 7", "g -1", "g 99999999999999999999", "g 1", "g shar", ":g sharre",
        ":g sharee",
        ":q",
      ], lesson: Self.sample(language))
    try expectGolden(walk.terminal.transcript, "walk-go-wrong.\(language.rawValue).txt")
  }

  /// The progress that is kept of the sample lesson.
  private static func kept(_ files: MemoryFiles) throws -> Sessions.Progress {
    let text = try #require(files.text("state/course/sample.json"))
    return try JSONDecoder().decode(Sessions.Progress.self, from: Data(text.utf8))
  }

  @Test func `stops that were jumped over are not noted, and the place is kept`() throws {
    let files = MemoryFiles()
    _ = try ScriptedWalk(["g 5", ":q"], files: files)
    let kept = try Self.kept(files)
    #expect(kept.here == "share")
    #expect(kept.steps.mapValues(\.state) == ["start": .done])
  }

  @Test func `a question that is left by going stays open`() throws {
    let files = MemoryFiles()
    _ = try ScriptedWalk(["", ":g 4", "q"], files: files)
    let kept = try Self.kept(files)
    #expect(kept.here == "reveal-rows")
    #expect(kept.steps.mapValues(\.state) == ["start": .done, "rows": .open])
  }

  @Test func `a question that was answered stays so when it is met and left again`() throws {
    let files = MemoryFiles()
    _ = try ScriptedWalk(["", "8", "g 2", ":g 1", "q"], files: files)
    let kept = try Self.kept(files)
    #expect(kept.steps["rows"]?.state == .done)
    #expect(kept.steps["rows"]?.answer == "8")
  }

  @Test func `a guess is remembered on the way there and back`() throws {
    let walk = try ScriptedWalk(["", "8", "g 1", "g reveal-rows", "q"])
    #expect(walk.terminal.transcript.contains("You guessed 8. It is 10."))
  }

  @Test func `the session is the one that the stop starts from`() throws {
    let lesson = SampleLesson(
      """
      <!-- pause -->

      ```yaml lernlog
      step: generate
      log: security
      normal: 20
      anomalous: 1
      ```

      ## Later

      ```yaml lernlog
      step: generate
      log: security
      normal: 30
      anomalous: 1
      as: events
      id: more
      ```

      ## Last

      ```yaml lernlog
      table: events
      columns: [user]
      rows: head 1
      ```
      """)
    let walk = try ScriptedWalk(
      ["g last", "g 3", "f", "table events rows 1", "q", "q"], lesson: lesson)
    #expect(walk.terminal.transcript.contains("1 of 31 rows"))
    #expect(walk.terminal.transcript.contains("1 of 21 rows"))
  }

  @Test func `a file is written when its stop is reached, not when it is jumped over`() throws {
    let files = MemoryFiles()
    _ = try ScriptedWalk(["g 5", ":q"], files: files)
    #expect(files.text("workspace/course/logs.csv") == nil)
    _ = try ScriptedWalk(["1", "g 3", "q"], files: files)
    #expect(files.text("workspace/course/logs.csv") != nil)
  }
}
