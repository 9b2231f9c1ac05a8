import Lessons
import TestSupport
import Testing

/// What strict YAML refuses, and where: the place is marked.
@Suite struct StrictYAMLTests {
  @Test(arguments: [
    ("a: ①&x 1", "anchors such as '&x'"), ("a: [1, ①*x]", "aliases such as '*x'"),
    ("①*x : 1", "aliases such as '*x'"), ("b: 1\n①<<: {c: 1}", "merge key"),
    ("a: ①!!python/object x", "tags such as '!!python/object'"), ("a: ①!<tag:x> y", "tags"),
    ("a:\n  - ①!!binary aGk=", "tags"), ("a: ①*lower* than", "aliases such as '*lower*'"),
    ("①%YAML 9.9\n---\na: 1", "directives"), ("a: 1\n①---\nb: 1", "one document"),
    ("①---\na: 1", "one document"), ("a: 1\n①...\n", "one document"),
    ("a: 1\n①a: 2", "'a' stands here twice"), ("a: 1\n①\"a\": 2", "'a' stands here twice"),
    ("a: 1\n①\"\\x61\": 2", "'a' stands here twice"),
    ("x:\n  - b: 1\n    ①'b': 2", "'b' stands here twice"),
    ("x: {b: 1, ①b: 2}", "'b' stands here twice"), ("①? a\n: b", "a key is a text"),
    ("①[a]: b", "a key is a text"), ("x: {①{a: b}: c}", "a key is a text"),
    ("x: [①?a]", "a key is a text"), ("a:\n①\tb: 1", "a tab may not indent"),
    ("a:\n  b: 1\n ① \tc: 1".replacing("① ", with: " ①"), "a tab may not indent"),
    ("a: x ①# y", "a comment cuts"), ("a: b\n  c d ①# y", "a comment cuts"),
    ("a: [x ①# y\n]", "a comment cuts"), ("a: 012 ①# y", "a comment cuts"),
    ("a: ①@b", "may not begin with '@'"), ("a: ①`b", "may not begin with '`'"),
    ("a: ①%b", "may not begin with '%'"), ("a: ①> 0", "may not begin with '>'"),
    ("a: ①| b", "may not begin with '|'"), ("a: ①- b", "may not begin with '- '"),
    ("a: [①|]", "may not begin with '|'"), ("a: ①, b", "may not begin with ','"),
    ("a: \"b\" ①c", "text follows the closing quote"),
    ("a: [x] ①y", "text follows the closing bracket"),
    ("a: ①[b", "'[' is never closed"), ("a: ①\"b\n", "is never closed"),
    ("a: b①]: c\nd: ①]".replacing("b①]: c", with: "b"), "']' closes nothing"),
    ("a: [b①}", "'}' closes nothing"), ("a: {①b}", "'b' has no value"),
    ("a: {①b, c: 1}", "'b' has no value"), ("①: b", "': ' may not"), ("a: b①: c", "': ' may not"),
    ("a: b\n  ①c: d", "as if it went on"),
    ("a: x\u{FEFF}①".replacing("\u{FEFF}①", with: "①\u{FEFF}"), "U+FEFF"),
    ("①\u{FEFF}a: 1", "U+FEFF"), ("a: x①\u{1B}", "U+001B"), ("a: x①\u{85}y", "U+0085"),
    ("a: x①\u{2028}y", "U+2028"), ("a: ①\"\\e]0;x\\a\"", "U+001B"), ("a: ①\"\\u0000\"", "U+0000"),
    ("a: ①\"\\x9b31m\"", "U+009B"), ("a: \"\\u①d800\"", "no character"),
    ("a: \"①\\q\"", "does not exist"), ("a: 1\n ①b: 2", "as if"),
    ("a:\n  b: 1\n ①c: 2", "expected here"),
    ("a:\n  - b\n ①- c", "expected here"), ("a: 1\n①b\n", "expected here"),
    ("①just text", "keys and values"),
  ])
  func `it is refused at its place`(marked: String, words: String) throws {
    let yaml = Marked(marked)
    let (node, diagnostics) = readYAML(yaml.text)
    #expect(node == nil)
    let problem = try #require(diagnostics.first)
    #expect(problem.message.contains(words))
    #expect(problem.location?.line == yaml.line)
    #expect(problem.location?.column == yaml.column)
  }

  @Test func `several problems are told at once`() {
    let (_, diagnostics) = readYAML(
      "a: &x 1\nask: Is it: so?\nb: `c`\n  goes on: here\nb: *x\n\td: 1\ne: f # g\n")
    #expect(diagnostics.map(\.location?.line) == [1, 2, 3, 5, 5, 6, 7])
  }

  @Test(.timeLimit(.minutes(1)))
  func `an alias bomb is refused before it grows`() {
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, last) in zip("bcdefghi", "abcdefgh") {
      let references = Array(repeating: "*\(last)", count: 9).joined(separator: ", ")
      bomb += "\(name): &\(name) [\(references)]\n"
    }
    for yaml in [bomb, bomb + "? *i\n: 1\n", bomb + "*i : 1\n*i : 2\n"] {
      let (node, diagnostics) = readYAML(yaml)
      #expect(node == nil)
      #expect(diagnostics.first?.location == at(1, 4, 2))
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["[", "- ", "{a: ", "- - [", "{? ", "[[a]: "])
  func `a deep nesting is refused, not followed`(part: String) throws {
    let (node, diagnostics) = readYAML(String(repeating: part, count: 60_000 / part.count))
    #expect(node == nil)
    #expect(diagnostics.first?.location?.line == 1)
    let indented = (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(readYAML(indented).diagnostics.first?.location == at(65, 65))
    #expect(readYAML(String(repeating: part, count: 100_000)).diagnostics.count == 1)
  }

  @Test func `64 levels are allowed, 65 are not`() {
    let nested = { (levels: Int) in
      "a: " + String(repeating: "[", count: levels - 1) + String(repeating: "]", count: levels - 1)
    }
    #expect(readYAML(nested(64)).diagnostics.isEmpty)
    #expect(readYAML(nested(65)).diagnostics.map(\.location) == [at(1, 67)])
  }

  @Test func `64 KiB are allowed, a byte more is not`() {
    let yaml = "a: " + String(repeating: "x", count: (64 << 10) - 4)
    #expect(readYAML(yaml + "\n").diagnostics.isEmpty)
    #expect(
      readYAML("\n" + yaml).diagnostics.map(\.message)
        == ["the parameters have 65537 bytes, and may have 65536 (64 KiB)"])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "a: b\n", count: 13_000), String(repeating: "a: b: c\n", count: 8_000),
      String(repeating: "a: '", count: 16_000), "a: " + String(repeating: "b\n  ", count: 16_000),
      "a:\n" + String(repeating: "  - b: [c, d]\n", count: 4_000),
      "a: [" + String(repeating: "b,", count: 30_000),
      "a: |\n" + String(repeating: "\n", count: 60_000),
      String(repeating: "\n", count: 60_000) + "a: b: c",
      (0..<6_000).map { "a\($0): b # c\n" }.joined(), (0..<7_000).map { "a\($0): 1\n" }.joined(),
      "a: {" + (0..<7_000).map { "a\($0): 1," }.joined() + "}",
      "a" + String(repeating: "b ", count: 30_000) + ": 1",
    ])
  func `costly YAML is read in time`(yaml: String) {
    let (node, diagnostics) = readYAML(yaml)
    #expect((node == nil) == !diagnostics.isEmpty)
  }

  @Test func `line breaks of every kind count alike`() {
    let (_, diagnostics) = readYAML("a: 1\r\nb: |\r  x\r\n  y\nc: *d\r\n")
    #expect(diagnostics.map(\.location) == [at(5, 4, 2)])
    #expect(readYAML("a: |\r\n  x\r  y\n").node?["a"]?.text == "x\ny\n")
  }
}
