extension ScatterPlot {
  package var figures: [Figure] {
    let all = language(
      en: "Points that are drawn, one for each row with both values.",
      de: "Gezeichnete Punkte, einer für jede Zeile mit beiden Werten.")
    return [countFigure(points.count, all), missingFigure(missing)] + marked + ranges + together
      + [density, axes] + groups
  }

  private var marked: [Figure] {
    guard let markName else { return [] }
    let count = points.count { $0.isMarked }
    return [
      Figure(
        markName, [], is: Numbers.count(count), also: [Numbers.count(points.count)],
        language(
          en: "Points that are marked, because this holds for their row.",
          de: "Markierte Punkte, weil dies für ihre Zeile gilt."))
    ]
  }

  private var ranges: [Figure] {
    [
      (xName, table.columns[0], points.map { ($0.x, $0.isMarked) }),
      (yName, table.columns[1], points.map { ($0.y, $0.isMarked) }),
    ].map { name, column, values in
      let marked = values.filter(\.1).map(\.0)
      let ends = [values.map(\.0), marked].flatMap { [$0.min(), $0.max()] }.compactMap(\.self)
      return Figure(
        column: name, shows: ends.map { Numbers.short($0) } + column.texts,
        language(
          en: "The values along this axis. The summary tells the smallest and the largest.",
          de: "Die Werte entlang dieser Achse. Die Zusammenfassung nennt den kleinsten "
            + "und den größten."))
    }
  }

  private var together: [Figure] {
    guard isSpread, let value = correlation(points) else { return [] }
    return [
      Figure(
        language(en: "correlation", de: "Korrelation"), ["correlation", "Korrelation"],
        is: Numbers.fixed(value, decimals: 2),
        language(
          en: "How nearly the points lie on a straight line: 1 is a rising line, "
            + "-1 a falling one, 0 none at all.",
          de: "Wie nah die Punkte an einer Geraden liegen: 1 ist eine steigende Gerade, "
            + "-1 eine fallende, 0 gar keine."))
    ]
  }

  private var density: Figure {
    Figure(
      column: language(en: "points in a place", de: "Punkte an einer Stelle"), ["density"],
      shows: ["1", "2", "9", "10"],
      language(
        en: "Which sign stands where several points fall into one place of the drawing.",
        de: "Welches Zeichen steht, wo mehrere Punkte auf eine Stelle der Zeichnung fallen."))
  }

  private var axes: Figure {
    guard isSpread else { return axisFigure([]) }
    return axisFigure(
      NumberScale(of: points.map(\.x)).labels + NumberScale(of: points.map(\.y)).labels)
  }

  private var groups: [Figure] {
    guard !details.isEmpty else { return [] }
    return [
      Figure(
        column: language(en: "parts of the axis", de: "Teile der Achse"), ["parts", "Teile"],
        shows: details,
        language(
          en: "The points between two marks of the axis: how many there are, "
            + "and how far their values reach.",
          de: "Die Punkte zwischen zwei Marken der Achse: wie viele es sind, "
            + "und wie weit ihre Werte reichen."))
    ]
  }
}
