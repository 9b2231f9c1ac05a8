import Lessons
import Pipeline

extension Session {
  /// The table that a chart draws from: the one named, else the newest that has the column.
  ///
  /// - Parameters:
  ///   - name: What stands after `from:`.
  ///   - column: A column that the table must have.
  /// - Returns: The table, and the column in it.
  /// - Throws: Where there is no such table or column.
  func source(_ name: Located<String>?, having column: Located<String>) throws(StepError) -> (
    table: Table, column: Column
  ) {
    let tables = artefacts.compactMap { name, value in value.table.map { (name, $0) } }
    guard let name else {
      for (_, table) in tables.reversed() {
        if let found = table[column.value] { return (table, found) }
      }
      throw .noColumn(column, known: tables.flatMap { $0.1.names })
    }
    let table = try artefact(
      name, else: name.value, needs: "a table", \.table)
    guard let found = table[column.value] else { throw .noColumn(column, known: table.names) }
    return (table, found)
  }
}

extension StepError {
  /// A column that is nowhere.
  static func noColumn(_ column: Located<String>, known: [String]) -> Self {
    let near = column.value.nearest(in: known)
    let list =
      known.isEmpty ? "there is no table yet" : "the columns are \(known.joined(separator: ", "))"
    let advice = near.map { "did you mean '\($0)'?" } ?? list
    return Self("there is no column '\(column.value)'; \(advice)", at: column.location)
  }
}

extension Column {
  /// Every value as a number; missing ones and texts are `nil`.
  var numbers: [Double?] {
    (0..<count).map { row in
      if case .number(let number) = value(row) { number } else { nil }
    }
  }

  /// Whether the values are texts.
  var isText: Bool { if case .text = values { true } else { false } }

  /// Every value as a moment; `nil` where it is none.
  var moments: [Timestamp?] {
    (0..<count).map { row in
      if case .text(let text) = value(row) { try? Timestamp(iso: text.utf8) } else { nil }
    }
  }
}

extension Table {
  /// The column of that name.
  func column(_ name: Located<String>) throws(StepError) -> Column {
    guard let column = self[name.value] else { throw .noColumn(name, known: names) }
    return column
  }

  /// The numbers of a column that holds no texts; an empty column holds none.
  func numbers(_ name: Located<String>) throws(StepError) -> [Double?] {
    let column = try column(name)
    guard column.count == 0 || !column.isText else {
      throw StepError("'\(name.value)' holds texts, and this needs numbers", at: name.location)
    }
    return column.numbers
  }

  /// The rows that meet a condition; all of them without one.
  func rows(where condition: Located<String>?) throws -> Table {
    guard let condition else { return self }
    return rows(try Expression(located: condition).rows(of: self, at: condition))
  }

  /// Which rows are anomalies, by a column or an expression; `nil` without one.
  func truth(_ expression: Located<String>?) throws -> [Bool]? {
    guard let expression else { return nil }
    let rows = Set(try Expression(located: expression).rows(of: self, at: expression))
    return (0..<rowCount).map(rows.contains)
  }
}
