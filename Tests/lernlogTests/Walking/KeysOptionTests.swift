import Foundation
import Testing

/// `--keys` where it cannot be.
@Suite struct `single keys are refused` {
  @Test(arguments: [["learn", "generate"], ["learn", "generate", "--plain"], []])
  func `where nobody types`(command: [String]) throws {
    let result = try BuiltProgram.run(command + ["--no-state", "--keys"])
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.errors.hasPrefix("error: --keys needs a terminal"), "\(result.errors)")
    #expect(result.errors.hasSuffix("leave out --keys\n"))
  }

  @Test(.enabled(if: PseudoTerminal.isAvailable)) func `where output is heard`() throws {
    try BuiltProgram.inFolder { folder in
      let walk = try KindsCourse(in: folder).walk(["--keys"], environment: ["ACCESSIBLE": "1"])
      let settings = walk.settings
      let (status, shown) = walk.end()
      #expect(status == 64)
      #expect(shown.contains("--keys and accessible output do not go together"), "\(shown)")
      #expect(walk.settings == settings)
    }
  }
}
