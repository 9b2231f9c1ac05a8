import Lessons
import TestSupport
import Testing

@Suite struct ParameterDecoderTests {
  @Test func `a type gets what it asks for, texts with their places`() throws {
    let (sample, diagnostics) = decode(
      Sample.self,
      """
      title: 01
      seed: 42
      share: 1e-12
      isOn: true
      kind: two
      goals:
        - plain
        - text: more
          by: [x, y]
      say: =model.offset
      free: {a: [1]}
      names: {b: 1, a: 2}
      """)
    #expect(diagnostics.isEmpty)
    let value = try #require(sample)
    #expect(value.title == "01" && value.seed == 42 && value.share == 1e-12 && value.isOn == true)
    #expect(value.kind == .two)
    #expect(value.goals == [Goal(text: "plain", by: []), Goal(text: "more", by: ["x", "y"])])
    #expect(value.say == Located("=model.offset", at: at(10, 6, 13)))
    #expect(value.free?["a"]?.items.first?.text == "1")
    #expect(value.names == ["a": 2, "b": 1])
  }

  @Test func `every problem is told at once, each at its place`() throws {
    let yaml = """
      titel: x
      seed: many
      share: 0,02
      isOn: yes
      kind: tow
      goals:
        - [a]
        - txt: b
          by: {c: 1}
        - text: {}
          foo: 1
      say: [1]
      names:
        a: "1"
        b: 1.5
      """
    let (sample, diagnostics) = decode(Sample.self, yaml)
    #expect(sample == nil)
    let source = SourceText(file: "a.md", text: yaml)
    let drawings = diagnostics.map { $0.description(source: source) }
    try expectGolden(drawings.joined(separator: "\n\n") + "\n", "decoding.txt")
  }

  @Test(arguments: [
    "no", "yes", "on", "1_000", "012", "0x1F", "1e3", "190:20:30", "~", "2026-01-02", ".nan",
    ".inf", "null",
    "true", "-0", "+1", "=x",
  ])
  func `a text stays a text when a text is expected`(text: String) {
    #expect(decode([String: String].self, "a: \(text)").value == ["a": text])
  }

  @Test(arguments: [
    ("0", 0), ("-0", -0.0), ("+1.50", 1.5), ("1e3", 1000), ("1E-2", 0.01), ("1e-12", 1e-12),
    ("0.0e9", 0),
    ("123456789012345678901234567890", 1.2345678901234568e29),
  ])
  func `a number is digits with a point and an exponent`(text: String, value: Double) {
    #expect(decode([String: Double].self, "a: \(text)").value == ["a": value])
  }

  @Test(arguments: [
    (".nan", nil), (".inf", nil), ("-.inf", nil), ("NaN", nil), ("inf", nil), ("infinity", nil),
    ("1e400", nil),
    ("1e-400", nil), ("0x1F", nil), ("0x1p4", nil), ("1d0", nil), ("~", nil), ("null", nil),
    ("no", nil),
    ("190:20:30", nil), ("2026-01-02", nil), ("1,234,567", nil), ("--1", nil), ("1e", nil),
    ("1e+", nil), ("", nil),
    ("٣", nil), ("−1", nil), ("0,02", "0.02"), ("1_000", "1000"), ("012", "12"), (".5", "0.5"),
    ("1.", "1"),
    ("-,5", "-0.5"), ("1 000", "1000"), ("\"7\"", "7"),
  ])
  func `anything else is no number, and has a suggestion where one is near`(
    text: String, suggestion: String?
  ) throws {
    let (value, diagnostics) = decode([String: Double].self, "a: \(text)")
    #expect(value == nil)
    let problem = try #require(diagnostics.first)
    #expect(problem.message.hasPrefix("'a' needs a number, and "))
    #expect(problem.fixIt?.new == suggestion)
    #expect(problem.location?.line == 1)
  }

  @Test(arguments: [
    "1.0", "1e3", "0x1F", "1_000", "012", "9223372036854775808", "'1'", "one", "true",
  ])
  func `a whole number is digits alone`(text: String) {
    #expect(decode([String: Int].self, "a: \(text)").value == nil)
    #expect(decode([String: Int].self, "a: -17").value == ["a": -17])
  }

  @Test(arguments: [("-1", "0 to 4294967295"), ("4294967296", "0 to 4294967295")])
  func `a bounded number names its bounds`(text: String, bounds: String) throws {
    let problem = try #require(decode([String: UInt32].self, "a: \(text)").diagnostics.first)
    #expect(problem.message.contains(bounds))
  }

  @Test(arguments: ["yes", "no", "on", "off", "True", "FALSE", "y", "1", "~", "\"true\"", ""])
  func `true and false have one spelling`(text: String) {
    #expect(decode([String: Bool].self, "a: \(text)").value == nil)
  }

  @Test func `a check of the type's own is told at its place`() {
    let (_, diagnostics) = decode(
      [String: Positive].self, "a: 1\nb: -1\nc: x\nd: -2")
    #expect(diagnostics.map(\.location?.line) == [2, 3, 4])
    #expect(diagnostics.first?.message == "-1 is not above 0")
  }

  @Test func `a check that fails only because of another problem is silent`() {
    struct Range: Decodable {
      init(from decoder: any Decoder) throws {
        let ends = try decoder.container(keyedBy: Name.self)
        let (low, high) = (
          try ends.decode(Int.self, forKey: "low"), try ends.decode(Int.self, forKey: "high")
        )
        guard low < high else { throw Refusal("\(low) is not below \(high)") }
      }
    }
    #expect(
      decode(Range.self, "low: 5\nhigh: 3").diagnostics.map(\.message) == ["5 is not below 3"])
    let (_, diagnostics) = decode(Range.self, "low: 5\nhigh: x")
    #expect(diagnostics.map(\.location) == [at(2, 7)])
  }

  @Test func `keys that somebody else reads are no mistake`() {
    struct Step: Decodable { let seed: Int? }
    let node = readYAML("step: train\nas: x\nsede: 1").node
    let diagnostics = node?.decode(Step.self, ignoring: ["step", "as"]).diagnostics
    #expect(diagnostics?.map(\.fixIt) == [FixIt(old: "sede", new: "seed")])
  }

  @Test func `a key that is unknown and near none lists the keys`() {
    struct Step: Decodable { let seed: Int?, trees: Int? }
    let diagnostics = decode(Step.self, "colour: red\nseed: 1").diagnostics
    #expect(diagnostics.map(\.message) == ["unknown key 'colour'"])
    #expect(diagnostics.map(\.note) == ["the keys here are seed, trees"])
  }

  @Test(.timeLimit(.minutes(1))) func `a thousand mistakes are cut at a hundred`() {
    let yaml = (0..<1_000).map { "a\($0): x\n" }.joined()
    #expect(decode([String: Int].self, yaml).diagnostics.count == 100)
    struct Nothing: Decodable { let seed: Int? }
    #expect(decode(Nothing.self, yaml).diagnostics.count == 100)
  }
}

/// Decodes the YAML of a whole file.
private func decode<Value: Decodable>(
  _ type: Value.Type, _ yaml: String
) -> (value: Value?, diagnostics: [Diagnostic]) {
  let (node, diagnostics) = readYAML(yaml)
  return node?.decode(type) ?? (nil, diagnostics)
}

private struct Sample: Decodable {
  enum Kind: String, Decodable, CaseIterable { case one, two }

  let title: String
  let seed: UInt32
  let share: Double
  let isOn: Bool?
  let kind: Kind
  let goals: [Goal]
  let say: Located<String>?
  let free: ParameterNode?
  let names: [String: Int]
}

/// A goal is a text or has keys: a type that tries one form after the other.
private struct Goal: Decodable, Equatable {
  let text: String
  let by: [String]

  init(text: String, by: [String]) {
    self.text = text
    self.by = by
  }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(text: text, by: [])
    } else {
      let keys = try decoder.container(keyedBy: Name.self)
      self.init(
        text: try keys.decode(String.self, forKey: "text"),
        by: try keys.decodeIfPresent([String].self, forKey: "by") ?? [])
    }
  }
}

private struct Positive: Decodable {
  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer().decode(Int.self)
    guard value > 0 else { throw Refusal("\(value) is not above 0") }
  }
}

private struct Refusal: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

private struct Name: CodingKey, ExpressibleByStringLiteral {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringLiteral value: String) { stringValue = value }

  init?(intValue: Int) { nil }

  init?(stringValue: String) {
    guard ["text", "by", "low", "high"].contains(stringValue) else { return nil }
    self.stringValue = stringValue
  }
}
