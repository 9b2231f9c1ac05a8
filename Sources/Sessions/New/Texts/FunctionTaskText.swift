import Display

/// The task of an exercise in which a function is written.
enum FunctionTaskText {
  /// The text in a language.
  static func text(_ language: Language) -> String {
    language(en: english(), de: german())
  }

  private static func english() -> String {
    """
    ---
    # Between these two lines stands what grading needs. The task follows below.
    title: The longest series
    kind: function
    points: 10
    # The signature that learners write, with all types.
    function: "longestSeries(of action: String, in actions: [String]) -> Int"
    # Each check gives all its points or none; together they give the points above. What is
    # expected is not written here: 'lernlog verify --record' takes it from Solution.swift.
    checks:
      - id: series
        name: logs with several series
        points: 5
        calls:
          - [login_failed, [login_failed, login_failed, login, login_failed]]
          - [login_failed, [login, login_failed, login_failed, login_failed, logout]]
          - [login, [login, login_failed, login, login]]
      - id: none
        name: no such action
        points: 2
        calls:
          - [login_failed, []]
          - [login_failed, [login, logout]]
      # What is hidden shows neither inputs nor results, so that nobody fits an answer to it.
      - id: others
        name: other logs
        points: 3
        hidden: true
        calls:
          - [logout, [logout]]
          - [login_failed, [login, login_failed, login, login_failed, login_failed]]
    # Wrong solutions that people really write, each a file in Mistakes/. Who gets the same
    # wrong results reads what is said here.
    mistakes:
      - solution: counts-all
        say: |
          You count every time the action happens. A series ends where another action comes
          in between.
      - solution: last-series
        say: |
          You return the length of the series at the end of the log. Keep the longest that
          you have seen on the way.
    ---
    Somebody who tries out passwords leaves a trail: failed logins, one after the other. A
    single one happens to everybody. Write a function that finds the longest series of an
    action in a log:

    ```swift
    func longestSeries(of action: String, in actions: [String]) -> Int
    ```

    - `actions` are the actions of a user, in the order in which they happened.
    - The result says how often `action` comes in a row, at most.
    - Where it does not come at all, the result is 0.

    An example for `login_failed`:

    | log | result |
    | --- | --- |
    | login_failed, login, logout | 1 |
    | login, login_failed, login_failed | 2 |
    | login, logout | 0 |

    <!-- Every <details> is a hint, and they are given in this order. -->

    <details>
    <summary>Two numbers</summary>

    You need two numbers: how long the series is that you are in, and how long the longest
    one was.

    </details>

    <details>
    <summary>Where a series ends</summary>

    Go through the actions with `for … in`. Where it is the one you look for, the series
    gets longer by 1. Where it is another one, it begins again with 0.

    </details>

    <details>
    <summary>The longest</summary>

    After each action: `longest = max(longest, current)`.

    </details>

    """
  }
}
