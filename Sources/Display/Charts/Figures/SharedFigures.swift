/// Figures that several charts have.
extension SpokenChart {
  /// `n`, how many there are of what is drawn.
  func countFigure(_ count: Int, _ meaning: String, working: [String] = []) -> Figure {
    Figure(
      "n", ["count of all", "Anzahl aller"], is: Numbers.count(count), meaning, working: working)
  }

  /// What could not be drawn.
  func missingFigure(_ count: Int) -> Figure {
    Figure(
      language(en: "missing", de: "fehlend"), ["missing", "fehlend", "NA"],
      is: Numbers.count(count),
      language(
        en: "Rows that have no value here. They are counted, and not drawn.",
        de: "Zeilen, die hier keinen Wert haben. Sie werden gezählt und nicht gezeichnet."))
  }

  /// The numbers beside an axis, which are no results.
  func axisFigure(_ labels: [String]) -> Figure {
    Figure(
      column: language(en: "axis", de: "Achse"), ["axis", "Achse", "scale", "Skala"], shows: labels,
      language(
        en: "Marks along the edge of the drawing. They only say where a value lies; "
          + "none of them was computed from the model.",
        de: "Marken am Rand der Zeichnung. Sie sagen nur, wo ein Wert liegt; "
          + "keine davon stammt aus dem Modell."))
  }

  /// The marks below bars: nothing, half of the longest bar, and the longest.
  func barAxisFigure(_ counts: [Int]) -> Figure {
    let longest = counts.max() ?? 0
    return axisFigure([
      "0", Numbers.count(longest / 2), Numbers.count(longest), Numbers.short(longest),
      Numbers.short(longest / 2),
    ])
  }

  /// The threshold that is drawn.
  func thresholdFigure(_ threshold: Double) -> Figure {
    Figure(
      language(en: "threshold", de: "Schwellwert"), ["threshold", "Schwellwert", "Schwelle"],
      is: Numbers.short(threshold),
      language(
        en: "The line of this drawing. It is chosen, not computed: an event below it is flagged.",
        de: "Die Linie dieser Zeichnung. Sie wird gewählt, nicht berechnet: "
          + "Ein Event darunter wird gemeldet."))
  }

  /// A share as it is computed: `share = count / n = 24 / 200 = 12.00 %`.
  func shareWorking(_ part: Int, of whole: Int) -> [String] {
    let share = Numbers.percent(part, of: whole)
    return [
      language(
        en: "share = count / n = \(Numbers.count(part)) / \(Numbers.count(whole)) = \(share)",
        de: "Anteil = Anzahl / n = \(Numbers.count(part)) / \(Numbers.count(whole)) = \(share)")
    ]
  }

  /// The share of a row in all of them, with the largest one as an example.
  func shareColumn(_ column: TableView.Column, _ counts: [Int], of whole: Int) -> Figure {
    let most = counts.max() ?? 0
    return column.figure(
      ["share", "Anteil"],
      language(
        en: "Each count as a part of n, in per cent.", de: "Jede Anzahl als Teil von n, in Prozent."
      ), working: whole > 0 ? shareWorking(most, of: whole) : [])
  }
}
