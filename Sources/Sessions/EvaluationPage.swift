package import Display
package import Pipeline

extension Evaluation {
  /// The counts, and each measure with the numbers put in; those of the ranking where asked for.
  package func page(_ language: Language, ranking isRanked: Bool = false) -> Page {
    [.proseTable(counts(language)), .proseTable(measures(language))]
      + (isRanked ? rankingPage(language) : [])
  }

  private func counts(_ language: Language) -> ProseTable {
    let rows = [
      (
        "True Positives (TP)", truePositives,
        language(en: "anomalies that were flagged", de: "erkannte Anomalien")
      ),
      (
        "False Positives (FP)", falsePositives, language(en: "false alarms", de: "Fehlalarme")
      ),
      (
        "False Negatives (FN)", falseNegatives,
        language(en: "anomalies that were missed", de: "übersehene Anomalien")
      ),
      (
        "True Negatives (TN)", trueNegatives,
        language(en: "normal events, not flagged", de: "normale Events, nicht gemeldet")
      ),
    ]
    let header = language(en: ["", "events", "meaning"], de: ["", "Events", "Bedeutung"])
    return table(header, rows.map { [$0, Numbers.count($1), $2] })
  }

  private func measures(_ language: Language) -> ProseTable {
    let (tp, fp, fn, tn) = (truePositives, falsePositives, falseNegatives, trueNegatives)
    let rows = [
      ("Precision", precision, "TP / (TP + FP) = \(tp) / (\(tp) + \(fp))"),
      ("Recall", recall, "TP / (TP + FN) = \(tp) / (\(tp) + \(fn))"),
      ("F1", f1, "2 * P * R / (P + R) = \(harmonicMean(language))"),
      (
        "Accuracy", accuracy,
        "(TP + TN) / \(language(en: "all", de: "alle")) = "
          + "(\(tp) + \(tn)) / \(Numbers.count(tp + fp + fn + tn))"
      ),
    ]
    let header = language(
      en: ["", "share", "computed as"], de: ["", "Anteil", "berechnet als"])
    return table(header, rows.map { [$0, $1.map { Numbers.percent($0) } ?? "NA", $2] })
  }

  /// F1 with precision and recall put in.
  private func harmonicMean(_ language: Language) -> String {
    guard let precision, let recall else {
      return language(en: "not defined", de: "nicht definiert")
    }
    let (p, r, sum) = (
      Numbers.score(precision), Numbers.score(recall), Numbers.score(precision + recall)
    )
    return "2 * \(p) * \(r) / \(sum)"
  }

  /// Three columns of words, the second one at the right.
  private func table(_ header: [String], _ rows: [[String]]) -> ProseTable {
    ProseTable(
      header: header.map { [.text($0)] }, alignments: [.left, .right, .left],
      rows: rows.map { row in row.map { [.text($0)] } })
  }
}
