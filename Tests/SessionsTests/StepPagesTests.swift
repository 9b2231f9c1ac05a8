import Display
import Sessions
import TestSupport
import Testing

/// What every step prints, as `--plain` does.
@Suite struct `the pages of steps` {
  /// A lesson that runs every step once, and some a second time with other words.
  private static let lesson = """
    ```yaml lernlog
    step: generate
    log: security
    normal: 40
    anomalous: 3
    file: logs.csv
    ```

    ```yaml lernlog
    step: load
    file: strange.csv
    as: strange
    ```

    ```yaml lernlog
    step: featurize
    columns:
      - hour: timestamp
      - hash: user
    show: rows 3
    file: features.csv
    ```

    ```yaml lernlog
    step: train
    trees: 10
    contamination: 0.1
    seed: 7
    file: model.json
    ```

    ```yaml lernlog
    step: train
    like: model
    contamination: auto
    as: second
    ```

    ```yaml lernlog
    step: detect
    file: detections.csv
    ```

    ```yaml lernlog
    step: featurize
    like: features
    from: strange
    as: strange-features
    show: none
    ```

    ```yaml lernlog
    step: detect
    from: strange-features
    with: second
    threshold: 0.05
    as: strange-detections
    show: rows 9
    ```

    ```yaml lernlog
    step: report
    file: report.txt
    ```

    ```yaml lernlog
    step: report
    as: other
    lang: OTHER
    format: json
    file: report.json
    ```

    ```yaml lernlog
    step: evaluate
    truth: anomaly
    file: evaluation.json
    ```

    ```yaml lernlog
    step: explain
    event: 41
    tree: 2
    ```

    <!-- lernlog
    step: evaluate
    truth: user == "eve"
    as: hidden
    -->

    """

  private static let files = [
    "strange.csv": "timestamp,user\n2024-01-02T03:04:00Z,eve\n2024-01-02T13:04:00Z,andi\n"
  ]

  @Test(arguments: Language.allCases)
  func `every step says what it did`(_ language: Language) throws {
    let other = language == .en ? "de" : "en"
    let lesson = SampleLesson(
      Self.lesson.replacing("OTHER", with: other), language: language, files: Self.files)
    try expectGolden(lesson.plain(), "steps.\(language.rawValue).txt")
  }

  @Test func `files are kept in the session, with what the page says they hold`() throws {
    var run = try SampleLesson(Self.lesson.replacing("OTHER", with: "de"), files: Self.files).run()
    try run.plain { _ in }
    #expect(
      run.session.files.map(\.path) == [
        "logs.csv", "features.csv", "model.json", "detections.csv", "report.txt", "report.json",
        "evaluation.json",
      ])
    let lines = run.session.files[0].bytes.count { $0 == UInt8(ascii: "\n") }
    #expect(lines == 44)
    run.dropFiles()
    #expect(run.session.files.isEmpty)
  }

  @Test func `rows that a comparison counts are whole numbers`() throws {
    let lesson = SampleLesson(
      """
      ```yaml lernlog
      step: generate
      log: security
      normal: 5
      anomalous: 1
      show: none
      ```

      ```yaml lernlog
      step: compare
      vary: { anomalous: [1, 3] }
      show: { odd: =count(events where anomaly == 1) }
      ```
      """)
    let shown = try lesson.plain()
    #expect(shown.contains("\n  1            1\n  3            3\n"))
  }

  @Test func `like takes every parameter but the file and what is shown`() throws {
    let lesson = SampleLesson(
      """
      ```yaml lernlog
      step: generate
      log: security
      normal: 5
      anomalous: 1
      seed: 3
      file: logs.csv
      show: none
      ```

      ```yaml lernlog
      step: generate
      like: events
      seed: 4
      as: again
      ```
      """)
    var run = try lesson.run()
    var pages: [Page] = []
    try run.plain { pages.append($0) }
    #expect(run.session.files.map(\.path) == ["logs.csv"])
    #expect(
      TerminalRenderer(Profile(charset: .ascii)).render(try #require(pages.last))
        == """
        again: 6 events, 5 normal and 1 anomalous, seed 4
        6 rows, 6 columns: timestamp, user, ip, action, resource, anomaly

        """)
  }
}
