import Lessons
import TestSupport
import Testing

@Suite struct LessonReadingTests {
  @Test func `a lesson with everything is read without a diagnostic`() throws {
    let (lesson, diagnostics) = parse(file: everything)
    #expect(diagnostics == [])
    #expect(lesson.id == "security-log/train")
    #expect(lesson.front.title.value == "Isolation")
    #expect(lesson.front.goals.map(\.by.count) == [1, 0])
    #expect(lesson.front.minutes == 15)
    #expect(lesson.front.continues?.value == "featurize")
    #expect(lesson.given == [10.2448, 256])
    try expectGolden(outline(lesson), "everything.txt")
  }
}

extension LessonReadingTests {
  @Test func `a lesson with CR LF is the same lesson`() {
    let (lesson, diagnostics) = parse(file: everything.replacing("\n", with: "\r\n"))
    #expect(diagnostics == [])
    #expect(outline(lesson) == outline(parse(file: everything).lesson))
  }

  @Test func `a lesson cut anywhere is read, compared and edited without harm`() {
    let whole = parse(file: everything).lesson
    let lines = everything.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices {
      let cut = lines[..<index].joined(separator: "\n")
      let gap = (lines[..<index] + lines[(index + 1)...]).joined(separator: "\n")
      let twice = (lines[...index] + lines[index...]).joined(separator: "\n")
      let text = [cut, gap, twice][index % 3]
      let lesson = parse(file: text, language: "de").lesson
      let stops = stops(of: lesson)
      #expect(stops.flatMap(\.blocks) == Array(lesson.blocks.indices))
      for (first, twin) in [(whole, lesson), (lesson, whole)] {
        _ = compare(first, with: twin)
        let bytes = copyingMachineKeys(from: first, to: twin)
        let copied = parse(file: String(decoding: bytes, as: UTF8.self), language: "de")
        _ = renewingSectionHashes(of: copied.lesson, from: first)
      }
      _ = unshownNumbers(in: lesson, continuing: [whole])
    }
  }
}

/// One line a block: its lines, its kind, its id.
private func outline(_ lesson: Lesson) -> String {
  lesson.blocks.map { block in
    let kind = "\(block.kind)".prefix { $0.isLetter }
    let output = block.output.map { ", output \($0.firstLine)-\($0.lastLine)" } ?? ""
    let only = block.onlyDefault ? ", default data only" : ""
    return "\(block.location.line)-\(block.lastLine) \(kind) \(block.id ?? "-")\(output)\(only)\n"
  }.joined()
}

private let everything = """
  ---
  title: Isolation
  summary: Few cuts set a strange event apart.
  goals:
    - text: You can say what contamination does.
      by: [flagged]
    - You know c(n).
  minutes: 15
  continues: featurize
  exercises: [feature-hash]
  ---
  A night in March.

  ```yaml lernlog
  again: featurize#hash
  ```

  <!-- lernlog
  step: load
  file: data/events.csv
  id: set-up
  -->

  ## A guess first

  ```yaml lernlog
  question: flagged
  ask: |
    With 0.02, *how many* of 510?
  hints:
    - Two in a hundred.
    - |
      510 × 0.02
  ```

  <!-- given: 10.2448, 256 -->

  ```yaml lernlog
  step: train
  contamination: 0.02
  try: { contamination: [0.005, 0.5] }
  ```

  ````output
  Trained 100 trees.
  ```
  ````

  <!-- expect: model.flagged == 11 -->

  ```yaml lernlog
  reveal: flagged
  answer: =detections.flagged
  mistakes:
    - when: 2
      say: |
        That is the percentage.
  explain: |
    The threshold lies between two scores.
  ```

  <!-- pause -->

  ## Only here
  <!-- only: default -->

  | a | b |
  | - | - |
  | 1 | 2 |

  ```yaml lernlog
  table: detections
  id: strange
  where: anomaly_score < 0
  ```

  ### Still only here

  Text.

  ## For all

  <details>
  <summary>Why 256?</summary>

  The paper's choice:

  ```text
  256
  ```

  </details>

  <!-- only: default -->
  ```yaml lernlog
  chart: histogram
  of: anomaly_score
  ```

  ```output
  a chart
  ```

  ```swift source=Forest/IsolationTree.swift#path
  let x = 1
  ```

  ```yaml lernlog
  question: kind
  ask: Which one?
  choices: { e196: first, e509: second }
  answer: e509
  mistakes:
    - { when: e196, say: No. }
  review: generate
  ```
  """
