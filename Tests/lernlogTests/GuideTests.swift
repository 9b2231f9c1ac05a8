import Display
import Foundation
import Sessions
import Testing

/// Everything that the guide says to type, typed.
@Suite struct `what the guide says to type` {
  private static let lines = Guide(.en).parts.flatMap(\.lines).map(\.typed)
  private static let environment = [
    "LERNLOG_COURSES": BuiltProgram.root.appending(path: "Lessons").path(percentEncoded: false),
    "LERNLOG_EXERCISES": BuiltProgram.root.appending(path: "Exercises").path(percentEncoded: false),
    "LERNLOG_STATE_DIR": "state",
  ]

  @Test func `is a command that works`() throws {
    try BuiltProgram.inFolder { folder in
      let log = "timestamp,user,ip,action,resource\n2024-05-01T09:00:00,a,10.0.0.1,login,\n"
      try Data(log.utf8).write(to: folder.appending(path: "my.csv"))
      let commands = Self.lines.filter { $0.hasPrefix("lernlog") }
      #expect(commands.count > 8)
      for command in commands {
        let words = command.split(separator: " ").dropFirst().map(String.init)
        let result = try BuiltProgram.run(words, in: folder, environment: Self.environment)
        // Whoever has only begun an exercise has not solved it.
        #expect(result.status == (words.first == "check" ? 1 : 0), "\(command): \(result.errors)")
        #expect(!result.output.isEmpty && result.errors.isEmpty, "\(command): \(result.errors)")
      }
    }
  }

  @Test(.enabled(if: PseudoTerminal.isAvailable)) func `is a key that does something`() throws {
    try BuiltProgram.inFolder { folder in
      let walk = try PseudoTerminal(
        ["learn", "security-log/detect", "--ascii", "--workspace", "w"], in: folder,
        environment: Self.environment)
      // To a stop whose step has run, so that there is something to explain and to try.
      try walk.type("g detect", after: "step 1 of 30: ")
      let keys = Self.lines.filter { !$0.hasPrefix("lernlog") }
      #expect(keys.contains("t") && keys.contains(":h") && keys.last == "e")
      for key in keys where key != "q" {
        try walk.type(key, after: "of 30: ")
        if key == "f" { try walk.type("done", after: "free play: ") }
        // Step 7 asks something, where every key has a colon.
        if key == "g 7" { try walk.type(":g detect", after: "step 7 of 30: ") }
      }
      try walk.type("q", after: "of 30: ")
      let (status, shown) = walk.end()
      #expect(status == 0)
      #expect(!shown.contains("I do not know") && !shown.contains("has a colon"), "\(shown)")
      #expect(shown.contains("detect-notes.md"))
    }
  }
}
