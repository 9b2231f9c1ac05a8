import Display
import Foundation
import Testing

/// J01, J09 and C10 on a terminal: what lessons, data and learners may hold, and what reaches the screen.
@Suite(.enabled(if: PseudoTerminal.isAvailable)) struct `hostile text in a walk` {
  /// A clipboard write, a bell, an 8-bit colour, a turn of the direction and a hidden letter.
  private static let raw = "a\u{1B}]52;c;x\u{7}b\u{9B}31mc\u{202E}d\u{E0041}"
  /// The same as YAML lets it pass: no control characters.
  private static let hidden = "a\u{202E}d\u{200B}\u{E0041}"
  /// A family and a word from right to left, too long for any line.
  private static let long = String(repeating: "👨‍👩‍👧", count: 70) + "שלום"

  /// A course with all that in every place that holds text.
  private func course(in folder: URL) throws {
    let (raw, hidden, long) = (Self.raw, Self.hidden, Self.long)
    let text = """
      ---
      title: Title \(hidden) \(long)
      summary: Sum \(hidden)
      goals:
        - text: Goal \(hidden) \(long)
          by: [text]
      ---

      Text \(raw), [plain](glossary.md#plain) and [odd](glossary.md#odd).

      ## Heading \(raw) \(long)

      ```yaml lernlog
      question: text
      ask: |
        Ask \(hidden)
      accept: [right]
      hints:
        - |
          Hint \(hidden) \(long)
      mistakes:
        - when: wrong \(hidden)
          say: |
            Say \(hidden)
      explain: |
        Explain \(hidden)
      ```

      ```yaml lernlog
      question: one
      ask: |
        Which \(hidden)?
      choices:
        a: Choice \(hidden) \(long)
        b: Other \(hidden)
      answer: a
      ```

      ```yaml lernlog
      step: load
      file: log.csv
      ```

      ```yaml lernlog
      table: events
      rows: all
      caption: Caption \(hidden)
      ```

      ```yaml lernlog
      chart: bars
      of: user
      title: Chart \(hidden)
      ```

      <details>
      <summary>More \(raw)</summary>

      Inside \(raw).

      </details>

      """
    let description = """
      format: 1
      languages: [en]
      title: { en: Small \(hidden) \(long) }
      summary: { en: Sum \(hidden) }
      lessons: [one]

      """
    let course = try SmallCourse(in: folder, description: description, lessons: ["one": text])
    try course.write(
      "# W\n\n## plain\n\nPlain \(raw).\n\n## odd\n\nOdd \(raw) \(long).\n", "glossary.md")
    try course.write("user,ip\n\(raw),\(long)\n\(long),\(raw)\n\(hidden),x\n", "log.csv")
  }

  /// What a learner types who wants to see everything, and means no good.
  private static let typed: [Typed] = [
    .key("o"), .line("w"), .line("w odd"), .line("w \(raw)"), .line("g \(raw)"), .line("g \(long)"),
    .line(raw), .enter, .line(raw), .line("wrong \(hidden)"), .line(long), .line(":h"),
    .line(":\(raw)"), .line("right"), .enter, .line(raw), .line("2"), .line("1"), .enter, .key("d"),
    .line("t"), .line("t \(raw)=\(raw)"), .line("w"), .line("w 1"), .line("w \(long)"), .key("f"),
    .line("values"), .line("table events"), .line("table \(raw)"),
    .line("table events where user == \"\(raw)\""), .line("table events sort \(raw)"),
    .line("chart bars user"), .line("chart \(raw)"), .line("train \(raw)=1"),
    .line("compare \(raw)"),
    .line(raw), .line("done"), .key("e"), .key("b"), .key("o"), .key("q"),
  ]

  /// Nothing but the program's own colours steers the terminal, no character is torn, no line too wide.
  private func expectClean(_ shown: String, _ place: SourceLocation = #_sourceLocation) {
    let screen = shown.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    let odd = screen.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format: scalar != "\u{200D}"
      default: false
      }
    }
    #expect(odd.isEmpty, "\(odd.map { String($0.value, radix: 16) })", sourceLocation: place)
    let rest = screen.replacing("👨‍👩‍👧", with: "").unicodeScalars
    #expect(!rest.contains("\u{200D}") && !rest.contains("👩"), sourceLocation: place)
    // What is typed stands behind its prompt as it is.
    let wide = screen.split(separator: "\n").filter {
      !$0.hasPrefix("step ") && !$0.hasPrefix("Enter, ")
    }.filter {
      displayWidth(of: String($0)) > 80
    }
    #expect(wide.isEmpty, "\(wide)", sourceLocation: place)
  }

  @Test(arguments: [false, true], ["xterm-256color", "dumb"])
  func `is shown, not sent`(keys: Bool, term: String) throws {
    try BuiltProgram.inFolder { folder in
      try course(in: folder)
      let flags =
        ["--courses", "courses", "--state", "state", "--width", "80"] + (keys ? ["--keys"] : [])
      let environment = ["TERM": term]
      let walk = try PseudoTerminal(
        ["learn", "small/one"] + flags, in: folder, environment: environment)
      try walk.hideTyping()
      for typed in Self.typed { try walk.typeAtPrompt(typed.text(keys: keys)) }
      let (status, shown) = walk.end()
      #expect(status == 0)
      expectClean(shown)
      #expect(shown.contains("]52;c;x"), "what is hostile is shown")

      let home = try PseudoTerminal(flags, in: folder, environment: environment)
      try home.hideTyping()
      for text in [keys ? "\u{1B}[A" : "\(Self.raw)\n", "\n", keys ? "o" : "o\n"] {
        try home.typeAtPrompt(text)
      }
      try home.typeAtPrompt(keys ? "q" : "q\n")
      let ended = home.end()
      #expect(ended.status == 0 && ended.shown.contains("You stopped at step"), "\(ended.shown)")
      expectClean(ended.shown)
    }
  }
}
