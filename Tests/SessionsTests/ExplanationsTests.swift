import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// The keys `w` and `d`: numbers, events, words of the glossary, and the table behind a chart.
@Suite struct `explanations on request` {
  /// A small log from its making to its evaluation, with a chart at the end.
  private static let lesson = """
    Somebody looks at a log.

    ```yaml lernlog
    step: generate
    log: security
    normal: 60
    anomalous: 4
    ```

    <!-- lernlog
    step: featurize
    columns:
      - hour: timestamp
      - hash: user
    -->

    <!-- lernlog
    step: train
    trees: 20
    contamination: 0.05
    -->

    ```yaml lernlog
    step: detect
    ```

    ```yaml lernlog
    question: share
    ask: |
      What share was found?
    answer: 75
    unit: "%"
    decimals: 2
    ```

    ```yaml lernlog
    table: detections
    columns: [user, anomaly, { score: =anomaly_score }]
    where: anomaly_pred == -1
    rows: all
    ```

    ## The end

    ```yaml lernlog
    chart: histogram
    of: anomaly_score
    threshold: 0
    bins: 5
    ```

    """

  private static let glossary = """
    ## Recall

    Of the anomalies, the share that was flagged.

    ## Drift

    What is usual changes.

    """

  private func walk(_ lines: [String], _ language: Language = .en) throws -> String {
    var lesson = SampleLesson(Self.lesson, language: language)
    lesson.glossary = Self.glossary
    return try ScriptedWalk(lines, lesson: lesson).terminal.transcript
  }

  @Test(arguments: Language.allCases)
  func `numbers, events and words are explained where the learner is`(_ language: Language) throws {
    let transcript = try walk(
      [
        "w", "", "w", "w seed", "W Events", "d", "w nosuch", "w sead", "", "w", "w flagged",
        "why Mittelwert", "w mean", "w 0", "w event 1", "w 999", "w drift", "w recall", "", ":w",
        ":w flagged", ":d", ":n", "w user", "w lowest", "w edges", "w 31", "d", "w column", "b",
        "w anomaly",
        "w score", "w -0.0190", "w 4", "q",
      ], language)
    try expectGolden(transcript, "walk-why.\(language.rawValue).txt")
  }
}
