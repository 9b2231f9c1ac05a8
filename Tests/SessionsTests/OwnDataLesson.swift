import Display
import Lessons
import Sessions
import TestSupport
import Testing

extension SampleLesson {
  /// A run of a lesson on a file of the learner's own.
  func run(_ name: String, on csv: String, file: String = "logs/my.csv") throws -> LessonRun {
    let library = library
    let lesson = try library.lesson(name)
    let place = try #require(try DataPlace(of: lesson, in: library))
    let data = try LearnerData(Array(csv.utf8), file: file, for: place)
    return try LessonRun(lesson, in: library, data: data)
  }

  /// Everything that the lesson shows at once on such a file.
  func plain(_ name: String, on csv: String) throws -> String {
    var run = try run(name, on: csv)
    var stream = PageStream(Profile(charset: .ascii, language: language))
    var text = ""
    try run.plain { text += stream.render($0) }
    return text
  }

  /// Two lessons with all that has to be left out on another log.
  static func ownData(_ language: Language) -> SampleLesson {
    SampleLesson(["a-make": make, "b-look": look], language: language)
  }

  private static let make = """
    ---
    title: First
    summary: It makes a log.
    ---

    <!-- only: default -->

    ```yaml lernlog
    question: rows
    ask: |
      How many rows are there?
    answer: 22
    ```

    ```yaml lernlog
    step: generate
    log: security
    normal: 20
    anomalous: 2
    file: logs.csv
    ```

    ```yaml lernlog
    question: columns
    ask: |
      How many columns are there?
    answer: =events.columns
    ```

    ```yaml lernlog
    step: featurize
    columns: [{ hour: timestamp }, { hash: user }]
    ```

    ```yaml lernlog
    step: train
    trees: 5
    contamination: 0.3
    ```

    """

  private static let look = """
    ---
    title: Second
    summary: It looks at the log.
    continues: a-make
    goals:
      - text: Count the rows of the course's log
        by: [rows-again]
      - text: Say how many are flagged
        by: [flagged, rows-again]
    ---

    ## From before

    ```yaml lernlog
    again: a-make#rows
    ```

    ## Scores

    ```yaml lernlog
    step: detect
    ```

    <!-- expect: detections.rows == 22 -->

    <!-- only: default -->

    ```yaml lernlog
    question: rows-again
    ask: |
      How many rows has the course's log?
    answer: 22
    ```

    This stays.

    ```yaml lernlog
    question: flagged
    ask: |
      How many are flagged?
    answer: =detections.flagged
    ```

    ```yaml lernlog
    table: detections
    columns: [user, anomaly_pred]
    ```

    ## Only here

    <!-- only: default -->

    This belongs to the course's log.

    ```yaml lernlog
    step: detect
    threshold: 0.1
    as: wide
    ```

    ### Below it

    So does this.

    ## The truth

    ```yaml lernlog
    chart: bars
    by: hour
    of: timestamp
    from: events
    truth: anomaly
    ```

    ```yaml lernlog
    question: found
    ask: |
      How many are found?
    ```

    ```yaml lernlog
    step: evaluate
    truth: anomaly
    ```

    ```yaml lernlog
    reveal: found
    answer: =evaluation.tp
    ```

    Then a drawing.

    ```yaml lernlog
    chart: confusion
    of: evaluation
    ```

    ```yaml lernlog
    table: wide
    columns: [user]
    ```

    ## By rules

    ```yaml lernlog
    step: evaluate
    truth: user == "eve"
    as: by-name
    ```

    ```yaml lernlog
    question: eve
    ask: |
      How many events of anomalies are there?
    answer: =count(events where anomaly == 1)
    ```

    The end.

    """
}
