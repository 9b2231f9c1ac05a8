import Display
import Lessons
import Pipeline
import Sessions
import TestSupport
import Testing

/// Lessons on a file of the learner's own.
@Suite struct `a lesson on a log of one's own` {
  private static let header = "timestamp,user,ip,action,resource"
  private static let rows = [
    "2024-05-01T09:00:00,1001,10.0.0.1,login,", "2024-05-01T10:00:00,1002,10.0.0.2,logout,",
    "2024-05-01T03:00:00,eve,10.0.0.3,login,/etc/passwd",
    "2024-05-01T11:00:00,1001,10.0.0.1,logout,",
  ]

  /// A log with or without the truth.
  static func log(truth: Bool) -> String {
    let rows = zip(rows, ["0", "0", "1", "0"]).map { truth ? "\($0),\($1)" : $0 }
    return ([truth ? header + ",anomaly" : header] + rows).map { $0 + "\n" }.joined()
  }

  @Test(arguments: Language.allCases)
  func `what holds for the course's log alone is left out, and so is what needs the truth`(
    _ language: Language
  ) throws {
    let text = try SampleLesson.ownData(language).plain("b-look", on: Self.log(truth: false))
    try expectGolden(text, "own-data.\(language.rawValue).txt")
  }

  @Test func `code depends on no log, and runs`() throws {
    var lesson = Self.withCode
    lesson.runner = printingRunner()
    let text = try lesson.plain("sample", on: Self.log(truth: false))
    #expect(text.contains("\n    print(\"8\")\n\n8\n"), "\(text)")
  }

  private static let withCode = SampleLesson(
    """
    ```yaml lernlog
    step: generate
    log: security
    normal: 20
    anomalous: 2
    ```

    ```swift run
    print("8")
    ```
    """)

  @Test func `what needs the truth stays where the file has it`() throws {
    let text = try SampleLesson.ownData(.en).plain("b-look", on: Self.log(truth: true))
    try expectGolden(text, "own-data-truth.en.txt")
  }

  @Test func `the step that makes the log shows the file, and no file is written`() throws {
    var run = try SampleLesson.ownData(.en).run("a-make", on: Self.log(truth: false))
    var stream = PageStream(Profile(charset: .ascii))
    var text = ""
    try run.plain { text += stream.render($0) }
    #expect(text.contains("events: my.csv, 4 rows, 5 columns: timestamp, user, ip, action"))
    #expect(!text.contains("How many rows"))
    #expect(text.contains("Answer: 5\n"))
    #expect(run.session.files.isEmpty)
    #expect(
      run.session["events"]?.table?["user"]?.values == .text(["1001", "1002", "eve", "1001"]))
  }

  @Test func `beside a baseline the file takes the place of the test alone`() throws {
    let mail = SampleLesson(
      """
      ```yaml lernlog
      step: load
      file: baseline.csv
      as: baseline
      ```

      ```yaml lernlog
      step: load
      file: test.csv
      as: test
      show: rows 1
      ```

      """,
      files: ["baseline.csv": "Sender\na\nb\n", "test.csv": "Sender,injected\nc,0\nd,1\n"])
    let run = try mail.run("sample", on: "Sender\nx\n")
    var after = run
    try after.plain { _ in }
    #expect(after.session["baseline"]?.table?.rowCount == 2)
    #expect(after.session["test"]?.table?["Sender"]?.values == .text(["x"]))
    #expect(try mail.plain("sample", on: "Sender\nx\n").contains("test: my.csv, 1 row, 1 column"))
  }

  @Test(arguments: [
    (
      "timestamp,User,IP,action\n2024,a,b,c\n",
      "my.csv:1: error: there are no columns 'user', 'ip', 'resource'; the header is: "
        + "timestamp,User,IP,action (rename 'User' to 'user', rename 'IP' to 'ip')"
    ),
    (
      "when,user,ip,action,resource\n1,a,b,c,d\n",
      "my.csv:1: error: there is no column 'timestamp'; the header is: when,user,ip,action,resource "
        + "(the lesson's log has timestamp, user, ip, action, resource)"
    ),
    (
      "timestamp;user;ip\n1;a;b\n",
      "my.csv:1: error: there are no columns 'timestamp', 'user', 'ip', 'action', 'resource'; "
        + "the header is: timestamp;user;ip "
        + "(the fields are separated by a semicolon; save the file with commas)"
    ),
    (
      "timestamp,user,ip,action,resource\n", "my.csv:1: error: the file has a header and no rows"
    ),
    (
      "timestamp,user,ip,action,resource,anomaly_pred\n1,a,b,c,d,1\n",
      "my.csv:1: error: there is a column 'anomaly_pred' already "
        + "(give the events as they were before detection)"
    ),
    (
      "timestamp,user,ip,action,resource,anomaly\n1,a,b,c,d,0\n1,a,b,c,d,yes\n",
      "my.csv:3:11: error: 'yes' does not say whether the event is an anomaly "
        + "(write 1 for an anomaly and 0 for the others, or leave the column out)"
    ),
    (
      "timestamp,user\n1,2\n3\n",
      "my.csv:3:2: error: this row has 1 field, and the header has 2 (an empty field needs its comma)"
    ),
  ])
  func `a file that cannot take the log's place is refused with its line`(
    _ csv: String, _ message: String
  ) throws {
    let library = SampleLesson.ownData(.en).library
    let place = try #require(try DataPlace(of: library.lesson("b-look"), in: library))
    #expect {
      _ = try LearnerData(Array(csv.utf8), file: "my.csv", for: place)
    } throws: { "\($0)" == message }
  }

  /// A lesson that loads a log of lines.
  private static let lines = SampleLesson(
    "```yaml lernlog\nstep: load\nfile: a.log\npattern: \"<who>: <n:integer>\"\n```\n\n"
      + "```yaml lernlog\ntable: events\n```\n",
    files: ["a.log": "alice: 1\n"])

  @Test(arguments: [
    ("bob: 2\neve: 3\n", "my.log"), ("who,n\nbob,2\neve,3\n", "my.csv"),
    ("{\"who\":\"bob\",\"n\":2}\n{\"n\":3,\"who\":\"eve\"}\n", "my.jsonl"),
  ])
  func `a log of lines may be a log of lines, or a table`(text: String, file: String) throws {
    var run = try Self.lines.run("sample", on: text, file: file)
    var stream = PageStream(Profile(charset: .ascii, language: .en))
    var shown = ""
    try run.plain { shown += stream.render($0) }
    #expect(shown.contains("events: \(file), 2 rows, 2 columns: who, n"))
    #expect(shown.contains("eve"))
  }

  @Test func `a line of a learner's log that does not fit is told`() throws {
    #expect {
      _ = try Self.lines.run("sample", on: "bob: 2\neve 3\n", file: "my.log")
    } throws: { "\($0)".hasPrefix("my.log:2:1: error: ': ' has to follow field 'who'") }
  }

  @Test func `a lesson without a log has no place for a file`() throws {
    let library = SampleLesson("Words only.\n").library
    #expect(try DataPlace(of: library.lesson("sample"), in: library) == nil)
  }

  @Test func `a step that fails names the row of the file, and the step`() throws {
    let csv = Self.log(truth: false) + "noon,a,b,c,d\n"
    #expect {
      _ = try SampleLesson.ownData(.en).run("b-look", on: csv)
    } throws: { error in
      "\(error)" == """
        logs/my.csv:6:1: error: 'noon' is not a time
          note: write a time as 2024-01-31T18:07:00, in UTC or with a zone such as +01:00
          read in the lesson at a-make.md:31
        """
    }
  }

  @Test func `a block that asks for more than the file has names the file too`() throws {
    let lesson = SampleLesson(
      """
      ```yaml lernlog
      step: generate
      log: security
      ```

      <!-- lernlog
      step: featurize
      columns: [{ hour: timestamp }]
      -->

      <!-- lernlog
      step: train
      trees: 1
      -->

      ```yaml lernlog
      step: explain
      event: 509
      ```

      """)
    #expect {
      _ = try lesson.plain("sample", on: Self.log(truth: false))
    } throws: { error in
      "\(error)".hasSuffix(
        "error: event is 509, and needs a row from 0 to 3\n"
          + "  note: the lesson runs on 'logs/my.csv' with 4 rows")
    }
  }

  @Test(arguments: [("my.csv", "my.csv"), ("my log's.csv", "'my log'\\''s.csv'")])
  func `a walk says how to begin again`(_ file: String, _ word: String) throws {
    let lesson = SampleLesson.ownData(.en)
    let terminal = ScriptedTerminal(["", "q"])
    let files = MemoryFiles()
    var walk = Walk(
      try lesson.run("b-look", on: Self.log(truth: false), file: file),
      environment: Environment(
        terminal: terminal, files: files, now: { "2026-03-02T10:15:00Z" }),
      profile: Profile(charset: .ascii),
      keeper: ProgressKeeper(
        ProgressStore(files: files, folder: nil), lesson: try lesson.library.lesson("b-look"),
        language: .en),
      workspace: Workspace("workspace"))
    #expect(try walk.go() == .left)
    let words = terminal.transcript.replacing("\n", with: " ")
    #expect(words.contains("On a file of your own no place is kept. To begin again:"))
    #expect(terminal.transcript.hasSuffix("    lernlog learn course/b-look --data \(word)\n"))
    #expect(files.paths.isEmpty)
  }
}
