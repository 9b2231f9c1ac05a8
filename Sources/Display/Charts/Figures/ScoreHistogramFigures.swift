extension ScoreHistogram {
  package var figures: [Figure] {
    let total = sample.sorted.count
    let counts = (bins?.bins ?? []).map(\.count)
    return [
      countFigure(
        total, language(en: "Events that have a score.", de: "Events, die einen Score haben.")),
      thresholdFigure(threshold), missingFigure(sample.missing), flaggedFigure(total),
      edgeFigure(bins?.bins ?? [], in: table),
      table.columns[2].figure(
        ["count", "Anzahl"],
        language(
          en: "How many scores lie in each bin.", de: "So viele Scores liegen in jeder Klasse.")),
      shareColumn(table.columns[3], counts, of: total),
    ] + extremes
  }

  private func flaggedFigure(_ total: Int) -> Figure {
    Figure(
      language(en: "flagged", de: "gemeldet"), ["flagged", "gemeldet"], is: Numbers.count(flagged),
      also: [flaggedShare, Numbers.count(total)],
      language(
        en: "Events with a score below the threshold, and their share.",
        de: "Events mit einem Score unter dem Schwellwert, mit ihrem Anteil."),
      working: shareWorking(flagged, of: max(1, total)))
  }

  private var extremes: [Figure] {
    guard let low = sample.sorted.first, let high = sample.sorted.last else { return [] }
    return [
      Figure(
        language(en: "lowest score", de: "niedrigster Score"), ["lowest", "minimum", "min"],
        is: Numbers.fixed(low, decimals: 4), also: [Numbers.short(low)],
        language(
          en: "The smallest of all scores. Its event is the strangest of all.",
          de: "Der kleinste aller Scores. Sein Event ist das auffälligste von allen.")),
      Figure(
        language(en: "highest score", de: "höchster Score"), ["highest", "maximum", "max"],
        is: Numbers.fixed(high, decimals: 4),
        language(
          en: "The largest of all scores. Its event is the most ordinary of all.",
          de: "Der größte aller Scores. Sein Event ist das gewöhnlichste von allen.")),
    ]
  }
}
