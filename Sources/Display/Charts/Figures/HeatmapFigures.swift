extension Heatmap {
  package var figures: [Figure] {
    let all = language(
      en: "Everything that was counted: all cells together.",
      de: "Alles Gezählte: alle Zellen zusammen.")
    return [
      countFigure(
        grid.total, all, working: ["n = \(language.sum(grid.rows.map(\.total)))"]),
      cellFigure, totals, levels,
    ] + folded + gaps + largest + [most]
  }

  private var cellFigure: Figure {
    let drawn = grid.rows.flatMap(\.counts).filter { $0 > 0 }.map(Numbers.count)
    return Figure(
      column: language(en: "cells", de: "Zellen"), ["count", "Anzahl", "cell", "Zelle"],
      shows: drawn + (table.columns.last?.texts ?? []),
      language(
        en:
          "How often the name of the row and the name of the column stand in one row of the data.",
        de: "Wie oft der Name der Zeile und der Name der Spalte in einer Zeile der Daten "
          + "zusammentreffen."))
  }

  private var totals: Figure {
    Figure(
      column: language(en: "total", de: "Summe"), ["total", "Summe"],
      shows: grid.rows.map { Numbers.count($0.total) } + columnTotals,
      language(
        en: "All cells of a row, or of a column, together.",
        de: "Alle Zellen einer Zeile oder einer Spalte zusammen."))
  }

  private var columnTotals: [String] {
    grid.columns.indices.map { column in
      Numbers.count(grid.rows.reduce(0) { $0 + $1.counts[column] })
    }
  }

  private var levels: Figure {
    Figure(
      column: language(en: "shades", de: "Schattierungen"), ["scale", "Skala"],
      shows: HeatLevel.allCases.map(\.range) + ["0", "1,000"],
      language(
        en: "Which counts have which shade. The steps are fixed, so that two drawings "
          + "can be compared.",
        de: "Welche Zahlen welche Schattierung haben. Die Stufen sind fest, "
          + "damit sich zwei Bilder vergleichen lassen."))
  }

  private var folded: [Figure] {
    let other = otherRows.map { $0 }
    let kept = grid.columns.count
    return [
      Figure(
        language(en: "rows", de: "Zeilen"), ["rows", "Zeilen", "pairs", "Paare"],
        is: Numbers.count(grid.rowCount),
        also: [Numbers.count(grid.wholeRowCount)] + other
          + (1...max(1, kept)).map { "\(otherName) (\(language.columns($0)))" },
        language(
          en: "Rows with a count. Where names are put together, or where there are too many, "
            + "several share a row.",
          de: "Zeilen mit einer Zahl. Wo Namen zusammengefasst sind oder wo es zu viele sind, "
            + "teilen sich mehrere eine Zeile."))
    ]
  }

  private var gaps: [Figure] {
    let empty = Figure(
      language(en: "left out as empty", de: "leer und weggelassen"), ["empty", "leer"],
      is: Numbers.count(grid.emptyRows), also: [Numbers.count(grid.emptyColumns)],
      language(
        en: "Rows and columns in which nothing was counted.",
        de: "Zeilen und Spalten, in denen nichts gezählt wurde."))
    let isEmpty = grid.emptyRows + grid.emptyColumns > 0
    return (grid.missing > 0 ? [missingFigure(grid.missing)] : []) + (isEmpty ? [empty] : [])
  }

  private var largest: [Figure] {
    guard let most = grid.largest?.count, let single = grid.cells.first?.count else { return [] }
    let counts = grid.grouped.map(\.count)
    return [
      Figure(
        language(en: "largest count", de: "größte Zahl"), ["largest", "maximum"],
        is: Numbers.count(most),
        also: [
          Numbers.count(counts.count { $0 == most }), Numbers.count(counts.count),
          Numbers.count(grid.cells.count), Numbers.count(single),
        ],
        language(
          en: "The largest of the \(Numbers.count(counts.count)) cells with a count. "
            + "Under all of the names there are \(Numbers.count(grid.cells.count)) combinations.",
          de: "Die größte der \(Numbers.count(counts.count)) Zellen mit einer Zahl. Unter allen "
            + "Namen sind es \(Numbers.count(grid.cells.count)) Kombinationen."))
    ]
  }

  private var most: Figure {
    let total = max(1, grid.total)
    let row = grid.rows.first?.total ?? 0
    let ties = grid.rows.count { $0.total == row && !$0.names.isEmpty }
    let even = Numbers.percent(1, of: max(1, grid.rowCount))
    return Figure(
      language(en: "most in a row", de: "am meisten in einer Zeile"), ["most", "am meisten"],
      is: Numbers.count(row), also: [Numbers.percent(row, of: total), even, Numbers.count(ties)],
      language(
        en: "The total of the largest row, and its share of all. Spread evenly, "
          + "each row would have \(even).",
        de: "Die Summe der größten Zeile und ihr Anteil an allem. Gleich verteilt "
          + "hätte jede Zeile \(even)."), working: shareWorking(row, of: total))
  }
}
