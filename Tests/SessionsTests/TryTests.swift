import Display
import Foundation
import Lessons
import Sessions
import TestSupport
import Testing

/// Trying other values at a stop, and running it again as the lesson has it.
@Suite struct `trying other values` {
  /// Two lessons: one makes a log and a model of it, the other detects and evaluates.
  private static let texts = [
    "a-train": """
    ---
    title: First
    summary: It trains.
    ---

    ```yaml lernlog
    step: generate
    log: security
    normal: 200
    anomalous: 8
    ```

    ```yaml lernlog
    step: featurize
    columns: [{ hour: timestamp }, { hash: user }]
    ```

    ```yaml lernlog
    step: train
    trees: 20
    contamination: 0.02
    try: { contamination: [0.005, 0.2], trees: [5, 40], seed: [0, 99] }
    ```

    """,
    "sample": """
    ---
    title: Second
    summary: It detects.
    continues: a-train
    ---

    Nothing runs here.

    ## Flags

    ```yaml lernlog
    step: detect
    ```

    ```yaml lernlog
    chart: histogram
    of: anomaly_score
    threshold: 0
    title: Scores
    ```

    ## How good

    ```yaml lernlog
    step: evaluate
    truth: anomaly
    ```

    ```yaml lernlog
    table: detections
    columns: [user, anomaly, anomaly_score]
    sort: [anomaly_score]
    rows: head 2
    ```

    ## A question

    ```yaml lernlog
    question: kind
    ask: |
      Is a flag an attack?
    answer: 1
    ```

    """,
  ]

  private static func sample(_ language: Language = .en) -> SampleLesson {
    SampleLesson(texts, language: language)
  }

  @Test(arguments: Language.allCases)
  func `a value runs everything that depends on it, and the lesson stays as it is`(
    _ language: Language
  ) throws {
    let walk = try ScriptedWalk(
      [
        "t", "t contamination=0.05", "r", "", "t", "t threshold=0.05", "t bins=4", "t trees = 10",
        "r", "", "t contamination=0,05 train.seed=7", "t generate.anomalous=20", "t rows=head 1",
        "t ranking=true", "a", "",
        ":t", ":r", ":q",
      ], lesson: Self.sample(language))
    #expect(walk.end == .left)
    try expectGolden(walk.terminal.transcript, "walk-try.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `what cannot be tried is told with what can`(_ language: Language) throws {
    let walk = try ScriptedWalk(
      [
        "", "", "t contamination=0.9", "t contamination=", "t contamination=lots", "t trees=5.5",
        "t contamination=nan", "t trees=0x10", "t contamnation=0.1", "t trian.seed=3",
        "t contamination 0.05", "t ===", "t events.trees=3", "t where=user == 1",
        "t contamination=\u{1B}[2J", "t rows=few", "t \"", "q",
      ], lesson: Self.sample(language))
    try expectGolden(walk.terminal.transcript, "walk-try-wrong.\(language.rawValue).txt")
  }

  @Test func `a try is told in the notes, and leaves no other trace`() throws {
    let (plain, tried) = (MemoryFiles(), MemoryFiles())
    _ = try ScriptedWalk(["", "", "q"], lesson: Self.sample(), files: plain)
    _ = try ScriptedWalk(
      ["", "t contamination=0.1", "", "t contamination=0.1", "r", "q"], lesson: Self.sample(),
      files: tried)
    #expect(plain.paths == tried.paths)
    let path = "state/course/sample.json"
    var kept = try JSONDecoder().decode(
      Sessions.Progress.self, from: Data((tried.text(path) ?? "").utf8))
    let lines = ["contamination 0.02 to 0.1: flagged 5 to 21"]
    #expect(kept.tried?["detect"] == lines)
    kept.tried = nil
    let other = try JSONDecoder().decode(
      Sessions.Progress.self, from: Data((plain.text(path) ?? "").utf8))
    #expect(kept.steps == other.steps)
    #expect(kept.here == other.here)
  }

  @Test func `the lesson goes on with its own numbers after a try`() throws {
    let plain = try ScriptedWalk(["", "", "", "q"], lesson: Self.sample())
    let tried = try ScriptedWalk(
      ["", "t contamination=0.2 trees=5", "", "", "q"], lesson: Self.sample())
    func ending(_ walk: ScriptedWalk) -> [Substring] {
      let lines = walk.terminal.transcript.split(separator: "\n")
      return Array(lines[(lines.lastIndex(of: "How good") ?? 0)...])
    }
    #expect(ending(plain).count > 10)
    #expect(ending(plain) == ending(tried))
  }

  @Test func `a screen reader hears a try and free play without drawings`() throws {
    let terminal = ScriptedTerminal([
      "", "t", "t contamination=0.05", "f", "chart bars user_h bins=3", "table detections rows 1",
      "compare trees 5 10", "^", "done", "q",
    ])
    let (run, files) = (try Self.sample().run(), MemoryFiles())
    var walk = Walk(
      run,
      environment: Environment(terminal: terminal, files: files, now: { "2026-03-02T10:15:00Z" }),
      profile: Profile(accessible: true),
      keeper: ProgressKeeper(
        ProgressStore(files: files, folder: nil), lesson: run.lesson, language: .en),
      workspace: Workspace("workspace"))
    #expect(try walk.go() == .left)
    try expectGolden(terminal.transcript, "walk-try-accessible.txt")
  }

  @Test(arguments: [40, 60, 80])
  func `no line of a try is wider than the terminal`(_ width: Int) throws {
    let walk = try ScriptedWalk(
      ["", "", "t", "t contamination=0.2 trees=5", "t banana=1", "q"], lesson: Self.sample(),
      width: width)
    let typed = "step 3 of 4: "
    for line in walk.terminal.transcript.split(separator: "\n") where !line.hasPrefix(typed) {
      #expect(displayWidth(of: String(line)) <= width, "\(line)")
    }
  }
}
