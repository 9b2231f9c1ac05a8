/// The files of the course: what an author writes, and nothing that is recorded.
extension SmallExercises {
  static let files = [
    "Lessons/small/course.yml": SmallCourse.description,
    "Lessons/small/one.md": SmallCourse.frontMatter + """
      ```yaml lernlog
      step: generate
      log: security
      normal: 8
      anomalous: 2
      ```

      ```output
      ```

      """,
    "Exercises/small/half/exercise.md": half,
    "Exercises/small/half/Starter.swift": "func half(_ x: Double) -> Double {\n  0\n}\n",
    "Exercises/small/half/Solution.swift": "func half(_ x: Double) -> Double {\n  x / 2\n}\n",
    "Exercises/small/half/Support.swift": "let supportOfHalf = 2.0\n",
    "Exercises/small/half/Mistakes/doubles.swift":
      "func half(_ x: Double) -> Double {\n  x * 2\n}\n",
    "Exercises/small/greet/exercise.md": greet,
    "Exercises/small/greet/Starter.swift": "print(\"Hello!\")\n",
    "Exercises/small/greet/Solution.swift":
      "let name = CommandLine.arguments[1]\nprint(\"Hello, \\(name)!\")\n",
    "Exercises/small/flags/exercise.md": flagsPage,
    "Exercises/small/flags/Starter.csv": "event,flag\n",
    "Exercises/small/flags/Solution.csv": rightFlags,
    "Exercises/small/report/exercise.md": report,
  ]

  /// Which of the ten events are anomalous: the last two.
  static let rightFlags =
    "event,flag\n" + (0..<10).map { "\($0),\($0 < 8 ? 0 : 1)\n" }.joined()

  private static let half = """
    ---
    title: Half of a number
    kind: function
    points: 7
    function: "half(_ x: Double) -> Double"
    limits: { seconds: 1 }
    checks:
      - { id: whole, name: whole numbers, points: 4, inputs: [2, 4, -6] }
      - { id: broken, name: broken numbers, points: 2, within: 1e-9, after: whole, inputs: [0.5, 1.25] }
      - { id: others, name: other numbers, points: 1, hidden: true, inputs: [71, 9] }
    mistakes:
      - solution: doubles
        say: That is twice the number.
    ---
    Write `half`.

    <details>
    <summary>First hint</summary>

    Divide.

    </details>

    <details>
    <summary>Second hint</summary>

    Divide by two.

    </details>

    """

  private static let greet = """
    ---
    title: A greeting
    kind: program
    points: 2
    limits: { seconds: 1 }
    checks:
      - { id: ann, name: greets Ann, points: 1, arguments: [Ann], compare: [stdout] }
      - { id: bob, name: greets Bob, points: 1, arguments: [Bob], compare: [stdout] }
    ---
    Greet who is named by the first argument.

    <details>
    <summary>Hint</summary>

    `CommandLine.arguments` has it.

    </details>

    """

  private static let flagsPage = """
    ---
    title: Flag the odd events
    kind: data
    points: 3
    given: { events.csv: events }
    prepare: small/one
    handin: flags.csv
    key: [event]
    columns: { event: integer, flag: integer }
    checks:
      - { id: rows, name: every event, points: 1, compare: keys }
      - { id: quality, name: the right ones, points: 2, metric: "f1 >= 0.9", predicted: flag, truth: anomaly }
    ---
    Flag events.

    <details>
    <summary>Hint</summary>

    Look at the address.

    </details>

    """

  private static let report = """
    ---
    title: Read the log
    kind: answers
    points: 3
    prepare: small/one
    ---
    Read it.

    ```yaml lernlog
    question: share
    ask: What share is odd, in per cent?
    answer: 20
    decimals: 2
    unit: "%"
    points: 1
    ```

    ```yaml lernlog
    question: rows
    ask: How many events are there?
    answer: =events.rows
    points: 1
    ```

    ```yaml lernlog
    question: word
    ask: What is such an event called?
    accept: [anomaly, outlier]
    points: 1
    ```

    <details>
    <summary>Hint</summary>

    Count them.

    </details>

    """

  /// An answers file with every point.
  static let rightAnswers = "share: 20\nrows: 10\nword: anomaly\n"
  /// A `half` with every point.
  static let rightHalf = "func half(_ x: Double) -> Double { x * 0.5 }\n"
}
