import Display
import TestSupport
import Testing

/// What table blocks show, as `--plain` does.
@Suite struct `table blocks` {
  private static let csv = """
    name,score,note
    b,0.25,x
    a,,
    c,-1.5,y
    b,2,x
    e,0.125,

    """

  private static let setUp = """
    <!-- lernlog
    step: load
    file: names.csv
    -->

    <!-- lernlog
    step: load
    file: beside.csv
    as: others
    -->


    """

  private static let files = [
    "names.csv": csv, "beside.csv": "size,note\n1,p\n2,q\n3,r\n4,s\n5,t\n",
  ]

  /// The blocks, one after the other, by what they show.
  private static let blocks = [
    "table: events",
    "table: events\ncolumns: [value: =score, name]",
    "table: events\nwhere: name == \"b\" or score < 0",
    "table: events\nwhere: score > 100",
    "table: events\nsort: [score]",
    "table: events\nsort: [-score]",
    "table: events\nsort: [note, -name]\nrows: all",
    "table: events\nrows: head 2",
    "table: events\nrows: tail 2\nsort: [name]",
    "table: events\nrows: head 99",
    "table: events\nbeside: [others]\ncolumns: [name, size]\nwhere: size >= 4",
    "table: events\ndecimals: 1",
    "table: events\nrow: false\ncaption: WORDS",
  ]

  @Test(arguments: Language.allCases)
  func `rows and columns are chosen, renamed, sorted and put side by side`(_ language: Language)
    throws
  {
    let words = language == .en ? "Five names." : "Fünf Namen."
    let text = Self.blocks.map { block in
      "```yaml\n\(block)\n```\n\n```yaml lernlog\n\(block)\n```\n\n"
    }.joined().replacing("WORDS", with: words)
    let lesson = SampleLesson(Self.setUp + text, language: language, files: Self.files)
    try expectGolden(lesson.plain(), "table-blocks.\(language.rawValue).txt")
  }

  @Test func `a long table shows its first and last rows, and says what lies between`() throws {
    let lesson = SampleLesson(
      """
      <!-- lernlog
      step: generate
      log: security
      -->

      ```yaml lernlog
      table: events
      columns: [user, action]
      ```

      """)
    try expectGolden(lesson.plain(), "table-long.txt")
  }
}
