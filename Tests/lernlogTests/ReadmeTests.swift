import Foundation
import Testing

/// The README, done as it says.
@Suite struct `the README` {
  /// The lines that a section says to type in a shell, without what follows a `#`.
  private static func commands(_ section: String) throws -> [String] {
    let text = try String(
      contentsOf: BuiltProgram.root.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(text.firstRange(of: "\n## \(section)\n")).upperBound
    let end = text[start...].firstRange(of: "\n## ")?.lowerBound ?? text.endIndex
    let fences = text[start..<end].components(separatedBy: "```")
    return fences.enumerated().filter { $0.offset % 2 == 1 && $0.element.hasPrefix("sh\n") }
      .flatMap { $0.element.split(separator: "\n").dropFirst() }
      .map { String($0.prefix { $0 != "#" }) }
  }

  @Test func `says to type what works, from the first line to the last`() throws {
    let commands = try Self.commands("Learning with Lernlog")
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
