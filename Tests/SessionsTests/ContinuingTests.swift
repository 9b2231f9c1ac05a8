import Display
import Sessions
import TestSupport
import Testing

/// Lessons that go on with what earlier ones made.
@Suite struct `a lesson that continues another` {
  private static let texts = [
    "a-make": """
    ---
    title: First
    summary: It makes a log.
    ---

    ```yaml lernlog
    step: generate
    log: security
    normal: 20
    anomalous: 2
    file: logs.csv
    ```

    ```yaml lernlog
    question: rows
    ask: |
      How many rows are there?
    answer: =events.rows
    hints:
      - |
        20 and 2.
    explain: |
      All of them.
    ```

    """,
    "b-score": """
    ---
    title: Second
    summary: It scores the log.
    continues: a-make
    ---

    ```yaml lernlog
    step: featurize
    columns: [{ hour: timestamp }]
    file: features.csv
    ```

    ```yaml lernlog
    step: train
    trees: 1
    contamination: 0.1
    ```

    ```yaml lernlog
    step: detect
    ```

    ```yaml lernlog
    step: evaluate
    truth: anomaly
    ```

    """,
    "c-look": """
    ---
    title: Third
    summary: It looks back.
    continues: b-score
    minutes: 5
    goals:
      - Say how many rows there were
    ---

    ```yaml lernlog
    again: a-make#rows
    ```

    ```yaml lernlog
    table: detections
    columns: [anomaly, anomaly_score]
    sort: [anomaly_score]
    rows: head 2
    ```

    ```yaml lernlog
    step: detect
    like: detections
    threshold: 0.1
    as: more
    ```

    """,
  ]

  @Test(arguments: Language.allCases)
  func `it says what it brings, and finds it`(_ language: Language) throws {
    let lesson = SampleLesson(Self.texts, language: language)
    try expectGolden(lesson.plain("c-look"), "continuing.\(language.rawValue).txt")
  }

  @Test func `what is replayed writes no file`() throws {
    var run = try SampleLesson(Self.texts).run("c-look")
    #expect(run.session.files.isEmpty)
    try run.plain { _ in }
    #expect(run.session.files.isEmpty)
  }

  @Test func `only what the lesson needs is replayed`() throws {
    let run = try SampleLesson(Self.texts).run("c-look")
    #expect(run.session.artefacts.map(\.name) == ["events", "features", "model", "detections"])
  }

  @Test(arguments: [
    ("table: hours", ["events", "hours"]),
    ("chart: histogram\nfrom: hours\nof: hour", ["events", "hours"]),
    ("chart: histogram\nof: hour", ["events", "hours", "features", "model"]),
    ("chart: tree", ["events", "features", "model"]),
    ("step: train\nlike: model\nfrom: hours", ["events", "hours"]),
  ])
  func `a block needs what it reads, and what that was made of`(
    _ block: String, _ names: [String]
  ) throws {
    let lessons = [
      "a-make": """
      ---
      title: First
      summary: It makes a log.
      ---

      ```yaml lernlog
      step: generate
      log: security
      normal: 20
      anomalous: 2
      ```

      ```yaml lernlog
      step: featurize
      columns: [{ hour: timestamp }]
      as: hours
      ```

      ```yaml lernlog
      step: featurize
      columns: [{ hash: user }]
      ```

      ```yaml lernlog
      step: train
      trees: 1
      ```

      """,
      "b-look": """
      ---
      title: Second
      summary: It looks back.
      continues: a-make
      ---

      ```yaml lernlog
      \(block)
      ```

      """,
    ]
    let run = try SampleLesson(lessons).run("b-look")
    #expect(run.session.artefacts.map(\.name) == names)
  }

  @Test func `a question of an earlier lesson is asked again, with its own words`() throws {
    let files = MemoryFiles()
    let lesson = SampleLesson(Self.texts)
    let terminal = ScriptedTerminal(["", "20", ":h", "22", "", "q"])
    let run = try lesson.run("c-look")
    var walk = Walk(
      run,
      environment: Environment(
        terminal: terminal, files: files, now: { "2026-03-02T10:15:00Z" }),
      profile: Profile(charset: .ascii),
      keeper: ProgressKeeper(
        ProgressStore(files: files, folder: "state"), lesson: run.lesson, language: .en),
      workspace: Workspace("workspace"))
    #expect(try walk.go() == .left)
    try expectGolden(terminal.transcript, "walk-again.txt")
    #expect(files.text("state/course/c-look.json")?.contains("\"again-1\"") == true)
  }
}
