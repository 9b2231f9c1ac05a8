import Foundation
import Testing

/// What can be made, and what the texts say of it.
@Suite struct `the Makefile` {
  private static let root = BuiltProgram.root

  private func text(_ file: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: file), encoding: .utf8)
  }

  /// The words after `make` in a text of commands, one a call: `make bench QUICK=1` is `bench`.
  private func made(in text: String) -> [String] {
    text.matches(of: /(?:^|[`\n]|&& |sudo )make ([a-z]+)/).map { String($0.1) }
  }

  /// All that can be made.
  private func targets() throws -> Set<String> {
    Set(try text("Makefile").matches(of: /\n([a-z]+):[^\n]*/).map { String($0.1) })
  }

  @Test func `is explained by make help, target by target`() throws {
    let help = try BuiltProgram.shell(
      "make -C \"$ROOT\" -s help", in: Self.root,
      environment: [
        "ROOT": Self.root.path(percentEncoded: false)
      ])
    #expect(help.status == 0 && help.errors.isEmpty, "\(help.errors)")
    let inner: Set = ["help", "tools", "built"]
    #expect(Set(made(in: help.output)) == (try targets().subtracting(inner)))
  }

  @Test(arguments: ["README.md", "Benchmarks/README.md"])
  func `has every target that a text names`(_ file: String) throws {
    let named = Set(made(in: try text(file)))
    #expect(!named.isEmpty)
    #expect(named.isSubset(of: try targets()), "\(named)")
  }
}
