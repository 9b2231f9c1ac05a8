/// What is shown of a table: typed columns, and how much was left out.
package struct TableView: Sendable, Equatable {
  /// The columns from left to right, all with the same number of cells.
  package let columns: [Column]
  /// The numbers of the rows given, from 0; `nil` where rows have none.
  package let rowNumbers: [Int]?
  /// Rows of the whole table.
  package let rowCount: Int
  /// How many of the rows given stand above the line that says that rows are left out.
  package let gap: Int?
  /// Columns of the whole table that are not among `columns`.
  package let hiddenColumns: [String]
  /// What to look at.
  package let caption: String?

  /// A view of the rows and columns given.
  ///
  /// - Parameters:
  ///   - columns: Columns with equally many cells.
  ///   - rowNumbers: One for each row given, from 0.
  ///   - rowCount: Rows of the whole table; those given where it is left out.
  ///   - gap: After how many of the rows given a `...` stands.
  ///   - hiddenColumns: Names of columns that the table has and the view has not.
  ///   - caption: What to look at.
  package init(
    columns: [Column], rowNumbers: [Int]? = nil, rowCount: Int? = nil, gap: Int? = nil,
    hiddenColumns: [String] = [], caption: String? = nil
  ) {
    let shown = columns.first?.cells.count ?? 0
    precondition(columns.allSatisfy { $0.cells.count == shown }, "columns differ in length")
    precondition(rowNumbers.map { $0.count == shown } ?? true, "a number for each row")
    self.columns = columns
    self.rowNumbers = rowNumbers
    self.rowCount = rowCount ?? shown
    self.gap = gap
    self.hiddenColumns = hiddenColumns
    self.caption = caption
  }

  /// How many rows are given.
  package var shownRows: Int { columns.first?.cells.count ?? 0 }
}

extension TableView {
  /// A named column of cells of one type.
  package struct Column: Sendable, Equatable {
    /// The name in the first line.
    package let name: String
    /// The type in the second line.
    package let type: ColumnType
    /// The cells from top to bottom.
    package let cells: [Cell]
    /// Decimals of every number; `nil` for as many as the numbers need, up to 4.
    package let decimals: Int?

    /// A column of cells.
    package init(_ name: String, _ type: ColumnType, _ cells: [Cell], decimals: Int? = nil) {
      self.name = name
      self.type = type
      self.cells = cells
      self.decimals = decimals
    }
  }

  /// What a column holds, under the name that its type line shows.
  package enum ColumnType: String, Sendable, CaseIterable {
    case text
    case integer = "int"
    case real = "float"
    case time
    case boolean = "bool"

    /// Whether its cells stand at the right.
    package var isNumber: Bool { self == .integer || self == .real }
  }

  /// One value of a table.
  package enum Cell: Sendable, Equatable {
    case text(String)
    case integer(Int)
    case real(Double)
    /// A share, shown in per cent with two decimals.
    case share(Double)
    case boolean(Bool)
    case missing
  }
}
