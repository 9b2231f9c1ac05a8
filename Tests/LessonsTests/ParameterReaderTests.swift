import Lessons
import TestSupport
import Testing

@Suite struct ParameterReaderTests {
  @Test func `names, lists and texts keep their places in the file`() throws {
    let source = SourceText(
      file: "a.md",
      text:
        "---\n  step: 'tr''ain'\n  seeds:\n  - 1\n   # no\n  - [ä, {b: 2}]\n  ask: |\n\n    One\n      two\n---"
    )
    let (node, diagnostics) = readParameters(source, lines: 2..<11, indent: 2)
    #expect(diagnostics.isEmpty)
    let root = try #require(node)
    #expect(root.entries.map(\.key) == ["step", "seeds", "ask"])
    #expect(root.entries.map(\.keyLocation) == [at(2, 3, 4), at(3, 3, 5), at(7, 3, 3)])
    #expect(root["step"]?.value == .scalar("tr'ain", .quoted))
    #expect(root["step"]?.location == at(2, 9, 9))
    #expect(root["seeds"]?.location == at(4, 3))
    #expect(root["seeds"]?.items.map(\.location) == [at(4, 5), at(6, 5)])
    let list = try #require(root["seeds"]?.items.last?.items)
    #expect(list.map(\.location) == [at(6, 6), at(6, 9)])
    #expect(list[1]["b"] == ParameterNode(.scalar("2", .plain), at: at(6, 13)))
    #expect(root["ask"]?.value == .scalar("\nOne\n  two\n", .block))
    #expect(root["ask"]?.location == at(8, 5))
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n"])
  func `nothing written is no keys`(text: String) throws {
    let (node, diagnostics) = readYAML(text)
    #expect(diagnostics.isEmpty)
    #expect(node == ParameterNode(.mapping([]), at: at(1, 1)))
  }

  @Test func `no line is no keys`() {
    let (node, diagnostics) = readParameters(SourceText(file: "a.md", text: "x"), lines: 1..<1)
    #expect(diagnostics.isEmpty)
    #expect(node == ParameterNode(.mapping([]), at: at(1, 1)))
  }

  @Test func `what is not refused is read as libyaml reads it, and all else has its words`() throws
  {
    let texts = [
      "a: x\nb:\n  c\n  d: *e", "a: |\n  *b* & `c`: ! % @ > [ {\n  # d\nb: 1", "a: x # y\n",
      "a: 1 # y",
      "a: [1, 2] # y", "a: 'x' # y", "a: true # y", "a: # y\n  b: 1", "a: x#y", "a: https://x.org",
      "a: =detections.flagged", "a: x == \"ERROR\"", "a: -1\nb: -x\nc: ?x\nd: :x", "a: 12:30",
      "a: text\n  goes on\n  # not here\nb: 1", "- a", "a: {b: 1, c: [2]}",
      "a: >-\n  x\n   y\n\nb: z",
      "a:\n- b: 1\n  c: 2\n- b: 1", "\"a b\": 'c: d'", "a: 'b\n  c: d'", "a: \"b\\\n  c: \\\" d\"",
      "a:   |2-\n    b\n  c: *d", "a: [b,\n  c: d,\n  e]", "a: \"b\": c", "a: b c: d", "a: `b`",
    ]
    try expectGolden(texts.map(drawing).joined(separator: "\n====\n") + "\n", "parameters.txt")
  }
}

/// A place in the file of these tests.
func at(_ line: Int, _ column: Int, _ length: Int = 1) -> Lessons.SourceLocation {
  .init(file: "a.md", line: line, column: column, length: length)
}

/// Reads the YAML of a whole file.
func readYAML(_ text: String) -> (node: ParameterNode?, diagnostics: [Diagnostic]) {
  let source = SourceText(file: "a.md", text: text)
  return readParameters(source, lines: 1..<source.lineCount + 1)
}

/// The YAML of a whole file, as it was understood or as its diagnostics.
func drawing(_ text: String) -> String {
  let (node, diagnostics) = readYAML(text)
  let source = SourceText(file: "a.md", text: text)
  let problems = diagnostics.map { $0.description(source: source) }
  return ([text] + (node.map { [drawing($0)] } ?? []) + problems).joined(separator: "\n----\n")
}

/// A node in brackets and quotes.
func drawing(_ node: ParameterNode) -> String {
  switch node.value {
  case .scalar(let text, let style): "\(style)(\(text.debugDescription))"
  case .sequence(let items): "[\(items.map { drawing($0) }.joined(separator: ", "))]"
  case .mapping(let entries):
    "{\(entries.map { "\($0.key): \(drawing($0.value))" }.joined(separator: ", "))}"
  }
}
