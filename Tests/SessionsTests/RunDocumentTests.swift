import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// A whole run as one JSON document.
@Suite struct `a run for a program to read` {
  private func document(_ lesson: SampleLesson) throws -> String {
    var run = try lesson.run()
    var document = RunDocument(of: run.lesson)
    try run.parts { part, _ in document.add(part) }
    return document.json
  }

  @Test(arguments: Language.allCases)
  func `every block is in it, with its numbers as shown and in full`(_ language: Language) throws {
    let lesson = SampleLesson(
      SampleLesson.questions.texts["sample"].map {
        """
        \($0)

        <!-- lernlog
        step: featurize
        columns: [{ hash: user }]
        -->

        <!-- lernlog
        step: train
        trees: 5
        contamination: 0.2
        -->

        ```yaml lernlog
        step: detect
        ```

        ```yaml lernlog
        table: detections
        columns: [user, anomaly, { score: =anomaly_score }]
        rows: head 2
        ```

        ```yaml lernlog
        chart: histogram
        of: anomaly_score
        bins: 2
        ```
        """
      }.map { ["sample": $0] } ?? [:], language: language)
    let lines = try document(lesson).replacing("{\"id\":", with: "\n{\"id\":")
      .replacing("{\"kind\":", with: "\n{\"kind\":")
    try expectGolden(lines, "run.\(language.rawValue).json")
  }
}
