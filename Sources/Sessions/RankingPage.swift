import Display
import Pipeline

extension Evaluation {
  /// What the order of the scores is worth, whatever was flagged: a line for each measure.
  func rankingPage(_ language: Language) -> Page {
    let reason = undefinedRanking(language)
    let precision = language(
      en: "the mean precision over all anomalies, each at the threshold that just flags it",
      de: "die mittlere Precision über alle Anomalien, jeweils an der Schwelle, "
        + "die sie gerade noch meldet")
    let area = language(
      en: "of all pairs of an anomaly and a normal event, the share in which the anomaly has "
        + "the lower score; equal scores count half",
      de: "der Anteil der Paare aus einer Anomalie und einem normalen Event, in denen die "
        + "Anomalie den niedrigeren Score hat; gleiche Scores zählen halb")
    let name = language(en: "average precision", de: "Average Precision")
    return Page(summary: [
      "\(name) \(written(averagePrecision)): \(reason ?? precision)",
      "ROC AUC \(written(rocAUC)): \(reason ?? area)",
    ])
  }

  private func written(_ value: Double?) -> String { value.map(Numbers.score) ?? "NA" }

  /// Why nothing could be measured; `nil` where it could.
  private func undefinedRanking(_ language: Language) -> String? {
    guard let ranking else {
      return language(
        en: "there are no scores to rank by", de: "es gibt keine Scores, die eine Reihenfolge geben"
      )
    }
    switch ranking.undefined {
    case nil: return nil
    case .noEvents: return language(en: "there are no events", de: "es gibt keine Events")
    case .noAnomaly:
      return language(en: "no event is an anomaly", de: "kein Event ist eine Anomalie")
    case .onlyAnomalies:
      return language(en: "every event is an anomaly", de: "jedes Event ist eine Anomalie")
    }
  }
}
