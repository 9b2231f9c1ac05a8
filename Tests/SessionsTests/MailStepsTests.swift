import Display
import Pipeline
import Sessions
import TestSupport
import Testing

/// The steps of the mail course, from two tables to comparisons.
@Suite struct `steps on a mail log` {
  private static let model = """
    ```yaml lernlog
    step: generate
    log: mail
    ```

    ```yaml lernlog
    step: featurize
    from: baseline
    columns: [{ onehot: [LogLevel, Sender, Recipient, MailServer] }]
    ```

    ```yaml lernlog
    step: train
    trees: 20
    contamination: 0.2
    ```

    ```yaml lernlog
    step: featurize
    like: features
    from: test
    fit_on: baseline
    as: test-features
    ```

    ```yaml lernlog
    step: detect
    from: test-features
    ```

    ```yaml lernlog
    step: evaluate
    truth: LogLevel == "ERROR"
    ranking: true
    ```


    """

  private static let more = """
    ```yaml lernlog
    step: featurize
    from: test
    fit_on: baseline
    columns: [{ count: Sender }, { known: [Sender, Recipient] }, { known: MailServer }]
    as: seen
    ```

    ```yaml lernlog
    step: rules
    flag: [LogLevel == "ERROR" and MailServer_known == 1, Sender_n > 15]
    beside: seen
    join: all
    ```

    ```yaml lernlog
    step: rules
    flag: LogLevel == "ERROR"
    as: either
    ```

    ```yaml lernlog
    step: rules
    from: test
    flag: LogLevel == "ERROR"
    as: ruled
    ```

    ```yaml lernlog
    step: evaluate
    from: ruled
    truth: injected
    ranking: true
    as: ruled-evaluation
    ```

    ```yaml lernlog
    step: crossvalidate
    from: baseline
    folds: 4
    truth: LogLevel == "ERROR"
    ```

    ```yaml lernlog
    step: retrain
    window: 200
    every: 100
    ```

    ```yaml lernlog
    step: evaluate
    from: retrained
    truth: injected
    as: retrained-evaluation
    ```

    ```yaml lernlog
    step: explain
    event: 0
    from: test-features
    tree: all
    ```

    ```yaml lernlog
    step: compare
    vary: { train.seed: [0, 1, 2] }
    spread: [recall, flagged]
    ```

    ```yaml lernlog
    step: compare
    variants:
      as it is: {}
      without servers:
        features.columns: [{ onehot: [LogLevel, Sender, Recipient] }]
        test-features.columns: [{ onehot: [LogLevel, Sender, Recipient] }]
    show: { flagged: =detections.flagged, missed: =evaluation.fn, offset: =model.offset }
    as: columns
    ```

    ```yaml lernlog
    chart: curve
    kind: roc
    of: detections
    truth: injected
    ```

    ```yaml lernlog
    chart: curve
    kind: precision-recall
    of: detections
    truth: LogLevel == "ERROR"
    ```


    """

  @Test(arguments: Language.allCases)
  func `every step says what it did`(_ language: Language) throws {
    let lesson = SampleLesson(Self.model + Self.more, language: language)
    try expectGolden(lesson.plain(), "mail-steps.\(language.rawValue).txt")
  }

  @Test func `a second mail log gets names of its own`() throws {
    let lesson = SampleLesson(
      """
      ```yaml lernlog
      step: generate
      log: mail
      baseline: 400
      as: more
      ```

      """)
    var run = try lesson.run()
    try run.plain { _ in }
    #expect(run.session.artefacts.map(\.name) == ["more-baseline", "more-test"])
    #expect(run.session["more-baseline"]?.table?.rowCount == 400)
  }

  /// A comparison gives what a lesson would give that is written with the other value.
  @Test(arguments: [
    ("train.seed", "7", "seed: 7"), ("contamination", "0.1", "contamination: 0.1"),
    ("model.samples", "64", "samples: 64"), ("trees", "5", "trees: 5\nbootstrap: false"),
  ])
  func `a variant is the lesson with another value`(
    _ parameter: String, _ value: String, _ written: String
  ) throws {
    let own = written.hasPrefix("trees") ? "trees: 20" : "seed: 42"
    var varied = try SampleLesson(
      Self.model.replacing("trees: 20", with: "trees: 20\nseed: 42") + """
        ```yaml lernlog
        step: compare
        vary: { \(parameter): [\(value)] }
        show: { offset: =model.offset, flagged: =detections.flagged, recall: =evaluation.recall }
        ```

        """
    ).run()
    try varied.plain { _ in }
    var lesson = Self.model.replacing("trees: 20", with: "trees: 20\nseed: 42")
    lesson =
      written.hasPrefix("contamination")
      ? lesson.replacing("contamination: 0.2", with: written)
      : written.hasPrefix("samples")
        ? lesson.replacing(own, with: "\(own)\n\(written)") : lesson.replacing(own, with: written)
    var direct = try SampleLesson(lesson).run()
    try direct.plain { _ in }
    let compared = try #require(varied.session["comparison"]?.table)
    for (column, artefact, name) in [
      ("offset", "model", "offset"), ("flagged", "detections", "flagged"),
      ("recall", "evaluation", "recall"),
    ] {
      let expected = direct.session[artefact]?.values.first { $0.name == name }?.value
      #expect(compared[column]?.value(0) == expected, "\(column)")
    }
    let before = try #require(varied.session["model"])
    var untouched = try SampleLesson(
      Self.model.replacing("trees: 20", with: "trees: 20\nseed: 42")
    ).run()
    try untouched.plain { _ in }
    let after = try #require(untouched.session["model"])
    #expect(before.values.map(\.value) == after.values.map(\.value))
  }

  /// Names that are written twice: each variant sees what stood there when the step ran.
  @Test func `a name that is written again later does not reach a variant`() throws {
    var run = try SampleLesson(
      Self.model + """
        ```yaml lernlog
        step: generate
        id: later
        log: mail
        test: 60
        test_errors: 5
        injected: 5
        ```

        ```yaml lernlog
        step: compare
        vary: { contamination: [0.2] }
        show: { rows: =detections.rows, flagged: =detections.flagged }
        ```

        """
    ).run()
    try run.plain { _ in }
    let compared = try #require(run.session["comparison"]?.table)
    #expect(compared["rows"]?.value(0) == .number(250))
    #expect(
      compared["flagged"]?.value(0)
        == run.session["detections"]?.values.first { $0.name == "flagged" }?.value)
  }
}
