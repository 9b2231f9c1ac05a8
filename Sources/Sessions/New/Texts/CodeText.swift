/// The Swift files of a new exercise: starter, solution and mistakes, by path in its folder.
enum CodeText {
  /// The files of an exercise in which a function is written.
  static let function = [
    "Starter.swift": """
    /// How often an action comes in a row, at most.
    func longestSeries(of action: String, in actions: [String]) -> Int {
      // Go through the actions here.
      -1
    }

    """,
    "Solution.swift": """
    /// How often an action comes in a row, at most.
    func longestSeries(of action: String, in actions: [String]) -> Int {
      var longest = 0
      var current = 0
      for other in actions {
        current = other == action ? current + 1 : 0
        longest = max(longest, current)
      }
      return longest
    }

    """,
    "Mistakes/counts-all.swift": """
    func longestSeries(of action: String, in actions: [String]) -> Int {
      actions.filter { $0 == action }.count
    }

    """,
    "Mistakes/last-series.swift": """
    func longestSeries(of action: String, in actions: [String]) -> Int {
      var current = 0
      for other in actions {
        current = other == action ? current + 1 : 0
      }
      return current
    }

    """,
  ]

  /// The files of an exercise in which a program is written, and what it reads.
  static let program = [
    "Starter.swift": """
    // Read the lines here, and print those of the night.
    print("0 at night")

    """,
    "Solution.swift": "// Prints the lines of the night, and how many there are.\n"
      + night("hour < 6 || hour >= 22"),
    "Mistakes/and-for-or.swift": night("hour < 6 && hour >= 22"),
    "Mistakes/from-23.swift": night("hour < 6 || hour > 22"),
    "mixed.txt": """
    time user action
    08:15 marcel login
    12:30 diana file_access
    23:41 eve login
    03:07 eve file_access
    17:02 marcel logout

    """,
    "borders.txt": """
    time user action
    21:59 marcel logout
    22:00 eve login
    05:59 eve logout
    06:00 diana login

    """,
  ]

  /// A program that prints the lines whose hour meets a condition.
  private static func night(_ condition: String) -> String {
    #"""
    var found = 0
    while let line = readLine() {
      guard let hour = Int(line.prefix(2)) else { continue }
      if \#(condition) {
        print(line)
        found += 1
      }
    }
    print("\(found) at night")

    """#
  }
}
