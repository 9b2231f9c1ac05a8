import Display

/// The task of an exercise that consists of questions.
enum AnswersTaskText {
  /// The text in a language.
  static func text(_ language: Language, choice: SkeletonTable) -> String {
    language(en: english(choice: choice), de: german(choice: choice))
  }

  private static func english(choice: SkeletonTable) -> String {
    """
    ---
    # Between these two lines stands what grading needs. The task and its questions follow.
    title: Counting what is rare
    kind: answers
    points: 10
    # The lesson whose tables and values the answers may speak of.
    prepare: \(choice.lesson)
    # Wrong answers that hang together, each a file in Mistakes/. What is said to a single
    # wrong answer stands below its question, under 'mistakes'.
    mistakes:
      - solution: as-it-stands-in-the-file
        say: |
          You count the first line of the file as well. It holds the names of the columns, and
          is no event.
      - solution: wrong-way-round
        say: |
          You divide the whole by the part. A share is the part, divided by the whole.
    ---
    Three questions about rare events. Write the answers into `answers.yml`.

    ```yaml lernlog
    question: rows
    ask: |
      How many rows does the table `\(choice.name)` of the lesson have?
    # A value of the lesson. A number would do as well.
    answer: =\(choice.name).rows
    points: 3
    explain: |
      A row for each event. The names of the columns are no row.
    ```

    ```yaml lernlog
    question: share
    ask: |
      Another log has 400 events, and 10 of them are rare. What share is that, in per cent?
    answer: 2.5
    unit: "%"
    points: 4
    mistakes:
      - when: 10
        say: |
          That is how many there are. Divide it by the number of all events.
    explain: |
      10 / 400 = 0.025, and that is 2.5 per cent.
    ```

    ```yaml lernlog
    question: means
    ask: |
      What does it say about an event that it is rare?
    choices:
      attack: That it is an attack
      look: That a person should look at it
      mistake: That somebody made a mistake
    answer: look
    points: 3
    explain: |
      Rare is all that a program can see. What it means, a person decides.
    ```

    <!-- Every <details> is a hint, and they are given in this order. -->

    <details>
    <summary>Rows</summary>

    The step that makes the table says below it how many rows it has.

    </details>

    <details>
    <summary>Shares</summary>

    A share is a part, divided by the whole. Per cent are hundredths: 0.01 is 1 per cent.

    </details>

    <details>
    <summary>Rare</summary>

    Somebody who works late for once is rare, too.

    </details>

    """
  }
}
