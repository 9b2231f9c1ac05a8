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
}
