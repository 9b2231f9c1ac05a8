import Testing

@testable import Lessons

/// Odd characters over which a reader stumbles as well.
@Suite struct CharacterProblemsTests {
  @Test(arguments: [
    ("---\ntitle: A\u{1B}\nsummary: S.\n---\n", "2:9 the character U+001B may not stand in YAML"),
    (
      "---\ntitle: \"A\u{85}\"\nsummary: S.\n---\n",
      "2:10 the character U+0085 may not stand in YAML"
    ),
    (
      "\u{FEFF}---\ntitle: A\nsummary: S.\n---\n",
      "1:1 the file begins with a byte-order mark (U+FEFF)"
    ),
    ("---\ntitle: A\nsummary: S.\n---\n\nB\u{0}\n", "6:2 NUL (U+0000) may not stand in a file"),
  ])
  func `are told once`(text: String, told: String) {
    let (_, diagnostics) = parse(file: text)
    let words = diagnostics.map { problem in
      "\(problem.location.map { "\($0.line):\($0.column)" } ?? "") \(problem.message)"
    }
    #expect(words == [told])
  }

  @Test func `leave what has another cause`() {
    let (_, diagnostics) = parse(file: "---\ntitle: A\u{200B}\nsummry: S.\n---\n")
    #expect(diagnostics.map(\.location?.line) == [2, 3])
  }
}
