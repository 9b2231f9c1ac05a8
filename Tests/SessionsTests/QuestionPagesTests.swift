import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// What a reveal says, by the kind of its answer and by what was guessed.
@Suite struct `questions and reveals` {
  /// A prediction, and guesses with what the reveal then says in English and in German.
  struct Prediction: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let question: String
    let reveal: String
    /// What is typed, or nothing; and what is said.
    let said: [(typed: String?, en: String, de: String)]
  }

  private static let choices = "choices: { a: Apples, b: Pears, c: Plums }\n"

  static let predictions = [
    Prediction(
      testDescription: "a number", question: "",
      reveal:
        "answer: =events.rows\nmistakes:\n  - when: \"< 4\"\n    say: Too few.\nexplain: Counted.\n",
      said: [
        (nil, "It is 6.\n\nCounted.\n", "Das Ergebnis: 6.\n\nCounted.\n"),
        (
          "6", "As you guessed: 6.\n\nCounted.\n",
          "Wie du vermutet hast: 6.\n\nCounted.\n"
        ),
        (
          "3,5", "You guessed 3.5. It is 6.\n\nToo few.\n\nCounted.\n",
          "Du hast 3.5 vermutet. Das Ergebnis: 6.\n\nToo few.\n\nCounted.\n"
        ),
      ]),
    Prediction(
      testDescription: "a share in per cent", question: "",
      reveal: "answer: 16.666\ndecimals: 2\nunit: \"%\"\n",
      said: [
        (nil, "It is 16.67 %.\n", "Das Ergebnis: 16.67 %.\n"),
        (
          "20 %", "You guessed 20.00 %. It is 16.67 %.\n",
          "Du hast 20.00 % vermutet. Das Ergebnis: 16.67 %.\n"
        ),
      ]),
    Prediction(
      testDescription: "a text", question: "", reveal: "accept: [Andi, andreas]\n",
      said: [
        (nil, "It is Andi.\n", "Das Ergebnis: Andi.\n"),
        (
          " ANDI ", "As you guessed: Andi.\n",
          "Wie du vermutet hast: Andi.\n"
        ),
      ]),
    Prediction(
      testDescription: "a text of the session", question: "",
      reveal: "accept:\n  - =events[0].user\n",
      said: [(nil, "It is marcel.\n", "Das Ergebnis: marcel.\n")]),
    Prediction(
      testDescription: "one of the choices", question: choices,
      reveal: "answer: b\nmistakes:\n  - when: [a, c]\n    say: No pear.\n",
      said: [
        (nil, "The answer: Pears.\n", "Die Antwort: Pears.\n"),
        (
          "3", "You guessed: Plums. The answer: Pears.\n\nNo pear.\n",
          "Deine Vermutung: Plums. Die Antwort: Pears.\n\nNo pear.\n"
        ),
      ]),
    Prediction(
      testDescription: "several of the choices",
      question: choices.replacing("choices", with: "select"), reveal: "answer: [a, c]\n",
      said: [
        (nil, "The answer: Apples; Plums.\n", "Die Antwort: Apples; Plums.\n"),
        (
          "2 1", "You guessed: Apples; Pears. The answer: Apples; Plums.\n",
          "Deine Vermutung: Apples; Pears. Die Antwort: Apples; Plums.\n"
        ),
      ]),
    Prediction(
      testDescription: "an order", question: choices.replacing("choices", with: "order"),
      reveal: "answer: [c, a, b]\n",
      said: [
        (nil, "The answer: Plums, Apples, Pears.\n", "Die Antwort: Plums, Apples, Pears.\n"),
        (
          "2, 1, 3", "You guessed: Pears, Apples, Plums. The answer: Plums, Apples, Pears.\n",
          "Deine Vermutung: Pears, Apples, Plums. Die Antwort: Plums, Apples, Pears.\n"
        ),
      ]),
  ]

  @Test(arguments: predictions, Language.allCases)
  func `a reveal compares the guess with what came out`(
    _ prediction: Prediction, _ language: Language
  ) throws {
    let lesson = SampleLesson(
      """
      <!-- lernlog
      step: generate
      log: security
      normal: 5
      anomalous: 1
      -->

      ```yaml lernlog
      question: guess
      ask: What will it be?
      \(prediction.question)```

      ```yaml lernlog
      reveal: guess
      \(prediction.reveal)```

      """, language: language)
    for (typed, english, german) in prediction.said {
      var run = try lesson.run()
      var said = ""
      for block in run.lesson.blocks {
        if case .question(let question) = block.kind, let typed {
          run.guesses["guess"] = try readAnswer(
            typed, as: question.kind, choices: question.choices)
        }
        let page = try run.show(block)
        said = TerminalRenderer(Profile(charset: .ascii, language: language)).render(page)
      }
      #expect(said == language(en: english, de: german), "\(typed ?? "no guess")")
    }
  }

  /// Every kind of question with its answer, told as the plain form tells it.
  private static let plain = """
    ```yaml lernlog
    question: number
    ask: |
      How much is *half* of 5?
    answer: 2.5
    hints:
      - |
        Never shown here.
    explain: |
      5 / 2.
    ```

    ```yaml lernlog
    question: percent
    ask: |
      And in per cent?
    answer: 50
    unit: "%"
    ```

    ```yaml lernlog
    question: text
    ask: |
      What is it called?
    accept: [a half, one half]
    ```

    ```yaml lernlog
    question: one
    ask: |
      Which is more?
    choices:
      half: A half
      third: A third
    answer: half
    ```

    ```yaml lernlog
    question: several
    ask: |
      Which are less than one?
    select:
      half: A half
      two: Two
      third: A third
    answer: [half, third]
    ```

    ```yaml lernlog
    question: order
    ask: |
      From small to large?
    order:
      half: A half
      third: A third
      two: Two
    answer: [third, half, two]
    ```

    <details>
    <summary>Why halves</summary>

    Because they are *easy*.

    </details>

    <!-- pause -->

    ```swift
    let half = 0.5
    ```

    """

  @Test(arguments: Language.allCases)
  func `the plain form tells every answer`(_ language: Language) throws {
    try expectGolden(
      SampleLesson(Self.plain, language: language).plain(), "questions.\(language.rawValue).txt")
  }
}
