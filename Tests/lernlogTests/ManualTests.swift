import Foundation
import Testing

@testable import lernlog

/// The manual pages.
@Suite struct `the manual` {
  /// Does something with the folder of all pages.
  private func withPages(_ body: (URL) throws -> Void) throws {
    try BuiltProgram.inFolder { folder in
      let result = try BuiltProgram.run(["manual", "-o", "man/man1"], in: folder)
      #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty)
      try body(folder.appending(path: "man/man1"))
    }
  }

  @Test func `has a page for every command, with all its options`() throws {
    let commands = try HelpTree.program().all
    try withPages { folder in
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false))
      #expect(Set(names) == Set(commands.map { $0.words.joined(separator: "-") + ".1" }))
      for command in commands {
        let file = folder.appending(path: command.words.joined(separator: "-") + ".1")
        let page = try String(contentsOf: file, encoding: .utf8)
        for name in (command.arguments ?? []).flatMap({ $0.names ?? [] }) {
          #expect(page.contains(name.typed.replacing("-", with: "\\-")))
        }
        #expect(page.contains("\n.SH EXAMPLES\n"))
      }
    }
  }

  @Test func `is the same on every machine`() throws {
    try withPages { folder in
      let page = try String(
        contentsOf: folder.appending(path: "lernlog-learn.1"), encoding: .utf8)
      #expect(page == ManualPage(try Self.learn()).text)
      #expect(page.hasPrefix(".TH LERNLOG\\-LEARN 1 \"\" \"lernlog 0.1.0\" \"Lernlog\"\n"))
    }
  }

  private static func learn() throws -> HelpTree {
    try #require(try HelpTree.program().all.first { $0.commandName == "learn" })
  }

  @Test func `is read without complaint by the programs that show it, where they are`() throws {
    try withPages { folder in
      let result = try BuiltProgram.shell(
        """
        for page in *.1; do
          if command -v mandoc > /dev/null; then mandoc -T lint -W error "$page"; fi
          if command -v groff > /dev/null; then groff -man -ww -T utf8 "$page" > "$page.txt"; fi
          if command -v man > /dev/null; then man --warnings -l "$page" > /dev/null; fi
        done
        """, in: folder, environment: ["LANG": "C.UTF-8"])
      #expect(result.output.isEmpty && result.errors.isEmpty, "\(result.output)\(result.errors)")
      guard
        let text = try? String(
          contentsOf: folder.appending(path: "lernlog-learn.1.txt"), encoding: .utf8)
      else { return }
      #expect(text.contains("--plain") && text.contains("security-log/3-train"))
    }
  }
}
