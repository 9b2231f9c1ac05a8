extension Table {
  /// The rows of this table and then those of another, in the columns that both have.
  ///
  /// Columns of different types become text, which keeps every value as its file shows it.
  func followed(by next: Table) -> Table {
    let columns = columns.compactMap { column in
      next[column.name].map { Column(column.name, column.values(followedBy: $0)) }
    }
    return Table(columns: columns, rowCount: rowCount + next.rowCount)
  }
}

extension Column {
  fileprivate func values(followedBy next: Column) -> Values {
    switch (values, next.values) {
    case (.integer(let first), .integer(let second)): .integer(first + second)
    case (.real(let first), .real(let second)): .real(first + second)
    default: .text((0..<count).map(text) + (0..<next.count).map(next.text))
    }
  }
}
