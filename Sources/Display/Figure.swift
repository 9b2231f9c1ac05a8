/// A number that a page shows, or a column of them, and how it came about.
package struct Figure: Sendable, Equatable {
  /// What it is called in the list of what can be explained.
  package let name: String
  /// What else a learner may call it, in any language.
  package private(set) var otherNames: [String]
  /// As the page shows it: the value first, then the same in other forms, or every cell of a column.
  package let shown: [String]
  /// Whether there is a value for each row of a table instead of a single one.
  package let isColumn: Bool
  /// What it says, in a sentence or two.
  package let meaning: String
  /// The formula, then the same with the numbers put in; empty where nothing is computed.
  package let working: [String]
  /// The rows that stand behind it.
  package let rows: [Rows]

  /// Rows of the table that a number comes from, and what they have in common.
  package struct Rows: Sendable, Equatable {
    /// What they are.
    package let what: String
    /// Their numbers, from 0.
    package let numbers: [Int]

    /// Some rows.
    package init(_ what: String, _ numbers: [Int]) {
      self.what = what
      self.numbers = numbers
    }
  }

  /// A single number.
  ///
  /// - Parameters:
  ///   - name: What it is called.
  ///   - otherNames: What else it may be called.
  ///   - value: As the page shows it.
  ///   - also: Other forms in which the page shows it, or what it was computed from.
  ///   - meaning: What it says.
  ///   - working: The formula, and the numbers put in.
  ///   - rows: What stands behind it.
  package init(
    _ name: String, _ otherNames: [String] = [], is value: String, also: [String] = [],
    _ meaning: String, working: [String] = [], rows: [Rows] = []
  ) {
    self.name = name
    self.otherNames = otherNames
    shown = [value] + also
    isColumn = false
    self.meaning = meaning
    self.working = working
    self.rows = rows
  }

  /// The numbers of a column.
  ///
  /// - Parameters:
  ///   - name: What the column is called.
  ///   - otherNames: What else it may be called.
  ///   - cells: As the page shows them; none where the page at hand does not show the column.
  ///   - meaning: What they say.
  ///   - working: The formula, with the numbers of one row put in.
  package init(
    column name: String, _ otherNames: [String] = [], shows cells: [String], _ meaning: String,
    working: [String] = []
  ) {
    self.name = name
    self.otherNames = otherNames
    shown = cells
    isColumn = true
    self.meaning = meaning
    self.working = working
    rows = []
  }

  /// The same column on another page.
  package func column(_ name: String, shows cells: [String]) -> Figure {
    Figure(
      column: name, [self.name] + otherNames, shows: cells, meaning, working: working)
  }

  /// The same number with more names.
  package func alsoCalled(_ names: [String]) -> Figure {
    var figure = self
    figure.otherNames += names
    return figure
  }

  /// All names.
  package var names: [String] { [name] + otherNames }

  /// Every number of the page that this explains, as it stands there.
  package var numbers: Set<String> { Set(shown.flatMap(shownNumbers)) }
}

extension TableView.Column {
  /// What the numbers of the column are.
  package func figure(_ meaning: String) -> Figure { figure([], meaning) }

  /// What the numbers of the column are.
  package func figure(
    _ otherNames: [String], _ meaning: String, working: [String] = []
  ) -> Figure {
    Figure(column: name, otherNames, shows: texts, meaning, working: working)
  }
}
