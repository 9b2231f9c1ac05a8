extension CurveChart {
  package var figures: [Figure] {
    guard reason == nil else { return [anomalies] }
    return [areaFigure, anomalies, guess] + (missing > 0 ? [missingFigure(missing)] : [])
      + thresholdFigures + [half] + coordinates + [axis]
  }

  private var isROC: Bool { kind == .roc }

  private var areaFigure: Figure {
    let pairs = language(
      en: "Of all pairs of an anomaly and a normal event, the share in which the anomaly "
        + "has the lower score: the area under the curve.",
      de: "Der Anteil der Paare aus einer Anomalie und einem normalen Event, in denen die "
        + "Anomalie den niedrigeren Score hat: die Fläche unter der Kurve.")
    let mean = language(
      en: "The precision at each anomaly, going down the list from the lowest score, "
        + "as a mean: the area under the curve.",
      de: "Die Precision bei jeder Anomalie, von oben durch die Liste ab dem niedrigsten "
        + "Score, gemittelt: die Fläche unter der Kurve.")
    return Figure(
      isROC ? "ROC AUC" : language(en: "average precision", de: "Average Precision"),
      isROC ? ["auc", "roc_auc"] : ["average precision", "average_precision", "AP"],
      is: area.map { Numbers.fixed($0, decimals: 4) } ?? "NA", isROC ? pairs : mean,
      working: isROC ? [pairWorking] : [])
  }

  private var pairWorking: String {
    let normal = total - positives
    let pairs = Numbers.count(positives * normal)
    return language(
      en: "pairs = \(Numbers.count(positives)) * \(Numbers.count(normal)) = \(pairs)",
      de: "Paare = \(Numbers.count(positives)) * \(Numbers.count(normal)) = \(pairs)")
  }

  private var anomalies: Figure {
    Figure(
      language(en: "anomalies", de: "Anomalien"), ["anomalies", "Anomalien", "n"],
      is: Numbers.count(positives), also: [Numbers.count(total)],
      language(
        en: "True anomalies, out of \(language.events(total)).",
        de: "Echte Anomalien unter \(language.events(total))."))
  }

  private var guess: Figure {
    let share = Numbers.fixed(guessing, decimals: 4)
    return Figure(
      language(en: "guessing", de: "Raten"), ["guessing", "Raten"],
      is: isROC ? Numbers.fixed(guessing, decimals: 1) : share,
      language(
        en: "What somebody would reach who puts the events into any order.",
        de: "Was jemand erreicht, der die Events in irgendeine Reihenfolge bringt."),
      working: isROC
        ? [] : ["\(Numbers.count(positives)) / \(Numbers.count(total)) = \(share)"])
  }

  private var thresholdFigures: [Figure] {
    guard let (score, point) = threshold else { return [] }
    return [
      thresholdFigure(score),
      coordinate(axes.across, point.x), coordinate(axes.up, point.y),
    ]
  }

  private func coordinate(_ name: String, _ value: Double) -> Figure {
    Figure(
      name, [], is: Numbers.percent(value),
      language(
        en: "The place on the curve that the threshold in use has chosen.",
        de: "Die Stelle auf der Kurve, die der geltende Schwellwert gewählt hat."),
      working: [working(name)].compactMap(\.self).map { "\($0) = \(Numbers.percent(value))" })
  }

  private func working(_ name: String) -> String? {
    if name == axes.up { return isROC ? "recall = TP / (TP + FN)" : "precision = TP / (TP + FP)" }
    return isROC
      ? language(
        en: "false alarm rate = FP / (FP + TN)", de: "Fehlalarmrate = FP / (FP + TN)")
      : "recall = TP / (TP + FN)"
  }

  private var half: Figure {
    let best =
      isROC
      ? points.filter { $0.y >= 0.5 }.map(\.x).min()
      : points.filter { $0.y >= 0.5 && $0.x > 0 }.map(\.x).max()
    return Figure(
      language(en: "half", de: "Hälfte"), ["half", "Hälfte", "50"],
      is: best.map { Numbers.percent($0) } ?? "NA", also: ["50 %"],
      isROC
        ? language(
          en: "The rate of false alarms that it takes to find half of the anomalies. "
            + "It is read off the curve.",
          de: "Die Fehlalarmrate, die es kostet, die Hälfte der Anomalien zu finden. "
            + "Sie ist an der Kurve abgelesen.")
        : language(
          en: "How many anomalies can be found while half of the alarms are right. "
            + "It is read off the curve.",
          de: "Wie viele Anomalien sich finden lassen, solange die Hälfte der Meldungen stimmt. "
            + "Es ist an der Kurve abgelesen."))
  }

  private var coordinates: [Figure] {
    let places = [0, 0.25, 0.5, 0.75, 1]
    let across = table.columns[0].texts + places.map { Numbers.percent($0) }
    let up = table.columns[1].texts + places.compactMap(height).map { Numbers.percent($0) }
    let meaning = language(
      en: "The points of the curve. Each belongs to another threshold.",
      de: "Die Punkte der Kurve. Jeder gehört zu einem anderen Schwellwert.")
    return [
      Figure(
        column: language(en: "\(axes.across) of points", de: "\(axes.across) der Punkte"),
        shows: across, meaning),
      Figure(
        column: language(en: "\(axes.up) of points", de: "\(axes.up) der Punkte"), shows: up,
        meaning),
    ]
  }

  private var axis: Figure { axisFigure(["0.0", "0.25", "0.50", "0.75", "1.0", "0.5"]) }
}
