import Display
import Lessons
import Pipeline

extension Language {
  /// What the lines around a table say, and its row numbers.
  func tableFigures(_ table: TableView) -> [Figure] {
    let (rows, columns) = (table.columns.first?.cells.count ?? 0, table.columns.count)
    let allColumns = columns + table.hiddenColumns.count
    let hidden = Numbers.count(table.rowCount - rows)
    let numbers = table.rowNumbers.map { numbers in
      Figure(
        column: self(en: "row", de: "Zeile"), ["row", "Zeile"], shows: numbers.map(Numbers.count),
        self(
          en: "The number of the row in the whole table, counted from 0.",
          de: "Die Nummer der Zeile in der ganzen Tabelle, ab 0 gezählt."))
    }
    return [
      Figure(
        self(en: "rows", de: "Zeilen"), ["rows", "Zeilen"], is: Numbers.count(rows),
        also: [Numbers.count(table.rowCount), hidden],
        self(
          en: "How many of the \(Numbers.count(table.rowCount)) rows are shown.",
          de: "So viele der \(Numbers.count(table.rowCount)) Zeilen sind zu sehen."),
        working: table.rowCount > rows
          ? ["\(Numbers.count(table.rowCount)) - \(Numbers.count(rows)) = \(hidden)"] : []),
      Figure(
        self(en: "columns", de: "Spalten"), ["columns", "Spalten"], is: Numbers.count(columns),
        // A narrow terminal shows fewer of them and more of the names.
        also: (0...allColumns).map(Numbers.count),
        self(
          en: "How many of the \(allColumns) columns are shown.",
          de: "So viele der \(allColumns) Spalten sind zu sehen.")),
    ] + [numbers].compactMap(\.self)
  }
}

extension Session {
  /// What the columns of a table on a page are.
  ///
  /// - Parameters:
  ///   - view: The table as it is shown.
  ///   - names: The names of the shown columns in the tables themselves.
  ///   - tables: The tables of the session that it was made of.
  /// - Returns: One a column, in their order.
  /// - Throws: What stops the computation of a column.
  func columnFigures(_ view: TableView, _ names: [String], of tables: [String]) throws -> [Figure] {
    try zip(view.columns, names).map { column, name in
      let texts = column.figure("").shown
      for table in tables where self[table]?.table?[name] != nil {
        if let known = try columnFigure(name, of: table) {
          return known.column(column.name, shows: texts)
        }
      }
      return Figure(
        column: column.name, [name], shows: texts,
        language(
          en: "A column of the log. Each value stands there as the event brought it.",
          de: "Eine Spalte des Logs. Jeder Wert steht so da, wie das Event ihn mitgebracht hat."))
    } + language.tableFigures(view)
  }

  /// What a step says of a column of its result; for one that it took over, the step before.
  private func columnFigure(_ name: String, of table: String) throws -> Figure? {
    guard let place = history.lastIndex(where: { $0.use.writes.contains(table) }) else {
      return nil
    }
    let step = history[place]
    if let own = try figures(of: place).last(where: { $0.isColumn && $0.names.contains(name) }) {
      return own
    }
    let earlier = before(place)
    for input in step.use.reads.sorted() {
      if let found = try earlier.upTo(place).columnFigure(name, of: input) { return found }
    }
    return nil
  }

  /// The figures of a step that ran.
  func figures(of place: Int) throws -> [Figure] {
    let session = before(place + 1)
    let step = history[place]
    func figures<S: Step>(_ type: S.Type) throws -> [Figure] {
      guard let own = step.call.decode(type).parameters else { return [] }
      return try type.figures(own, as: step.call.name(type), in: session)
    }
    return try figures(step.type)
  }

  /// The session with only those steps behind it that ran before one.
  func upTo(_ place: Int) -> Session {
    var session = self
    session.history = Array(history[..<place])
    return session
  }
}
