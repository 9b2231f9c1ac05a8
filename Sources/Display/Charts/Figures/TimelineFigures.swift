extension Timeline {
  package var figures: [Figure] {
    guard let windows else { return [missingFigure(missing)] }
    return windowFigures(windows) + (missing > 0 ? [missingFigure(missing)] : [])
      + columnFigures + flags(windows) + (hasTruth ? [missed(windows)] : []) + [
        thresholdFigure(threshold), sharing(windows),
        axisFigure(
          Array(ScoreScale(windows.used.map(\.score), threshold: threshold).labels.values)),
      ]
  }

  private func windowFigures(_ windows: TimeWindows) -> [Figure] {
    let length = language.duration(windows.every, isEach: false)
    let used = Numbers.count(windows.used.count)
    return [
      Figure(
        language(en: "windows", de: "Fenster"), ["windows", "Fenster"],
        is: Numbers.count(windows.count), also: [length],
        language(
          en: "The time from the first to the last event, cut into pieces of \(length).",
          de: "Die Zeit vom ersten bis zum letzten Event, in Stücke zu \(length) geschnitten.")),
      Figure(
        language(en: "empty", de: "leer"), ["empty", "leer"], is: Numbers.count(windows.emptyCount),
        also: [used],
        language(
          en: "Windows in which no event lies: a gap in the drawing.",
          de: "Fenster, in denen kein Event liegt: eine Lücke in der Zeichnung."),
        working: ["\(Numbers.count(windows.count)) - \(used) = \(windows.emptyCount)"]),
    ]
  }

  private var columnFigures: [Figure] {
    let texts = [
      language(en: "How many events lie in each window.", de: "So viele Events hat jedes Fenster."),
      language(
        en: "The lowest score in each window: that of its strangest event.",
        de: "Der niedrigste Score in jedem Fenster: der des auffälligsten Events darin."),
      language(
        en: "Events of each window that lie below the threshold.",
        de: "Events jedes Fensters, die unter dem Schwellwert liegen."),
      language(en: "True anomalies of each window.", de: "Echte Anomalien in jedem Fenster."),
      language(
        en: "True anomalies of each window that are not flagged.",
        de: "Echte Anomalien in jedem Fenster, die nicht gemeldet sind."),
    ]
    return zip(table.columns.dropFirst(), texts).map { column, text in column.figure(text) }
  }

  private func flags(_ windows: TimeWindows) -> [Figure] {
    let places = windows.used.count { $0.flagged > 0 }
    let shown = windows.used.count { $0.flagged > 0 || $0.anomalies > 0 }
    let lowest = windows.lowest.map { Numbers.fixed($0.score, decimals: 4) } ?? "NA"
    let short = windows.lowest.map { Numbers.short($0.score) } ?? "NA"
    return [
      Figure(
        language(en: "flagged", de: "gemeldet"), ["flagged", "gemeldet"],
        is: Numbers.count(windows.flagged),
        also: [
          Numbers.count(windows.events), Numbers.count(places),
          Numbers.count(windows.used.count - shown),
        ],
        language(
          en: "Events below the threshold, out of \(Numbers.count(windows.events)). "
            + "They lie in \(places) windows.",
          de: "Events unter dem Schwellwert, von \(Numbers.count(windows.events)). "
            + "Sie liegen in \(places) Fenstern."),
        working: [language.sum(windows.used.map(\.flagged).filter { $0 > 0 })]),
      Figure(
        language(en: "lowest score", de: "niedrigster Score"), ["lowest", "minimum", "min"],
        is: lowest, also: [short],
        language(
          en: "The smallest score of all windows. Its event is the strangest.",
          de: "Der kleinste Score aller Fenster. Sein Event ist das auffälligste.")),
    ]
  }

  private func missed(_ windows: TimeWindows) -> Figure {
    let missed = windows.used.map(\.missed).filter { $0 > 0 }
    let all = windows.used.reduce(0) { $0 + $1.anomalies }
    return Figure(
      language(en: "missed", de: "übersehen"), ["missed", "übersehen"],
      is: Numbers.count(missed.reduce(0, +)), also: [Numbers.count(all)],
      language(
        en: "True anomalies that are not flagged, out of \(Numbers.count(all)).",
        de: "Echte Anomalien, die nicht gemeldet sind, von \(Numbers.count(all))."),
      working: [language.sum(missed)])
  }

  /// Where there are more windows than columns, several share one; how many depends on the width.
  private func sharing(_ windows: TimeWindows) -> Figure {
    let sizes = Set(
      (40...120).map { TimelineDrawing(self, windows, in: DrawingArea(width: $0)).size })
    return Figure(
      column: language(en: "one column", de: "eine Spalte"), ["one column", "eine Spalte"],
      shows: sizes.sorted().filter { $0 > 1 }.map(Numbers.count),
      language(
        en: "Where the drawing is too narrow, several windows share a column. "
          + "It shows the lowest of their scores.",
        de: "Wo die Zeichnung zu schmal ist, teilen sich mehrere Fenster eine Spalte. "
          + "Sie zeigt den niedrigsten ihrer Scores."))
  }
}
