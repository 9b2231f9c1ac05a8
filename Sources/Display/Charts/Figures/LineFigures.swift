extension LineChart {
  package var figures: [Figure] {
    let all = language(
      en: "Points that are drawn: one for each value of each line.",
      de: "Gezeichnete Punkte: einer für jeden Wert jeder Linie.")
    let shown = lines.indices.map(figure)
    return [
      countFigure(
        points.count, all,
        working: ["n = \(language.sum(lines.map { $0.compactMap(\.self).count }))"]), lineCount,
    ] + (missing > 0 ? [missingFigure(missing)] : []) + shown + [places(shown), axes]
  }

  private var lineCount: Figure {
    Figure(
      language(en: "lines", de: "Linien"), ["lines", "Linien"], is: Numbers.count(names.count),
      language(en: "One line for each column drawn.", de: "Eine Linie je gezeichneter Spalte."))
  }

  private func figure(_ line: Int) -> Figure {
    let values = lines[line].compactMap(\.self).map { Numbers.short($0.y) }
    return Figure(
      column: names[line], shows: values + valueTexts(line),
      language(
        en: "The values of this line, one at each place of \(xName).",
        de: "Die Werte dieser Linie, einer an jeder Stelle von \(xName)."))
  }

  /// The same values as the table behind the chart shows them.
  private func valueTexts(_ line: Int) -> [String] {
    zip(points, table.columns[2].texts).filter { $0.0.line == line }.map(\.1)
  }

  private func places(_ lines: [Figure]) -> Figure {
    let rest = points.count - 40
    return Figure(
      column: xName, [],
      shows: points.map(\.point.place) + table.columns[1].texts
        + (rest > 0 ? [Numbers.count(rest)] : []),
      language(
        en: "The places across. They are the rows of the table that is drawn.",
        de: "Die Stellen von links nach rechts. Es sind die Zeilen der gezeichneten Tabelle."))
  }

  private var axes: Figure {
    guard isSpread else { return axisFigure([Numbers.count(points.count)]) }
    let up = NumberScale(of: points.map(\.point.y)).labels
    let across = places == nil ? NumberScale(of: points.map(\.point.x)).labels : []
    return axisFigure(up + across)
  }
}
