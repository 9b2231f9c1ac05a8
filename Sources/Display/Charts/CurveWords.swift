extension CurveChart {
  /// Why there is nothing to draw; `nil` where there is a curve.
  var reason: String? {
    switch positives {
    case _ where total == 0:
      language(en: "There are no events to judge.", de: "Es gibt keine Events zu beurteilen.")
    case 0:
      language(
        en: "There is no anomaly among \(language.events(total)), so recall has no value"
          + " and there is no curve.",
        de: "Unter \(language.events(total)) ist keine Anomalie; Recall hat keinen Wert,"
          + " und es gibt keine Kurve.")
    case total:
      language(
        en: "All \(language.events(total)) are anomalies, so no alarm can be false"
          + " and there is no curve.",
        de: "Alle \(language.events(total)) sind Anomalien; kein Alarm kann falsch sein,"
          + " und es gibt keine Kurve.")
    case _ where points.isEmpty:
      language(en: "The curve has no points.", de: "Die Kurve hat keine Punkte.")
    default: nil
    }
  }

  private var areaName: String {
    kind == .roc ? "ROC AUC" : language(en: "average precision", de: "Average Precision")
  }

  private var areaText: String { area.map { Numbers.fixed($0, decimals: 4) } ?? "NA" }

  private var guessingText: String {
    kind == .roc ? Numbers.fixed(guessing, decimals: 1) : Numbers.fixed(guessing, decimals: 4)
  }

  package var facts: [String] {
    let anomalies = language.counted(
      positives, en: ("anomaly", "anomalies"), de: ("Anomalie", "Anomalien"))
    let all = language(
      en: "in \(Numbers.count(total)) events", de: "in \(Numbers.count(total)) Events")
    return ["\(areaName) \(areaText)", "\(anomalies) \(all)"]
      + (missing > 0 ? [language.missing(missing)] : [])
  }

  package var marks: [String] {
    [language(en: "guessing = \(guessingText)", de: "Raten = \(guessingText)")]
  }

  /// What stands upwards and across.
  var axes: (up: String, across: String) {
    let recall = language(en: "recall", de: "Recall")
    return kind == .roc
      ? (recall, language(en: "false alarm rate", de: "Fehlalarmrate"))
      : (language(en: "precision", de: "Precision"), recall)
  }

  package var summary: String {
    if let reason { return reason }
    return ([areaSentence] + [thresholdSentence, halfSentence].compactMap(\.self))
      .joined(separator: " ")
  }

  private var areaSentence: String {
    let isROC = kind == .roc
    guard area != nil else {
      return language(
        en: "\(isROC ? "ROC AUC" : "Average precision") has no value.",
        de: "\(isROC ? "ROC AUC" : "Average Precision") hat keinen Wert.")
    }
    return language(
      en: "\(isROC ? "ROC AUC" : "Average precision") is \(areaText);"
        + " guessing would reach \(guessingText).",
      de: "\(isROC ? "ROC AUC" : "Average Precision") ist \(areaText);"
        + " Raten käme auf \(guessingText).")
  }

  private var thresholdSentence: String? {
    threshold.map { score, point in
      language(
        en: "At threshold \(Numbers.short(score)), ",
        de: "Beim Schwellwert \(Numbers.short(score)): ")
        + "\(values(of: point))."
    }
  }

  /// `recall 66.67 %, precision 15.87 %`.
  func values(of point: Point) -> String {
    let (x, y) = (
      "\(axes.across) \(Numbers.percent(point.x))", "\(axes.up) \(Numbers.percent(point.y))"
    )
    return kind == .roc ? "\(y), \(x)" : "\(x), \(y)"
  }

  /// How much recall there is at a precision of one half, or what a recall of one half takes.
  private var halfSentence: String? {
    switch kind {
    case .precisionRecall:
      guard let last = points.filter({ $0.y >= 0.5 && $0.x > 0 }).map(\.x).max() else {
        return language(
          en: "Precision never reaches 50 %.", de: "Die Precision erreicht nie 50 %.")
      }
      return language(
        en: "The highest recall with a precision of 50 % or more is \(Numbers.percent(last)).",
        de: "Der höchste Recall mit einer Precision von 50 % oder mehr ist"
          + " \(Numbers.percent(last)).")
    case .roc:
      guard let first = points.filter({ $0.y >= 0.5 }).map(\.x).min() else { return nil }
      return language(
        en: "A recall of 50 % or more needs a false alarm rate of \(Numbers.percent(first)).",
        de: "Ein Recall von 50 % oder mehr braucht eine Fehlalarmrate von"
          + " \(Numbers.percent(first)).")
    }
  }

  package var details: [String] {
    guard reason == nil else { return [] }
    return [0, 0.25, 0.5, 0.75, 1].compactMap { x in
      height(at: x).map { y in
        "\(axes.across) \(Numbers.percent(x)): \(axes.up) \(Numbers.percent(y))"
      }
    }
  }

  package var table: TableView {
    TableView(columns: [
      .init(axes.across, .real, points.map { .real($0.x) }, decimals: 4),
      .init(axes.up, .real, points.map { .real($0.y) }, decimals: 4),
    ])
  }
}
