import Foundation
import Testing

/// The README, done as it says.
@Suite struct `the README` {
  @Test func `says to type what works, from the first line to the last`() throws {
    let commands = try documentedCommands(in: "Learning with Lernlog", of: "README.md")
      .filter { $0.hasPrefix("lernlog") }
    #expect(commands.count > 12)
    try BuiltProgram.inFolder { folder in
      let program = try BuiltProgram.locate().deletingLastPathComponent()
        .path(percentEncoded: false)
      let result = try BuiltProgram.shell(
        "bash -e -c \"$COMMANDS\"", in: folder,
        environment: [
          "COMMANDS": commands.joined(separator: "\n"), "PATH": "\(program):/usr/bin:/bin",
          "LERNLOG_COURSES": BuiltProgram.root.appending(path: "Lessons")
            .path(percentEncoded: false),
        ])
      #expect(result.status == 0, "\(result.output.suffix(500))\(result.errors)")
      #expect(result.errors.isEmpty, "\(result.errors)")
    }
  }
}
