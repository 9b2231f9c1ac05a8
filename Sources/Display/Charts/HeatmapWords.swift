extension Heatmap {
  package var facts: [String] {
    let missing =
      grid.missing > 0
      ? [language.missing(grid.missing)] : []
    return ["n = \(Numbers.count(grid.total))"] + foldedFact + missing + emptyFact
  }

  private var foldedFact: [String] {
    let first = rowNames[0]
    guard grid.keyCount < rowNames.count else { return [] }
    let names = language.list(rowNames)
    let isPair = rowNames.count == 2
    let (before, after) = (Numbers.count(grid.wholeRowCount), Numbers.count(grid.rowCount))
    return [
      language(
        en: "\(before) \(isPair ? "pairs" : "combinations") of \(names)"
          + " put together in \(after) \(grid.rowCount == 1 ? "row" : "rows") by \(first)",
        de: "\(before) \(isPair ? "Paare" : "Kombinationen") aus \(names)"
          + " zu \(after) \(grid.rowCount == 1 ? "Zeile" : "Zeilen") nach \(first) zusammengefasst")
    ]
  }

  private var emptyFact: [String] {
    let rows = grid.emptyRows > 0 ? [language.rows(grid.emptyRows)] : []
    let columns = grid.emptyColumns > 0 ? [language.columns(grid.emptyColumns)] : []
    let empty = language.list(rows + columns)
    return empty.isEmpty
      ? [] : [language(en: "left out as empty: \(empty)", de: "leer und weggelassen: \(empty)")]
  }

  package var marks: [String] {
    let endings =
      (0..<grid.keyCount).map { (rowNames[$0], rowEnding($0).ending) }
      + [(columnName, columnEnding.ending)]
    return [language(en: "blank = 0", de: "leer = 0")]
      + endings.filter { !$0.1.isEmpty }.map { name, ending in
        language(en: "\(name) without \(ending)", de: "\(name) ohne \(ending)")
      }
  }

  /// What the names at one place of the rows end with.
  func rowEnding(_ place: Int) -> ShortNames {
    ShortNames(grid.rows.filter { !$0.names.isEmpty }.map { $0.names[place] })
  }

  /// What the names of the columns end with.
  var columnEnding: ShortNames { ShortNames(grid.columns) }

  /// What the row that holds all others is called, the longest first.
  var otherRows: [String] {
    let count = grid.rowCount - grid.rows.count + 1
    return ["\(otherName) (\(language.rows(count)))", "\(otherName) (\(Numbers.count(count)))"]
  }

  /// What stands for rows or columns without one of their own.
  var otherName: String { language(en: "other", de: "andere") }

  package var summary: String {
    guard let largest = grid.cells.first else {
      return language(en: "There is nothing to count.", de: "Es gibt nichts zu zählen.")
    }
    guard grid.rows.count > 1 || grid.columns.count > 1 else {
      let names = (grid.rows[0].names + grid.columns).joined(separator: ", ")
      return language(en: "The only cell is ", de: "Die einzige Zelle ist ")
        + "\(names): \(Numbers.count(grid.total))."
    }
    return [cellSentence, rowSentence, singleSentence(largest.count)].compactMap(\.self)
      .joined(separator: " ")
  }

  private var cellSentence: String? {
    guard let (cell, most) = grid.largest else { return nil }
    let counts = grid.grouped.map(\.count)
    let ties = counts.count { $0 == most }
    let (count, all) = (Numbers.count(most), Numbers.count(counts.count))
    guard ties < counts.count || ties == 1 else {
      return language(
        en: "All \(all) cells with a count hold \(count).",
        de: "In allen \(all) Zellen mit einer Zahl steht \(count).")
    }
    guard ties == 1 else {
      return language(
        en:
          "The largest count is \(count), in \(Numbers.count(ties)) of \(all) cells with a count.",
        de:
          "Die größte Zahl ist \(count), in \(Numbers.count(ties)) von \(all) Zellen mit einer Zahl."
      )
    }
    return language(en: "The largest count is \(count): ", de: "Die größte Zahl ist \(count): ")
      + "\((cell.row + [cell.column]).joined(separator: ", "))."
  }

  private var rowSentence: String? {
    guard grid.rowCount > 1, let most = grid.rows.first?.total else { return nil }
    let ties = grid.rows.prefix { $0.total == most && !$0.names.isEmpty }.map {
      $0.names.joined(separator: ", ")
    }
    let (count, all) = (Numbers.count(most), Numbers.count(grid.total))
    let share = Numbers.percent(most, of: grid.total)
    guard ties.count < grid.rowCount else {
      return language(
        en: "Every row holds \(count) of \(all) (\(share)).",
        de: "Jede Zeile hat \(count) von \(all) (\(share)).")
    }
    let even = Numbers.percent(1, of: grid.rowCount)
    let rows = ties.count < 4 ? language.list(ties) : language.rows(ties.count)
    let each = ties.count > 1 ? language(en: " each", de: " je") : ""
    return language(
      en: "Most in a row: \(rows),\(each) \(count) of \(all) (\(share));"
        + " spread evenly, each of the \(Numbers.count(grid.rowCount)) rows would hold \(even).",
      de: "Am meisten in einer Zeile: \(rows),\(each) \(count) von \(all) (\(share));"
        + " gleich verteilt hätte jede der \(Numbers.count(grid.rowCount)) Zeilen \(even).")
  }

  /// What the counts were before rows were put together.
  private func singleSentence(_ most: Int) -> String? {
    guard grid.keyCount < rowNames.count else { return nil }
    let names = language.list(rowNames + [columnName])
    let (all, count) = (Numbers.count(grid.cells.count), Numbers.count(most))
    guard most > 1 else {
      return language(
        en: "Each of the \(all) combinations of \(names) occurs once.",
        de: "Jede der \(all) Kombinationen aus \(names) kommt einmal vor.")
    }
    return language(
      en: "Of the \(all) combinations of \(names) the most frequent occurs \(count) times.",
      de: "Von den \(all) Kombinationen aus \(names) kommt die häufigste \(count)-mal vor.")
  }
}
