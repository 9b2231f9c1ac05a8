import Display

/// A lesson after the first: two reviews, then a forest, a guess and a chart.
enum LaterLessonText {
  /// The text in a language.
  static func text(_ language: Language, earlier: String, opening: String) -> String {
    language(
      en: english(earlier: earlier, opening: opening),
      de: german(earlier: earlier, opening: opening))
  }

  private static func english(earlier: String, opening: String) -> String {
    """
    ---
    title: What a forest makes of it
    summary: You let an isolation forest look at 60 events and see which ones it flags.
    minutes: 8
    # 'continues: \(earlier)' instead would go on with all that the lesson '\(earlier)' has made.
    goals:
      - text: Say what decides how many events are flagged
        by: [decides]
    ---

    <!-- Every lesson after the first begins with two questions on earlier ones: 'again' asks
    one of theirs, 'review' names the lesson that a new one is about. -->

    ## Two questions on what you know

    \(opening)

    ```yaml lernlog
    question: attack
    review: \(earlier)
    ask: |
      An event is rare and different from the others. Is it an attack?
    # 'choices' are numbered as written here. What stands before the colon is the same in
    # every language.
    choices:
      always: Always
      perhaps: Perhaps, a person has to look at it
      never: Never
    answer: perhaps
    hints:
      - |
        Who in a team is rare and different, and does nothing wrong?
    mistakes:
      - when: always
        say: |
          Somebody who works late is rare and different, too.
      - when: never
        say: |
          Then nobody would have to look at rare events.
    explain: |
      Rare and different is all that a program can see. What it means, a person decides.
    ```

    ## From events to numbers

    60 events, and you have time for a few of them. A program should say which ones to look at
    first. It reads numbers, so the hour is taken as it is, and a name becomes a number
    between 0 and 1.

    <!-- Steps in one block each. Their results are called events, features, model and
    detections, and later blocks speak of them by these names. -->

    ```yaml lernlog
    step: generate
    log: security
    normal: 57
    anomalous: 3
    show: none
    ```

    ```yaml lernlog
    step: featurize
    columns:
      - hour: timestamp
      - hash: user
    ```

    ## How many will it flag?

    The forest is told what share of the events to expect as rare. Here it is told 0.05.

    ```yaml lernlog
    question: flagged
    ask: |
      How many of the 60 events will be flagged?
    ```

    ```yaml lernlog
    step: train
    trees: 50
    contamination: 0.05
    # What learners may try here with the key t, from the lowest value to the highest.
    try: { contamination: [0.02, 0.2] }
    ```

    ```yaml lernlog
    step: detect
    ```

    ```yaml lernlog
    reveal: flagged
    # A value that the steps have made, so that it is true whatever you change above.
    answer: =detections.flagged
    explain: |
      It is 0.05 · 60 = 3, the share that the forest was told.
    ```

    <!-- expect: detections.flagged == 3 -->

    ## Where the line lies

    ```yaml lernlog
    chart: histogram
    of: anomaly_score
    bins: 6
    threshold: 0
    caption: The events below 0 are flagged, and they are few.
    ```

    ```yaml lernlog
    question: decides
    ask: |
      You want more events to be flagged. What do you change?
    choices:
      trees: The number of trees
      contamination: The contamination
      seed: The seed
    answer: contamination
    hints:
      - |
        Which of the three did the explanation above count with?
    mistakes:
      - when: trees
        say: |
          More trees make the scores steadier. The line still leaves the same share below it.
      - when: seed
        say: |
          Another seed gives other scores. The line still leaves the same share below it.
    explain: |
      The contamination is a guess of yours, and it moves the line. No tree changes.
    ```

    """
  }
}
