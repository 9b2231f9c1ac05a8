import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// The prompt for steps, tables and charts on a copy of the session.
@Suite struct `free play` {
  private static func sample(_ language: Language) -> SampleLesson {
    SampleLesson(
      """
      ```yaml lernlog
      step: generate
      log: security
      normal: 60
      anomalous: 4
      ```

      ```yaml lernlog
      step: featurize
      columns: [{ hour: timestamp }, { hash: user }]
      ```

      ```yaml lernlog
      step: train
      trees: 10
      contamination: 0.05
      ```

      ```yaml lernlog
      step: detect
      ```

      ```yaml lernlog
      step: evaluate
      truth: anomaly
      ```

      """, language: language)
  }

  @Test(arguments: Language.allCases)
  func `steps, tables, charts and comparisons run on a copy`(_ language: Language) throws {
    let walk = try ScriptedWalk(
      [
        "g evaluate", "f", "", "values", "help",
        "table events where user == \"eve\" and anomaly == 1 rows 2",
        "table detections sort -anomaly_score rows head 2 columns user,anomaly_score",
        "chart histogram user_h bins=4", "chart bars user of events", "chart scatter hour user_h",
        "chart confusion", "chart curve roc truth anomaly", "chart tree 3",
        "compare contamination 0.05 0.1", "compare train.trees 5, 10",
        "train contamination=0.2 seed=7",
        "detect", "evaluate", "evaluate truth=user == \"eve\"",
        "rules flag=[hour < 6] beside=features",
        "featurize columns=[{hash: action}]", "values", "done", "t", "a", "q",
      ], lesson: Self.sample(language))
    try expectGolden(walk.terminal.transcript, "walk-free.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `what cannot be done is told, and nothing is lost`(_ language: Language) throws {
    let walk = try ScriptedWalk(
      [
        "g evaluate", "f", "tabel events", "x", "\u{1B}[2J", "table", "table evnts",
        "table events where usr == 1", "table events where user = 1", "table events where",
        "table events sort nope", "table events rows few", "chart", "chart pie", "chart histogram",
        "chart histogram nope", "chart histogram hour bins=1", "chart scatter hour",
        "chart bars user action resource", "compare", "compare contamination",
        "compare contamination 0.1 2", "compare nope 1 2", "train contamination=2",
        "train trees=100000", "train banana=1", "train from=nope", "train 7", "generate normal=-3",
        "generate log=web", "featurize columns=[{hash", "evaluate truth=anomaly ==",
        "detect with=events", "load file=/etc/passwd", "values", "done", "q",
      ], lesson: Self.sample(language))
    try expectGolden(walk.terminal.transcript, "walk-free-wrong.\(language.rawValue).txt")
  }

  @Test(arguments: ["done", ":q", "quit", "DONE"])
  func `a word for the end leads back to the very place`(_ word: String) throws {
    let walk = try ScriptedWalk(
      ["g 3", "f", "train seed=3", word, "o", "q"],
      lesson: Self.sample(.en))
    #expect(walk.terminal.transcript.contains("Back at step 3 of 6."))
    #expect(walk.terminal.transcript.contains("3. step featurize (here)"))
  }

  @Test func `a question still waits after free play`() throws {
    let walk = try ScriptedWalk(["", ":free", "done", "8", "q"])
    #expect(walk.terminal.transcript.contains("Step 2 still waits for your answer; :a shows it."))
    #expect(walk.terminal.transcript.contains("step 2 of 6: 8\n"))
  }

  @Test func `a session that nothing has filled yet can be filled`() throws {
    let walk = try ScriptedWalk(
      [
        "f", "values", "compare trees 1 2", "generate log=security normal=30", "values", "done",
        "q",
      ],
      lesson: Self.sample(.en))
    #expect(walk.terminal.transcript.contains("Nothing has been computed yet."))
    #expect(walk.terminal.transcript.contains("There is nothing to compare yet"))
    #expect(walk.terminal.transcript.contains("events: 40 events, 30 normal and 10 anomalous"))
    #expect(walk.files.paths == ["state/course/sample.json"])
  }
}
