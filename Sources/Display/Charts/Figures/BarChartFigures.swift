extension BarChart {
  package var figures: [Figure] {
    let counts = bars.map(\.count)
    let columns = table.columns
    let counted = columns[1].figure(
      ["count", "Anzahl"],
      language(
        en: "How many rows have this value. The rows are counted one by one.",
        de: "So viele Zeilen haben diesen Wert. Gezählt wird Zeile für Zeile."))
    return [
      countFigure(
        total,
        language(
          en: "All rows that were counted: the counts of all bars together.",
          de: "Alle gezählten Zeilen: die Zahlen aller Balken zusammen."),
        working: ["n = \(language.sum(counts))"]),
      valueCount, counted, shareColumn(columns[2], counts, of: total),
    ] + mostFrequent + others + [barAxisFigure(shownBars.map(\.count))]
  }

  private var valueCount: Figure {
    Figure(
      language(en: "different values", de: "verschiedene Werte"), ["values", "Werte"],
      is: Numbers.count(bars.count),
      language(
        en: "How many different values stand in the column. Each has a bar.",
        de: "So viele verschiedene Werte stehen in der Spalte. Jeder hat einen Balken."))
  }

  private var mostFrequent: [Figure] {
    guard total > 0, let most = bars.map(\.count).max() else { return [] }
    return [
      Figure(
        language(en: "most frequent", de: "am häufigsten"), ["most frequent", "am häufigsten"],
        is: Numbers.count(most), also: [Numbers.percent(most, of: total), Numbers.count(total)],
        language(
          en: "The largest count, and what part of all rows it is.",
          de: "Die größte Anzahl, und welcher Teil aller Zeilen sie ist."),
        working: shareWorking(most, of: total))
    ]
  }

  private var others: [Figure] {
    guard let rest = shownBars.last, bars.count > Self.mostBars else { return [] }
    return [
      Figure(
        language(en: "others", de: "weitere"), ["others", "weitere"],
        is: Numbers.count(rest.count), also: [rest.name, Numbers.percent(rest.count, of: total)],
        language(
          en: "Only \(Self.mostBars) bars are drawn. This one holds all the other values together.",
          de: "Nur \(Self.mostBars) Balken werden gezeichnet. "
            + "In diesem stecken alle anderen Werte zusammen."))
    ]
  }
}

extension Language {
  /// A sum with its parts, the first few of many: `3 + 4 + 5 = 12`.
  package func sum(_ parts: [Int]) -> String {
    let total = Numbers.count(parts.reduce(0, +))
    let shown = parts.prefix(6).map(Numbers.count) + (parts.count > 6 ? ["..."] : [])
    return "\(shown.joined(separator: " + ")) = \(total)"
  }
}
