import Display

/// The task of an exercise in which a program is written.
enum ProgramTaskText {
  /// The text in a language.
  static func text(_ language: Language) -> String {
    language(en: english(), de: german())
  }

  private static func english() -> String {
    #"""
    ---
    # Between these two lines stands what grading needs. The task follows below.
    title: The night of a log
    kind: program
    points: 10
    # A check gives the program its input and compares what it prints with what Solution.swift
    # prints. Each gives all its points or none; together they give the points above.
    checks:
      - id: mixed
        name: "a day and a night (mixed.txt)"
        points: 4
        # Learners get the file as well, so that they can try it.
        stdin_file: mixed.txt
        files: [mixed.txt]
        compare: [stdout]
      - id: borders
        name: "the borders of the night (borders.txt)"
        points: 3
        stdin_file: borders.txt
        files: [borders.txt]
        compare: [stdout]
      # What is hidden shows neither input nor output, so that nobody fits an answer to it.
      - id: others
        name: another log
        points: 3
        hidden: true
        stdin: "time user action\n11:40 diana login\n02:10 eve login\n23:59 eve logout\n"
        compare: [stdout]
    # Wrong solutions that people really write, each a file in Mistakes/. Who gets the same
    # wrong output reads what is said here.
    mistakes:
      - solution: and-for-or
        say: |
          You ask for hours that are before 6 and from 22 on at the same time, and there are
          none. One of the two is enough.
      - solution: from-23
        say: |
          You leave out the hour from 22:00 to 22:59. The night begins at 22:00, and that
          minute belongs to it.
    ---
    By day everybody works. Who wants to know what happened at night writes a program: it
    reads a log from standard input and prints the lines of the night. The input looks like
    this:

    ```text
    time user action
    21:59 marcel logout
    22:00 eve login
    05:12 eve file_access
    06:00 diana login
    ```

    And this is what the program prints:

    ```text
    22:00 eve login
    05:12 eve file_access
    2 at night
    ```

    - The night goes from 22:00 to 05:59.
    - A line that does not begin with an hour, such as the first one, is left out.
    - The last line says how many lines were printed, also where it is 0.

    <!-- Every <details> is a hint, and they are given in this order. -->

    <details>
    <summary>Line by line</summary>

    `while let line = readLine() { … }` reads a line after the other, to the last.

    </details>

    <details>
    <summary>The hour</summary>

    `line.prefix(2)` is the beginning of the line. `Int(line.prefix(2))` is a number, or `nil`
    where there is none.

    </details>

    <details>
    <summary>Two parts of a night</summary>

    Midnight lies in between: an hour of the night is below 6, or it is 22 or more.

    </details>

    """#
  }
}
