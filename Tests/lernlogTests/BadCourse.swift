import Testing

/// A lesson or a `course.yml` that nobody may accept, and what has to be said about it.
struct BadCourse: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var description = SmallCourse.description
  var lessons: [String: String] = [:]
  /// File, line and column.
  let place: String
  let words: String

  /// A lesson with one block, whose first line is line 6.
  static func block(
    _ name: String, _ body: String, _ place: String, _ words: String
  ) -> Self {
    lesson(name, SmallCourse.frontMatter + "```yaml lernlog\n\(body)\n```\n", place, words)
  }

  static func lesson(
    _ name: String, _ text: String, _ place: String, _ words: String
  ) -> Self {
    Self(
      testDescription: name, lessons: ["one": text], place: "one.md:\(place)", words: words)
  }

  static func course(
    _ name: String, _ old: String, _ new: String, _ place: String, _ words: String
  ) -> Self {
    Self(
      testDescription: name, description: SmallCourse.description.replacing(old, with: new),
      lessons: ["one": SmallCourse.frontMatter + "Text.\n"], place: "course.yml:\(place)",
      words: words)
  }

  /// Paths that lead, or could lead, out of the course.
  static let paths: [Self] = [
    ("../other/secret.csv", "it holds '..'"), ("a/../../x", "it holds '..'"),
    ("./..//x", "it holds '..'"), ("/etc/passwd", "the root of the disk"),
    ("~/x", "never expanded"), ("$HOME/x", "never expanded"), ("file:///x", "it holds a ':'"),
    (#"C:\x"#, #"it holds a '\'"#), (#"..\x"#, #"it holds a '\'"#),
    (#""%2e%2e/x""#, "never decoded"), (#""%252e%252e/x""#, "never decoded"),
    ("\u{FF0E}\u{FF0E}/x", "looks like a dot"), (#""x\0.csv""#, "U+0000"),
    ("link/x.csv", "'link' is a symbolic link"), ("link.csv", "'link.csv' is a symbolic link"),
  ].map { .block("the path \($0)", "step: load\nfile: \($0)", "7:7: ", $1) }

  static let names: [Self] = [
    .block("an id with a slash", "\(generate)\nid: a/b", "8:5: ", "'a/b' cannot be a name"),
    .block("an id that leads up", "\(generate)\nid: ..", "8:5: ", "'..' cannot be a name"),
    .block("an id in capitals", "\(generate)\nid: A", "8:5: ", "replace with 'a'"),
    .block(
      "an id of 300 letters", "\(generate)\nid: \(String(repeating: "a", count: 300))", "8:5: ",
      "cannot be a name"),
    .block(
      "an id twice", "\(generate)\nid: a\n```\n\n```yaml lernlog\ntable: events\nid: a",
      "13:5: ", "the id 'a' is taken by line 8"),
    .course("a lesson twice", "[one]", "[one, one]", "5:16: ", "listed already, on line 5"),
    .course("a lesson without a file", "[one]", "[one, two]", "5:16: ", "no file for the lesson"),
    Self(
      testDescription: "a file that is not listed",
      lessons: ["one": SmallCourse.frontMatter, "two": SmallCourse.frontMatter],
      place: "two.md:1:1: ", words: "not listed in course.yml"),
  ]

  static let keys: [Self] = [
    .block("a misspelt key", "\(generate)\nsede: 42", "8:1: ", "replace with 'seed'"),
    .block("a wrong type", "\(generate)\nseed: many", "8:7: ", "needs a whole number"),
    .block("a missing key", "step: generate", "6:1: ", "the key 'log' is missing"),
    .lesson(
      "a misspelt key of a lesson", "---\ntitel: One\nsummary: S.\n---\n", "2:1: ",
      "replace with 'title'"),
    .lesson("no summary", "---\ntitle: One\n---\n", "2:1: ", "the key 'summary' is missing"),
    .course("an unknown key of a course", "format", "color: red\nformat", "1:1: ", "'color'"),
    .course("no languages", "languages: [en]\n", "", "1:1: ", "the key 'languages' is missing"),
    .course("broken YAML", "[one]", "[one", "5:10: ", "never closed"),
    .course("a newer format", "format: 1", "format: 2", "1:9: ", "a newer lernlog is needed"),
    .course(
      "a newer format with new keys", "format: 1", "format: 3\nnew: {a: [1]}", "1:9: ",
      "format 3, and this lernlog reads format 1"),
  ]

  static let steps: [Self] = [
    .block("a misspelt step", "step: trian", "6:7: ", "replace with 'train'"),
    .block("a shell as step", "step: shell\ncommand: touch ran", "6:7: ", "no step named 'shell'"),
    .block("a command", "run: touch ran", "6:1: ", "'run' is nothing it can do"),
    .block("an address", "step: https://example.org/x.sh", "6:7: ", "there is no step named"),
    .lesson(
      "a lesson that continues itself", "---\ntitle: A\nsummary: S.\ncontinues: one\n---\n",
      "4:12: ", "one → one"),
    Self(
      testDescription: "a circle of lessons",
      description: SmallCourse.description.replacing("[one]", with: "[one, two]"),
      lessons: [
        "one": "---\ntitle: One\nsummary: S.\ncontinues: two\n---\n",
        "two": "---\ntitle: Two\nsummary: S.\ncontinues: one\n---\n",
      ], place: "", words: "lessons continue each other in a circle: one → two → one"),
  ]

  static let fences: [Self] = [
    .lesson(
      "a fence that is never closed", SmallCourse.frontMatter + "```yaml lernlog\n\(generate)\n",
      "5:1: ", "never closed"),
    .lesson(
      "a block in a list",
      SmallCourse.frontMatter + "- x\n\n  ```yaml lernlog\n  step: generate\n  ```\n", "7:6: ",
      "where nothing runs"),
    .lesson(
      "a block in a quote",
      SmallCourse.frontMatter + "> ```yaml lernlog\n> step: generate\n> ```\n", "5:6: ",
      "where nothing runs"),
    .lesson(
      "an output alone", SmallCourse.frontMatter + "```output\nx\n```\n", "5:1: ",
      "nothing that prints stands directly above"),
    .lesson(
      "front matter that is never closed", "---\ntitle: A\nsummary: S.\n\nText.\n", "1:1: ",
      "never closed"),
    .lesson("a byte-order mark", "\u{FEFF}" + SmallCourse.frontMatter, "1:1: ", "U+FEFF"),
  ]

  static let yaml: [Self] = [
    .block("an alias bomb", bomb, "7:4: ", "anchors such as '&a' are not allowed"),
    .block("an anchor", "\(generate)\nseed: &a 1", "8:7: ", "anchors such as '&a'"),
    .block("an alias", "\(generate)\nseed: *a", "8:7: ", "aliases such as '*a'"),
    .block("a merge key", "\(generate)\n<<: {seed: 1}", "8:1: ", "the merge key '<<'"),
    .block("deep lists", repeated("[", 60_000), "6:65: ", "more than 64 levels"),
    .block("deep items", repeated("- ", 30_000), "6:129: ", "more than 64 levels"),
    .block("deep keys", repeated("{a: ", 15_000), "6:", "more than 64 levels"),
    .block("100,000 brackets", repeated("[", 100_000), "6:1: ", "may have 65536"),
    .block("a key twice", "\(generate)\nseed: 1\n\"seed\": 2", "9:1: ", "stands here twice"),
    .block(
      "a key twice at depth", "step: featurize\ncolumns:\n  - hour: t\n    hour: u", "9:5: ",
      "stands here twice"),
    .block("a tag", "\(generate)\nseed: !!python/object 1", "8:7: ", "tags such as"),
    .block("a long tag", "\(generate)\nseed: !<tag:x,1:y> 1", "8:7: ", "tags such as"),
    .block("a binary", "\(generate)\nseed: !!binary aaaa", "8:7: ", "tags such as '!!binary'"),
    .block("two documents", "\(generate)\n---\nseed: 1", "8:1: ", "there is one document"),
    .block("a version", "%YAML 9.9\n---\n\(generate)", "6:1: ", "directives such as '%YAML'"),
    .block("a tab", "\(generate)\n\tseed: 1", "8:1: ", "a tab may not indent"),
    .block(
      "64 KiB and a byte", "\(generate)\nstart: \"\(repeated("x", 65_536))\"", "6:1: ",
      "may have 65536"),
    .lesson("an escape in a title", title(#""\e]0;x\a""#), "2:8: ", "U+001B"),
    .lesson("a NUL in a title", title(#""\u0000""#), "2:8: ", "U+0000"),
    .lesson("an 8-bit control in a title", title(#""\x9b31m""#), "2:8: ", "U+009B"),
  ]

  /// Numbers that are none, or ask for too much.
  static let values: [Self] =
    ["no", "1_000", "012", "0x1F", "1e3", "190:20:30", "~", "2026-01-02", ".nan", ".inf"].map {
      .block("the seed \($0)", "\(generate)\nseed: \($0)", "8:7: ", "needs a whole number")
    } + [
      .block("an id with its twin", "\(generate)\nid: a\nwas: A", "9:6: ", "'A' cannot be a name"),
      .block(
        "10^12 events", "\(generate)\nnormal: 1000000000000", "8:9: ", "from 0 to 1,000,000"),
      .block(
        "10^9 mails", "step: generate\nlog: mail\nbaseline: 1000000000", "8:11: ", "1,000,000"),
      .block(
        "a pattern", "\(generate)\n```\n\n```yaml lernlog\ntable: events\nwhere: user ~ \"(a+)+$\"",
        "12:15: ", "after '~' stands a number"),
      .block("a negative tolerance", tolerance("-1"), "9:9: ", "needs 0 or more"),
      .block("a tolerance of NaN", tolerance(".nan"), "9:9: ", "needs a number"),
      .block("an infinite tolerance", tolerance("1e999"), "9:9: ", "needs a number"),
      .block("a tolerance for everything", tolerance("1e300"), "9:9: ", "0 would be as right"),
      .block("a tab", "\(generate)\n\tseed: 1", "8:1: ", "a tab may not indent"),
      .lesson("2 MiB", SmallCourse.frontMatter + repeated("a", 2 << 20), "1:1: ", "than 1 MiB"),
      .course("2 MiB of courses", "[one]", "[one] #" + repeated("a", 2 << 20), "1:1: ", "1 MiB"),
    ]

  private static func tolerance(_ within: String) -> String {
    "question: q\nask: A\nanswer: 1\nwithin: \(within)\nhints: [H]"
  }

  private static let generate = "step: generate\nlog: security"

  private static func title(_ text: String) -> String {
    "---\ntitle: \(text)\nsummary: S.\n---\n"
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static var bomb: String {
    var lines = ["step: generate", "a: &a [x, x, x, x, x, x, x, x, x]"]
    for (name, last) in zip("bcdefghi", "abcdefgh") {
      let references = Array(repeating: "*\(last)", count: 9).joined(separator: ", ")
      lines.append("\(name): &\(name) [\(references)]")
    }
    return lines.joined(separator: "\n")
  }
}
