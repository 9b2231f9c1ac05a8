extension BrokenLesson {
  private static let table = """
    ```yaml lernlog
    table: events
    columns:
      - timestamp
      - user
      - mark: =anomaly
    where: anomaly == 1
    sort: [-timestamp]
    rows: head 2
    caption: The two that are odd.
    ```
    """

  /// Mistakes in the description, the front matter, and blocks of YAML.
  static let blocks = [
    Self("front", "unknown key", "minutes: 5", "minuts: 5"),
    Self("front", "wrong type", "minutes: 5", "minutes: five"),
    Self("front", "no title", "title: All of it\n", ""),
    Self("front", "goal by nothing", "by: [share]", "by: [shore]"),
    Self("front", "exercise unknown", "exercises: [count]", "exercises: [cuont]"),
    Self("front", "never closed", "exercises: [count]\n---\n", "exercises: [count]\n\n", on: "---"),
    Self("front", "continues nothing", "minutes: 5", "continues: befor"),
    Self("front", "doubled key", "minutes: 5", "minutes: 5\nminutes: 6"),
    Self("step", "unknown name", "step: train", "step: trian"),
    Self("step", "unknown key", "trees: 10", "treees: 10"),
    Self("step", "wrong type", "trees: 10", "trees: ten"),
    Self("step", "out of range", "contamination: 0.1", "contamination: 0.9"),
    Self("step", "decimal comma", "contamination: 0.1", "contamination: 0,1"),
    Self("step", "no such column", "hour: timestamp", "hour: timestmp"),
    Self("step", "try range", "[0.05, 0.2]", "[0.2, 0.05]"),
    Self("table", "unknown table", "table: events", "table: event"),
    Self("table", "unknown column", "- user\n  - mark", "- usr\n  - mark"),
    Self("table", "where", "where: anomaly == 1", "where: anomaly = 1"),
    Self("table", "rows", "rows: head 2", "rows: first 2"),
    Self("table", "sort", "sort: [-timestamp]", "sort: [-time]"),
    Self("table", "unknown key", "caption: The two", "caption_: The two"),
    Self("table", "in a quote", table, table.replacing(/(?m)^/, with: "> ")),
    Self("chart", "unknown kind", "chart: histogram", "chart: histogramm"),
    Self("chart", "unknown column", "of: anomaly_score", "of: anomaly_scor"),
    Self("chart", "wrong type", "bins: 4", "bins: four"),
    Self("chart", "unknown key", "threshold: 0", "treshold: 0"),
    Self("question", "unknown key", "hints:", "hint:"),
    Self(
      "question", "no ask", "question: share\nask: |\n  What share is flagged, in per cent?\n",
      "question: share\n", on: "question: share"),
    Self("question", "answer not a choice", "answer: look", "answer: lok"),
    Self("question", "when is right", "when: 2\n", "when: 10\n"),
    Self("question", "text with comment", "look: Look at it", "look: Look at it # odd"),
    Self("question", "unknown value", "answer: 10\n", "answer: =detections.flaged\n"),
    Self("question", "equal names", "question: means", "question: share"),
    Self("reveal", "unknown question", "reveal: rows", "reveal: row"),
    Self("reveal", "unknown key", "explain: |\n  A row", "explains: |\n  A row"),
    Self(
      "reveal", "when is right", "reveal: rows\nanswer: 20", "reveal: rows\nanswer: 21",
      on: "  - when: 21"),
    Self("reveal", "no answer", "answer: 20\n", "", on: "reveal: rows"),
    Self("again", "unknown lesson", "again: before#half", "again: befor#half"),
    Self("again", "unknown question", "again: before#half", "again: before#halve"),
    Self("again", "shape", "again: before#half", "again: before/half"),
    Self("again", "a review of an unknown lesson", "review: before", "review: befor"),
    Self("exercise", "unknown", "exercise: count\n```", "exercise: cout\n```"),
    Self("exercise", "extra key", "exercise: count\n```", "exercise: count\npoints: 3\n```"),
    Self("exercise", "not an id", "exercise: count\n```", "exercise: Count\n```"),
    Self("table", "misspelt", "table: events", "tabel: events"),
    Self("step", "its fence is misspelt info", "```yaml lernlog\ntable", "```yaml lernlgo\ntable"),
    Self(
      "step", "its fence is never closed", "There is more to say.\n\n</details>",
      "There is more to say.\n\n</details>\n\n```text\nopen"),
    Self("course", "unknown key", "summary:", "sumary:"),
    Self("course", "lesson missing", "[before, all]", "[before, al]"),
    Self("course", "listed twice", "[before, all]", "[before, all, all]"),
    Self("course", "not listed", "[before, all]", "[before]", on: "---", in: "2-all.md"),
    Self("course", "format", "format: 1", "format: 2"),
    Self("course", "language", "languages: [en]", "languages: [english]"),
    Self("course", "no text for language", "{ en: Whole }", "{ de: Kaputt }"),
    Self("course", "list without comma quotes", "{ en: Whole }", "{ en: Whole, sound }"),
  ]
}
