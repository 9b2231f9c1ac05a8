import Display
import TestSupport
import Testing

/// What every chart block draws, as `--plain` does.
@Suite struct `chart blocks` {
  private static let lesson = """
    <!-- lernlog
    step: generate
    log: security
    normal: 60
    anomalous: 4
    -->

    <!-- lernlog
    step: featurize
    columns:
      - hour: timestamp
      - hash: user
    -->

    <!-- lernlog
    step: train
    trees: 10
    contamination: 0.1
    -->

    <!-- lernlog
    step: detect
    -->

    <!-- lernlog
    step: evaluate
    truth: anomaly
    -->

    ```yaml lernlog
    chart: bars
    of: user
    ```

    ```yaml lernlog
    chart: bars
    of: timestamp
    by: hour
    from: events
    truth: anomaly == 1
    title: HOURS
    caption: CAPTION
    ```

    ```yaml lernlog
    chart: bars
    of: timestamp
    by: hour
    ```

    ```yaml lernlog
    chart: histogram
    of: anomaly_score
    bins: 6
    ```

    ```yaml lernlog
    chart: histogram
    of: hour
    from: features
    bins: 4
    ```

    ```yaml lernlog
    chart: timeline
    of: anomaly_score
    every: 6h
    truth: anomaly
    ```

    ```yaml lernlog
    chart: confusion
    of: evaluation
    ```

    ```yaml lernlog
    chart: tree
    of: model
    tree: 2
    event: 61
    depth: 2
    ```

    ```yaml lernlog
    chart: tree
    ```

    """

  @Test(arguments: Language.allCases)
  func `every chart draws what the session holds`(_ language: Language) throws {
    let text = Self.lesson
      .replacing("HOURS", with: language == .en ? "When it happened" : "Wann es geschah")
      .replacing("CAPTION", with: language == .en ? "Look at the night." : "Achte auf die Nacht.")
    let lesson = SampleLesson(text, language: language)
    try expectGolden(lesson.plain(), "chart-blocks.\(language.rawValue).txt")
  }

  private static let tables = """
    ```yaml lernlog
    step: load
    file: counts.csv
    as: counts
    ```

    ```yaml lernlog
    chart: heatmap
    from: counts
    rows: [Sender, Recipient]
    columns: MailServer
    count: Count
    ```

    ```yaml lernlog
    chart: heatmap
    rows: Sender
    columns: MailServer
    where: Sender in ("user1@example.com", "user2@example.com")
    title: TWO
    ```

    ```yaml lernlog
    step: load
    file: runs.csv
    as: runs
    ```

    ```yaml lernlog
    chart: line
    x: trees
    y: [precision, recall]
    best: highest
    ```

    ```yaml lernlog
    chart: line
    x: name
    y: recall
    ```

    ```yaml lernlog
    chart: scatter
    x: precision
    y: recall
    truth: trees >= 50
    ```

    ```yaml lernlog
    chart: bars
    of: anomaly_pred
    by: name
    from: runs
    truth: trees >= 10
    ```

    ```yaml lernlog
    chart: bars
    of: name
    from: runs
    where: trees >= 20
    ```

    """

  private static let runs = """
    name,trees,precision,recall,anomaly_pred
    small,10,0.5,0.25,-1
    small,20,0.625,0.5,1
    middle,50,0.75,0.75,-1
    middle,100,,0.875,-1
    large,200,0.875,1.0,1
    large,5,1.0,0.125,-1

    """

  @Test(arguments: Language.allCases)
  func `charts of tables from files`(_ language: Language) throws {
    let text = Self.tables.replacing("TWO", with: language == .en ? "Two senders" : "Zwei Sender")
    let files = ["counts.csv": try Fixtures.text("mail_anomaly_counts.csv"), "runs.csv": Self.runs]
    let lesson = SampleLesson(text, language: language, files: files)
    try expectGolden(lesson.plain(), "chart-blocks-tables.\(language.rawValue).txt")
  }
}
