extension Histogram {
  package var figures: [Figure] {
    let total = sample.sorted.count
    let all = language(
      en: "Values that are drawn, one for each row that has one.",
      de: "Gezeichnete Werte, einer für jede Zeile, die einen hat.")
    return [countFigure(total, all), missingFigure(sample.missing)] + infinite
      + (bins.map { binFigures($0, total) } ?? []) + edges + fullest(total) + median + below(total)
      + [barAxisFigure((bins?.bins ?? []).map(\.count))]
  }

  private var infinite: [Figure] {
    guard sample.infinite > 0 else { return [] }
    return [
      Figure(
        language(en: "infinite", de: "unendlich"), ["infinite"], is: Numbers.count(sample.infinite),
        language(
          en: "Values too large to be drawn.", de: "Werte, die zum Zeichnen zu groß sind."))
    ]
  }

  private func binFigures(_ bins: Bins, _ total: Int) -> [Figure] {
    let width = bins.step.number.text(decimals: 0)
    return [
      Figure(
        language(en: "bins", de: "Klassen"), ["bins", "Klassen", "width", "Breite"],
        is: Numbers.count(bins.bins.count), also: [width],
        language(
          en: "All values lie in so many ranges of equal width; \(width) is that width.",
          de: "Alle Werte liegen in so vielen gleich breiten Bereichen; \(width) ist die Breite.")),
      table.columns[2].figure(
        ["count", "Anzahl"],
        language(
          en: "How many values lie in each bin.", de: "So viele Werte liegen in jeder Klasse.")),
      shareColumn(table.columns[3], bins.bins.map(\.count), of: total),
    ]
  }

  private var edges: [Figure] {
    [edgeFigure(bins?.bins ?? [], in: table)]
  }

  private func fullest(_ total: Int) -> [Figure] {
    guard let most = bins?.bins.map(\.count).max() else { return [] }
    return [
      Figure(
        language(en: "most common", de: "am häufigsten"), ["most common", "fullest bin"],
        is: Numbers.count(most), also: [Numbers.percent(most, of: total)],
        language(
          en: "How many values lie in the fullest bin, and their share.",
          de: "So viele Werte liegen in der vollsten Klasse, mit ihrem Anteil."),
        working: shareWorking(most, of: total))
    ]
  }

  private var median: [Figure] {
    guard let median = sample.median else { return [] }
    return [
      Figure(
        "median", ["middle value", "mittlerer Wert"], is: Numbers.short(median),
        language(
          en: "The value in the middle: half of the values are smaller, half are larger.",
          de: "Der Wert in der Mitte: Die eine Hälfte ist kleiner, die andere größer."))
    ]
  }

  private func below(_ total: Int) -> [Figure] {
    guard let threshold else { return [] }
    let count = sample.count(below: threshold)
    return [
      thresholdFigure(threshold),
      Figure(
        language(en: "below the line", de: "unter der Linie"), ["below", "unter"],
        is: Numbers.count(count), also: [Numbers.percent(count, of: total), Numbers.count(total)],
        language(
          en: "Values smaller than the threshold, and their share.",
          de: "Werte, die kleiner sind als der Schwellwert, mit ihrem Anteil."),
        working: shareWorking(count, of: max(1, total))),
    ]
  }
}

extension SpokenChart {
  /// Where bins begin and end.
  func edgeFigure(_ bins: [Bin], in table: TableView) -> Figure {
    Figure(
      column: language(en: "edges", de: "Grenzen"), ["edges", "Grenzen", "from", "ab", "below"],
      shows: bins.flatMap { [$0.lower.text, $0.upper.text, $0.words(language)] }
        + table.columns[..<2].flatMap(\.texts),
      language(
        en: "Where a bin begins and ends. The edges are round numbers; "
          + "a value on the edge of two bins belongs to the upper one.",
        de: "Wo eine Klasse beginnt und endet. Die Grenzen sind runde Zahlen; "
          + "ein Wert genau auf der Grenze gehört zur höheren Klasse."))
  }
}
