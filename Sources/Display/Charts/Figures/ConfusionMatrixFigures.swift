extension ConfusionMatrix {
  package var figures: [Figure] {
    guard total > 0 else { return [] }
    return [
      countFigure(
        total, language(en: "All events that are judged.", de: "Alle beurteilten Events."),
        working: [
          "n = \(language.sum([trueNegatives, falsePositives, falseNegatives, truePositives]))"
        ])
    ] + cells + sums + measures.filter { $0.whole > 0 }.map(figure)
  }

  private var cells: [Figure] {
    let normal = trueNegatives + falsePositives
    return [
      cell(
        "TN", "true negatives", trueNegatives, of: normal,
        language(en: "Normal events that are not flagged.", de: "Normale Events ohne Meldung.")),
      cell(
        "FP", "false positives", falsePositives, of: normal,
        language(
          en: "Normal events that are flagged: false alarms.",
          de: "Gemeldete normale "
            + "Events: Fehlalarme.")),
      cell(
        "FN", "false negatives", falseNegatives, of: anomalies,
        language(
          en: "Anomalies that are not flagged: missed.",
          de: "Anomalien ohne Meldung: "
            + "übersehen.")),
      cell(
        "TP", "true positives", truePositives, of: anomalies,
        language(en: "Anomalies that are flagged: found.", de: "Gemeldete Anomalien: gefunden.")),
    ]
  }

  private func cell(_ name: String, _ long: String, _ count: Int, of row: Int, _ what: String)
    -> Figure
  {
    let share = row > 0 ? Numbers.percent(count, of: row) : "NA"
    return Figure(
      name, [long], is: Numbers.count(count), also: [share],
      what
        + language(
          en: " The share is that of its row: of all events with this truth.",
          de: " Der Anteil ist der an der Zeile: an allen Events mit dieser Wahrheit."),
      working: row > 0
        ? ["\(Numbers.count(count)) / \(Numbers.count(row)) = \(share)"] : [])
  }

  private var sums: [Figure] {
    let normal = trueNegatives + falsePositives
    return [
      sum(
        language(en: "normal", de: "normal"), normal, "TN + FP", trueNegatives, falsePositives,
        language(en: "All normal events.", de: "Alle normalen Events.")),
      sum(
        language(en: "anomalies", de: "Anomalien"), anomalies, "FN + TP", falseNegatives,
        truePositives, language(en: "All true anomalies.", de: "Alle echten Anomalien.")),
      sum(
        language(en: "flagged", de: "gemeldet"), flagged, "FP + TP", falsePositives, truePositives,
        language(en: "All flagged events.", de: "Alle gemeldeten Events.")),
      sum(
        language(en: "not flagged", de: "nicht gemeldet"), total - flagged, "TN + FN",
        trueNegatives, falseNegatives,
        language(en: "All events that are not flagged.", de: "Alle Events ohne Meldung.")),
    ]
  }

  private func sum(
    _ name: String, _ count: Int, _ formula: String, _ first: Int, _ second: Int, _ what: String
  ) -> Figure {
    let parts = "\(Numbers.count(first)) + \(Numbers.count(second))"
    return Figure(
      name, [], is: Numbers.count(count), what,
      working: ["\(formula) = \(parts) = \(Numbers.count(count))"])
  }

  private func figure(_ measure: Measure) -> Figure {
    let (part, whole) = (Numbers.count(measure.part), Numbers.count(measure.whole))
    let value = Numbers.percent(measure.part, of: measure.whole)
    return Figure(
      measure.name, [], is: value, also: [part, whole], meaning(of: measure.name),
      working: ["\(measure.name) = \(measure.formula) = \(part) / \(whole) = \(value)"])
  }

  private func meaning(of measure: String) -> String {
    switch measure {
    case "precision":
      language(
        en: "Of what is flagged, the share that are anomalies.",
        de: "Der Teil der Meldungen, der wirklich Anomalien sind.")
    case "recall":
      language(
        en: "Of the anomalies, the share that is flagged.",
        de: "Der Teil der Anomalien, der gemeldet ist.")
    case "F1":
      language(
        en: "Precision and recall in one number; it lies nearer to the smaller one.",
        de: "Precision und Recall in einer Zahl; sie liegt näher an der kleineren.")
    default:
      language(
        en: "Of all events, the share that is judged rightly.",
        de: "Der Teil aller Events, der richtig beurteilt ist.")
    }
  }
}
