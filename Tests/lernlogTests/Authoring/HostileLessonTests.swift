import Foundation
import TestSupport
import Testing

/// Lessons that are made to do harm, against every command that reads or shows them.
@Suite(.serialized, .timeLimit(.minutes(1))) struct `a lesson made to do harm` {
  /// A clipboard write, a bell, an 8-bit colour, a turn of the direction, hidden letters and a tag.
  private static let hostile = "a\u{1B}]52;c;x\u{7}b\u{9B}31mc\u{202E}d\u{200B}e\u{E0041}"

  /// C01 to C07: text that costs other readers time or memory.
  ///
  /// The reader alone is tested with more of it.
  private static let costly: [CostlyText] = [
    CostlyText("quotes in quotes", rep("> ", 5_000) + "a"),
    CostlyText("brackets", rep("[", 1_500) + "a" + rep("]", 1_500)),
    CostlyText("emphasis", rep("*a **a ", 1_500) + "b" + rep("** a* ", 1_500)),
    CostlyText("comments", "a" + rep("<!--", 1_500)),
    CostlyText("instructions", "a" + rep("<?", 1_500)),
    CostlyText("CDATA", "a" + rep("<![CDATA[", 1_500)), CostlyText("links", rep("[a](b", 1_500)),
    CostlyText("links with angles", rep("[a](<b", 1_500)),
    CostlyText("back-ticks", (1...150).map { "a" + rep("`", $0) }.joined()),
    CostlyText("lists in lists", (0..<100).map { rep(" ", 2 * $0) + "- a\n" }.joined()),
    CostlyText("columns", rep("|a", 10_000) + "|\n" + rep("|-", 10_000) + "|\n"),
    CostlyText("definitions", (0..<2_000).map { "[a\($0)]: /u\($0)\n" }.joined()),
    CostlyText("one line", rep("a", 20_000)),
    CostlyText("empty lines", rep("\n", 50_000)),
    CostlyText("line ends", "a\r\n\r\nb\rc\n\nd"), CostlyText("nothing", ""),
  ]

  @Test(arguments: costly)
  fileprivate func `is read in time, or refused with its line`(costly: CostlyText) throws {
    try check(SmallCourse.frontMatter + "\n" + costly.text)
  }

  @Test(arguments: [
    ("NUL", Data("a\0b".utf8), "one.md:6:2: error: NUL"),
    ("no UTF-8", Data([0x61, 0xFF, 0xFE]), "one.md:6:2: error: these bytes are not UTF-8"),
    ("a surrogate", Data([0xED, 0xA0, 0x80]), "one.md:6:1: error: these bytes are not UTF-8"),
    ("a mark in the middle", Data("a \u{FEFF}b".utf8), "one.md:6:3: warning: the hidden character"),
    ("UTF-16", Data([0xFF, 0xFE, 0x2D, 0x00]), "one.md:1:1: error: the file is in UTF-16"),
  ])
  func `is told where its bytes are no text`(name: String, bytes: Data, words: String) throws {
    let isWhole = bytes.starts(with: [0xFF, 0xFE])
    try check((isWhole ? Data() : Data((SmallCourse.frontMatter + "\n").utf8)) + bytes) { told in
      #expect(told.contains(words), "\(told)")
      #expect(told.components(separatedBy: " error: ").count <= 2, "one problem: \(told)")
    }
  }

  @Test func `shows what would steer a terminal, on the screen and on a page`() throws {
    let hostile = Self.hostile
    let text = """

      Text \(hostile), *\(hostile)*, `\(hostile)` and [a link](https://example.org/\(hostile)).

      ## Heading \(hostile)

      ```text
      \(hostile)
      ```

      | a\(hostile) | b |
      | --- | --- |
      | \(hostile) | 1 |

      <details>
      <summary>More \(hostile)</summary>

      Inside.

      </details>

      """
    try check(SmallCourse.frontMatter + text) { told in
      #expect(told.contains("the control character U+001B"))
      #expect(told.contains("the hidden character U+202E"))
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "</main></body><h1>x",
    "[x](javascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z](java&#115;cript:alert(1))",
    "[x](file:///etc/passwd) [y](data:text/html,x) <javascript:alert(1)>",
    "![x](http://example.org/x.png) ![y](https://example.org/y.svg)", "&lt;script&gt; &#0; &nbsp;",
    "```html\n</pre></code><script>alert(1)</script>\n```", "`</code><script>`",
    "## <script>alert(1)</script>", "| <b>a</b> | ]]> |\n| --- | --- |\n| --> | </td> |",
    "<details>\n<summary></summary><script>alert(1)</script></summary>\n\nA.\n\n</details>",
    "```sh\ntouch ran\n```\n\n```bash run\ntouch ran\n```",
  ])
  func `is text where it wants to be a page or a program`(text: String) throws {
    try check(SmallCourse.frontMatter + "\n" + text + "\n")
  }

  @Test func `hides nothing in its choices, and its author is told`() throws {
    let hidden = "\u{202E}\u{200B}\u{E0041}"
    let text = """
      ```yaml lernlog
      question: which
      ask: |
        Which \(hidden)<script>?
      choices:
        a: A\(hidden)</li><script>alert(1)</script>
        b: B
      answer: a
      hints:
        - |
          Hint \(hidden)<script>
      mistakes:
        - when: b
          say: |
            Say \(hidden)</p>
      explain: |
        Why \(hidden)<b>
      ```

      """
    try check(SmallCourse.frontMatter + text) { told in
      #expect(
        told.contains("one.md:10:7: warning: the hidden character U+202E may mislead readers"))
    }
  }

  /// Runs all commands on a lesson, and looks at everything that they leave behind.
  private func check(_ text: String) throws { try check(Data(text.utf8)) }
  private func check(_ text: String, told: (String) -> Void) throws {
    try check(Data(text.utf8), told: told)
  }

  private func check(_ text: Data, told: (String) -> Void = { _ in }) throws {
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(in: folder, lessons: ["one": ""])
      try text.write(to: course.course.appending(path: "one.md"))
      let given = try course.files()
      let verified = try course.verify()
      let isRefused = verified.output.contains("0 lessons proved")
      #expect(verified.status == (verified.output.contains(" error: ") ? 1 : 0))
      let previewed = try course.preview()
      #expect(previewed.status == (isRefused ? 1 : 0), "\(previewed.output.prefix(2000))")
      let exported = try course.export()
      #expect(exported.status == (isRefused ? 65 : 0), "\(exported.errors.prefix(2000))")
      for result in [verified, previewed, exported] {
        #expect(steeringCharacters(in: result.output + result.errors) == [])
      }
      if isRefused { #expect((exported.output + verified.errors).isEmpty) }
      told(verified.output)
      try expectSoundPages(of: course)
      let left = try course.files().subtracting(given).filter { !$0.hasPrefix("site/") }
      #expect(left == ["preview.html"], "nothing else is written")
      #expect(
        FileManager.default.fileExists(atPath: folder.appending(path: "site").path()) != isRefused)
    }
  }

  private func expectSoundPages(of course: SmallCourse) throws {
    for (path, page) in try course.pages() {
      #expect(steeringCharacters(in: page) == [], "\(path)")
      let html = CheckedHTML(page)
      #expect(html.problems == [], "\(path)")
      #expect(!html.elements.contains { ["script", "img", "iframe", "b"].contains($0) }, "\(path)")
      let away = html.links.filter {
        $0.contains(":") && $0 != "data:," && !$0.hasPrefix("https://example.org/")
      }
      #expect(away == [], "\(path)")
    }
  }
}

/// A text that is too long to be printed when a test fails.
private struct CostlyText: CustomTestStringConvertible {
  let testDescription: String
  let text: String

  init(_ description: String, _ text: String) {
    (testDescription, self.text) = (description, text)
  }
}

/// A text many times.
private func rep(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
