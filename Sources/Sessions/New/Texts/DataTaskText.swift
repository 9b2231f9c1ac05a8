import Display

/// The task of an exercise in which rows of a table are handed in.
enum DataTaskText {
  /// The text in a language.
  static func text(_ language: Language, choice: SkeletonTable) -> String {
    language(en: english(choice: choice), de: german(choice: choice))
  }

  private static func english(choice: SkeletonTable) -> String {
    let (column, other, value) = (choice.column, choice.other, choice.value)
    return """
      ---
      # Between these two lines stands what grading needs. The task follows below.
      title: One value, all its rows
      kind: data
      points: 10
      # The lesson whose tables learners get, and the file that each of them becomes.
      prepare: \(choice.lesson)
      given: { events.csv: \(choice.name) }
      # What learners hand in, and the column by which its rows are found again.
      handin: found.csv
      key: [event]
      columns: { event: integer, \(column): text, \(other): text }
      # Each check gives all its points or none; together they give the points above. What is
      # compared with is Solution.csv.
      checks:
        - { id: rows, name: the right rows, points: 6, compare: keys }
        - { id: values, name: "their column \(column)", points: 2, compare: [\(column)] }
        # What is hidden shows no values, so that nobody fits an answer to it.
        - { id: others, name: another column, points: 2, hidden: true, compare: [\(other)] }
      # Wrong files that people really hand in, each in Mistakes/. Who gets the same wrong rows
      # reads what is said here.
      mistakes:
        - solution: first-only
          say: |
            You stop at the first row that fits. There are more of them further down.
        - solution: the-others
          say: |
            These are the rows that do not fit. The condition is turned round.
      ---
      In `events.csv` stand the rows of a table of the lesson. The first column, `event`, is
      the number of the row, counted from 0. Hand in `found.csv`: every row whose `\(column)` is
      `\(value)`. Use any tool you like: Swift, Python, a spreadsheet.

      - The file has a header and the columns `event`, `\(column)` and `\(other)`.
      - The values are those of `events.csv`. The order of the rows is free.

      The file begins like this:

      ```csv
      event,\(column),\(other)
      ```

      <!-- Every <details> is a hint, and they are given in this order. -->

      <details>
      <summary>How many</summary>

      There is more than one such row. Go through the table to its end.

      </details>

      <details>
      <summary>In a spreadsheet</summary>

      Open `events.csv`, filter the column `\(column)` by the value, delete all columns but
      the three, and save as CSV with commas.

      </details>

      <details>
      <summary>In Python</summary>

      `pandas.read_csv("events.csv")` reads the table into `rows`. The rows are
      `rows[rows["\(column)"] == "\(value)"]`, and `to_csv("found.csv", index=False)` writes
      them.

      </details>

      """
  }
}
