import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// `w` and `d` speak of what was printed last: a try, or the lesson itself.
@Suite struct `explanations after a try` {
  private static let judged = """
    ```yaml lernlog
    step: generate
    log: security
    normal: 60
    anomalous: 4
    ```

    <!-- lernlog
    step: featurize
    columns: [{ hour: timestamp }, { hash: user }]
    -->

    <!-- lernlog
    step: train
    trees: 20
    contamination: 0.05
    -->

    ## Judged

    <!-- lernlog
    step: detect
    -->

    ```yaml lernlog
    step: evaluate
    truth: anomaly
    ```

    ```yaml lernlog
    chart: confusion
    of: evaluation
    ```

    """

  private static let lesson =
    judged + """
      ## Afterwards

      <!-- lernlog
      step: detect
      as: again
      -->

      ```yaml lernlog
      chart: histogram
      from: again
      of: anomaly_score
      bins: 4
      ```

      """

  private func transcript(_ lines: [String], _ language: Language = .en) throws -> String {
    let lesson = SampleLesson(Self.lesson, language: language)
    return try ScriptedWalk(lines, lesson: lesson).terminal.transcript
  }

  @Test(arguments: Language.allCases)
  func `the numbers of a try are explained as such, until something else is shown`(
    _ language: Language
  ) throws {
    let transcript = try transcript(
      [
        "", "", "w flagged", "t contamination=0.2", "w flagged", "w 0", "d", "a", "w flagged", "",
        "t bins=2", "w n", "d", "r", "d", "q",
      ], language)
    try expectGolden(transcript, "walk-why-try.\(language.rawValue).txt")
  }

  @Test func `where a try shows no numbers of its own, those before are explained with its values`()
    throws
  {
    let lesson = SampleLesson(
      Self.judged + """
        ```yaml lernlog
        question: guess
        ask: |
          How many are flagged?
        ```

        ```yaml lernlog
        reveal: guess
        answer: =detections.flagged
        ```

        """)
    let walk = try ScriptedWalk(
      ["", "", "", ":n", "w precision", "t contamination=0.2", "w precision", "q"], lesson: lesson)
    let parts = walk.terminal.transcript.split(separator: "t contamination=0.2")
    #expect(parts.count == 2)
    #expect(parts.first?.contains("*Precision = 100.00 %*") == true)
    #expect(parts.last?.contains("*Precision = 33.33 %*") == true)
    #expect(parts.last?.contains("those of your try (contamination 0.05 to 0.2)") == true)
  }

  @Test(arguments: Language.allCases)
  func `a number that a step and its chart show is explained once`(_ language: Language) throws {
    let transcript = try transcript(["", "", "w recall", "w tp", "q"], language)
    #expect(transcript.ranges(of: "Recall = TP / (TP + FN)").count == 1)
    let other = language(en: "The same number stands in", de: "Dieselbe Zahl steht in")
    #expect(transcript.ranges(of: other).count == 2)
  }
}
