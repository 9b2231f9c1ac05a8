import Foundation
import Testing

/// `--accessible`, which asks for pages that are heard.
@Suite struct `accessible output` {
  @Test(.enabled(if: PseudoTerminal.isAvailable), arguments: ["en", "de"])
  func `is announced once, and holds from the first page into the lesson`(
    language: String
  ) throws {
    try BuiltProgram.inFolder { folder in
      let home = try KindsCourse(language, in: folder).home(["--accessible"])
      try home.typeAtPrompt("\n")
      try home.typeAtPrompt("q\n")
      let (status, shown) = home.end()
      #expect(status == 0, "\(shown)")
      let words = language == "en" ? "Accessible output is on." : "Barrierefreie Ausgabe ist an."
      #expect(shown.components(separatedBy: words).count == 2, "\(shown)")
      #expect(shown.hasPrefix(words))
      #expect(!shown.contains("──") && !shown.contains("---"), "\(shown)")
    }
  }

  @Test(.enabled(if: PseudoTerminal.isAvailable))
  func `does not go together with single keys`() throws {
    try BuiltProgram.inFolder { folder in
      let (status, shown) = try KindsCourse(in: folder).walk(["--keys", "--accessible"]).end()
      #expect(status == 64)
      #expect(shown.contains("--keys and accessible output do not go together"), "\(shown)")
    }
  }

  @Test func `goes through a pipe, where nothing announces it`() throws {
    let lesson = ["learn", "small/look", "--courses", "Tests/Courses/small", "--no-state"]
    let seen = try BuiltProgram.run(lesson)
    let heard = try BuiltProgram.run(lesson + ["--accessible"])
    #expect(heard.status == 0 && heard.errors.isEmpty, "\(heard.errors)")
    #expect(heard.output != seen.output)
    #expect(seen.output.contains("---") && !heard.output.contains("---"))
  }

  @Test func `can be asked of every command that draws`() throws {
    for command in ["list", "progress", "doctor"] {
      let result = try BuiltProgram.run([command, "--no-state", "--accessible"])
      #expect(result.errors.isEmpty, "\(command): \(result.errors)")
      #expect(!result.output.contains("──"), "\(command)")
    }
  }
}
