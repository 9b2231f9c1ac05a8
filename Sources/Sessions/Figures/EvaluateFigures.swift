import Display
import Lessons
import Pipeline

extension EvaluateStep {
  package static func figures(_ parameters: Parameters, as name: String, in session: Session) throws
    -> [Figure]
  {
    let language = session.language
    let evaluation = try session.artefact(
      nil, else: name, needs: "an evaluation", \.evaluation)
    let table = try session.artefact(
      parameters.from, else: "detections", needs: "a table of detections", \.table)
    let cells = try EvaluatedRows(table, truth: parameters.truth)
    return evaluation.counts(cells, language) + evaluation.measures(cells, language)
      + (parameters.ranking == true ? evaluation.rankingFigures(language) : [])
      + language.fileFigures(parameters.file, in: session)
  }
}

/// Which rows stand in which cell of the confusion matrix.
struct EvaluatedRows {
  let truePositives, falsePositives, falseNegatives, trueNegatives: [Int]

  /// Sorts the rows of detections by truth and flag.
  init(_ table: Table, truth: Located<String>) throws {
    let anomalies = try table.truth(truth) ?? []
    let flags = table["anomaly_pred"]?.numbers ?? []
    func rows(_ isAnomaly: Bool, _ isFlagged: Bool) -> [Int] {
      (0..<table.rowCount).filter {
        anomalies[$0] == isAnomaly && (flags[$0] == -1) == isFlagged
      }
    }
    truePositives = rows(true, true)
    falsePositives = rows(false, true)
    falseNegatives = rows(true, false)
    trueNegatives = rows(false, false)
  }
}

extension Evaluation {
  fileprivate func counts(_ rows: EvaluatedRows, _ language: Language) -> [Figure] {
    func cell(_ short: String, _ long: String, _ numbers: [Int], _ meaning: String) -> Figure {
      Figure(
        short, [long], is: Numbers.count(numbers.count), meaning,
        rows: [Figure.Rows(short, numbers)])
    }
    return [
      cell(
        "TP", "true positives", rows.truePositives,
        language(
          en: "Anomalies by the truth (\(truth)) that were flagged.",
          de: "Anomalien laut Wahrheit (\(truth)), die gemeldet wurden.")),
      cell(
        "FP", "false positives", rows.falsePositives,
        language(
          en: "Events that were flagged and are none: false alarms.",
          de: "Gemeldete Events, die keine Anomalien sind: Fehlalarme.")),
      cell(
        "FN", "false negatives", rows.falseNegatives,
        language(
          en: "Anomalies that were not flagged: missed.",
          de: "Anomalien, die nicht gemeldet wurden: übersehen.")),
      cell(
        "TN", "true negatives", rows.trueNegatives,
        language(
          en: "Normal events that were not flagged.",
          de: "Normale Events, die nicht gemeldet wurden.")),
    ]
  }

  fileprivate func measures(_ rows: EvaluatedRows, _ language: Language) -> [Figure] {
    let (tp, fp, fn, tn) = (truePositives, falsePositives, falseNegatives, trueNegatives)
    let (found, alarms, missed) = (
      Figure.Rows(language(en: "found (TP)", de: "gefunden (TP)"), rows.truePositives),
      Figure.Rows(language(en: "false alarms (FP)", de: "Fehlalarme (FP)"), rows.falsePositives),
      Figure.Rows(language(en: "missed (FN)", de: "übersehen (FN)"), rows.falseNegatives)
    )
    return [
      share(
        "Precision", ["Genauigkeit der Meldungen"], precision, tp, tp + fp, "TP / (TP + FP)",
        "\(tp) / (\(tp) + \(fp))", [found, alarms],
        language(
          en: "Of the events that were flagged, the share that are anomalies.",
          de: "Der Teil der gemeldeten Events, die wirklich Anomalien sind."), language),
      share(
        "Recall", ["Trefferquote"], recall, tp, tp + fn, "TP / (TP + FN)",
        "\(tp) / (\(tp) + \(fn))", [found, missed],
        language(
          en: "Of the anomalies that were there, the share that was flagged.",
          de: "Der Teil der vorhandenen Anomalien, der gemeldet wurde."), language),
      harmonic([alarms, missed], language),
      share(
        "Accuracy", [language(en: "judged rightly", de: "richtig beurteilt")], accuracy, tp + tn,
        rowCount, "(TP + TN) / \(language(en: "all", de: "alle"))",
        "(\(tp) + \(tn)) / \(Numbers.count(rowCount))", [alarms, missed],
        language(
          en: "Of all events, the share that was judged rightly. The rows behind it are those "
            + "that were not.",
          de: "Der Teil aller Events, der richtig beurteilt wurde. Dahinter stehen die Zeilen, "
            + "bei denen das nicht so ist."), language),
    ]
  }

  private func share(
    _ name: String, _ otherNames: [String], _ value: Double?, _ part: Int, _ whole: Int,
    _ formula: String, _ filled: String, _ rows: [Figure.Rows], _ meaning: String,
    _ language: Language
  ) -> Figure {
    let text = value.map { Numbers.percent($0) } ?? "NA"
    let end =
      value.map { " = \(Numbers.score($0)) = \(text)" }
      ?? language(
        en: ": nothing can be divided by 0, so there is no value",
        de: ": Durch 0 lässt sich nicht teilen, also gibt es keinen Wert")
    let parts = [part, whole, truePositives, falsePositives, falseNegatives, trueNegatives]
    return Figure(
      name, otherNames, is: text,
      also: (value.map { [Numbers.score($0)] } ?? [])
        + parts.flatMap { ["\($0)", Numbers.count($0)] },
      meaning, working: ["\(name) = \(formula)", "\(name) = \(filled)\(end)"], rows: rows)
  }

  private func harmonic(_ rows: [Figure.Rows], _ language: Language) -> Figure {
    let meaning = language(
      en: "Precision (P) and recall (R) in one number: their harmonic mean. "
        + "It lies nearer to the smaller one.",
      de: "Precision (P) und Recall (R) in einer Zahl: ihr harmonisches Mittel. "
        + "Es liegt näher an der kleineren.")
    guard let precision, let recall, let f1 else {
      return Figure(
        "F1", ["F-Maß"], is: "NA", also: ["2"], meaning,
        working: [
          language(
            en: "precision or recall has no value, so F1 has none",
            de: "Precision oder Recall hat keinen Wert, also hat F1 auch keinen")
        ], rows: rows)
    }
    let (p, r, sum) = (
      Numbers.score(precision), Numbers.score(recall), Numbers.score(precision + recall)
    )
    let value = Numbers.percent(f1)
    return Figure(
      "F1", ["F-Maß"], is: value, also: [p, r, sum, "2"], meaning,
      working: [
        "F1 = 2 * P * R / (P + R)", "F1 = 2 * \(p) * \(r) / \(sum) = \(value)",
      ], rows: rows)
  }

  fileprivate func rankingFigures(_ language: Language) -> [Figure] {
    [
      Figure(
        language(en: "average precision", de: "Average Precision"),
        ["average precision", "average_precision", "AP"],
        is: averagePrecision.map(Numbers.score) ?? "NA",
        language(
          en: "Go down the list from the lowest score. At each anomaly take the precision so far; "
            + "this is the mean of them.",
          de: "Geh die Liste vom niedrigsten Score an durch. Nimm bei jeder Anomalie die Precision "
            + "bis dorthin; dies ist ihr Mittelwert.")),
      Figure(
        "ROC AUC", ["auc", "roc_auc"], is: rocAUC.map(Numbers.score) ?? "NA",
        language(
          en: "Of all pairs of an anomaly and a normal event, the share in which the anomaly has "
            + "the lower score; equal scores count half.",
          de: "Der Anteil der Paare aus einer Anomalie und einem normalen Event, in denen die "
            + "Anomalie den niedrigeren Score hat; gleiche Scores zählen halb."),
        working: ranking.map { ranking in
          let (anomalies, normal) = (ranking.anomalyCount, ranking.normalCount)
          let pairs = "\(anomalies) * \(normal) = \(Numbers.count(anomalies * normal))"
          return [language(en: "pairs = \(pairs)", de: "Paare = \(pairs)")]
        } ?? []),
    ]
  }
}
