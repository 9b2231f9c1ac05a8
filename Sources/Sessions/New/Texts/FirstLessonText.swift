import Display

/// The first lesson of a new course: a guess, a step, a table, a question.
enum FirstLessonText {
  /// The text in a language.
  static func text(_ language: Language, glossary: String) -> String {
    language(en: english(glossary: glossary), de: german(glossary: glossary))
  }

  private static func english(glossary: String) -> String {
    """
    ---
    # Between these two lines stands YAML. Titles and summaries are shown in lists.
    title: Few among many
    summary: You make a log of 60 events and say what share of them is rare.
    minutes: 5
    # What learners can do afterwards. A goal is ticked when the questions under 'by' were
    # answered.
    goals:
      - text: Say what share of a log is rare
        by: [share]
    ---

    <!-- A lesson begins with a situation, not with a definition. This text is a comment,
    which learners never see. -->

    Thursday, eight o'clock. Since Monday the log has grown by 60 events, and you have time
    to look at a few. You look for what is rare and different, for
    [anomalies](\(glossary)#anomaly).

    <!-- A heading of level 2 begins a section, and a step of the walk. -->

    ## A guess first

    The log becomes a file: a line for each event, as tables are usually kept.

    ```yaml lernlog
    # A question without 'answer' is a guess. The block 'reveal' below says what came out.
    question: lines
    ask: |
      How many lines will the file with 60 events have?
    ```

    ```yaml lernlog
    # A step of the pipeline. What it prints stands below it, in a block 'output', which
    # 'lernlog verify --record' writes.
    step: generate
    log: security
    normal: 57
    anomalous: 3
    file: logs.csv
    ```

    ```yaml lernlog
    reveal: lines
    answer: 61
    # What is said to those who wrote this number.
    mistakes:
      - when: 60
        say: |
          One line is missing. The first line of the file is no event.
    explain: |
      The first line holds the names of the columns. 60 lines with events follow.
    ```

    ## What a row looks like

    Somebody reads a log row by row. Here are the first ones:

    ```yaml lernlog
    table: events
    columns: [timestamp, user, action, resource]
    rows: head 4
    caption: A row says when it happened, who it was, and what was done.
    ```

    ## How rare is rare?

    ```yaml lernlog
    # A question with 'answer' is checked at once, and never blocks. Hints are given one by
    # one.
    question: share
    ask: |
      3 of the 60 events are made to be different. What share is that, in per cent?
    answer: 5
    unit: "%"
    hints:
      - |
        A share is a part, divided by the whole.
      - |
        3 / 60 = 0.05. How many per cent is that?
    mistakes:
      - when: 3
        say: |
          That is how many there are. Divide it by the number of all events.
      - when: 20
        say: |
          You divided the wrong way round: 60 / 3. The part is divided by the whole.
    explain: |
      3 / 60 = 0.05, and that is 5 per cent. In a real log it is often far less.
    ```

    <!-- What has to be true is proved by 'lernlog verify'. -->

    <!-- expect: events.rows == 60 -->

    <details>
    <summary>Where the three come from</summary>

    The step `generate` draws users, hours and actions at random, always the same ones for
    the same seed. For the anomalies it takes other users and other hours.

    </details>

    """
  }
}
