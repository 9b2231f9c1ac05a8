import Foundation
import Sessions
import Testing

/// `lernlog schema` from outside, and what the guide for authors says of it.
@Suite struct `schema` {
  @Test(arguments: AuthorSchema.allCases)
  func `prints one document, and writes the same into a file`(_ schema: AuthorSchema) throws {
    try BuiltProgram.inFolder { folder in
      let printed = try BuiltProgram.run(["schema", schema.rawValue], in: folder)
      #expect(printed.status == 0 && printed.output == schema.json && printed.errors == "")
      let written = try BuiltProgram.run(
        ["schema", schema.rawValue, "-o", "schema.json"], in: folder)
      #expect(written.status == 0 && written.output == "")
      #expect(try Data(contentsOf: folder.appending(path: "schema.json")) == printed.outputBytes)
    }
  }

  @Test func `another word is refused with those that there are`() throws {
    let result = try BuiltProgram.run(["schema", "lesson"])
    #expect(result.status == 64 && result.output == "")
    for schema in AuthorSchema.allCases { #expect(result.errors.contains(schema.rawValue)) }
  }

  @Test func `the commands of the guide make the files that its settings name`() throws {
    let guide = try String(
      contentsOf: BuiltProgram.root.appending(path: "Lessons/README.md"), encoding: .utf8)
    let commands = guide.split(separator: "\n").filter { $0.hasPrefix("lernlog schema ") }
    #expect(commands.count == AuthorSchema.allCases.count)
    try BuiltProgram.inFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: ".schemas"), withIntermediateDirectories: true)
      for command in commands {
        let words = command.split(separator: " ").dropFirst().map(String.init)
        #expect(try BuiltProgram.run(words, in: folder).status == 0, "\(command)")
      }
      let made = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: ".schemas").path(percentEncoded: false))
      let named = guide.matches(of: /schemas\/([a-z-]+\.json)/).map { String($0.output.1) }
      #expect(Set(named) == Set(made))
    }
  }
}
