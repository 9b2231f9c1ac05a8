import Display
import Forest
import Pipeline

extension DetectStep {
  package static func figures(_ parameters: Parameters, as name: String, in session: Session) throws
    -> [Figure]
  {
    let language = session.language
    let detections = try session.detections(nil, else: name)
    let (rows, flagged) = (detections.table.rowCount, detections.flagged.count)
    let rest = Numbers.count(rows - flagged)
    return [
      Figure(
        language(en: "events", de: "Events"), ["events", "rows", "Zeilen"], is: Numbers.count(rows),
        language(en: "Events that were judged.", de: "Events, die beurteilt wurden."))
    ] + language.flaggedFigures(detections, named: name) + [
      Figure(
        language(en: "not flagged", de: "nicht gemeldet"), ["not", "nicht"], is: rest,
        language(en: "Events that pass.", de: "Events, die durchgehen."),
        working: ["\(Numbers.count(rows)) - \(Numbers.count(flagged)) = \(rest)"])
    ] + scores(detections, language)
      + language.detectionColumns(try session.model(parameters.with), detections)
      + language.fileFigures(parameters.file, in: session, rows: rows)
  }

  private static func scores(_ detections: Detections, _ language: Language) -> [Figure] {
    guard let scores = detections.scores, let threshold = detections.threshold else { return [] }
    let statistics = ScoreStatistics(scores)
    func row(_ value: Double) -> [Figure.Rows] {
      [Figure.Rows(language(en: "event", de: "Event"), scores.place(of: value))]
    }
    return [
      Figure(
        language(en: "lowest score", de: "niedrigster Score"), ["min", "minimum", "score_min"],
        is: Numbers.score(statistics.least),
        language(
          en: "The smallest anomaly_score: that of the strangest event.",
          de: "Der kleinste anomaly_score: der des auffälligsten Events."),
        rows: row(statistics.least)),
      Figure(
        language(en: "highest score", de: "höchster Score"), ["max", "maximum", "score_max"],
        is: Numbers.score(statistics.greatest),
        language(
          en: "The largest anomaly_score: that of the most ordinary event.",
          de: "Der größte anomaly_score: der des gewöhnlichsten Events."),
        rows: row(statistics.greatest)),
      Figure(
        language(en: "mean", de: "Mittelwert"), ["mean", "Mittel", "score_mean"],
        is: Numbers.score(statistics.mean),
        language(en: "The mean of all scores.", de: "Der Mittelwert aller Scores."),
        working: [
          language(
            en: "sum of the scores / events = \(Numbers.score(scores.reduce(0, +))) / "
              + "\(Numbers.count(scores.count)) = \(Numbers.score(statistics.mean))",
            de: "Summe der Scores / Events = \(Numbers.score(scores.reduce(0, +))) / "
              + "\(Numbers.count(scores.count)) = \(Numbers.score(statistics.mean))")
        ]),
      language.chosen(
        language(en: "threshold", de: "Schwellwert"), ["threshold", "Schwellwert", "Schwelle"],
        Numbers.short(threshold),
        language(
          en: "An event with a lower anomaly_score is flagged.",
          de: "Ein Event mit einem niedrigeren anomaly_score wird gemeldet.")),
    ]
  }
}

extension Language {
  /// The columns that detection adds.
  fileprivate func detectionColumns(_ model: Model, _ detections: Detections) -> [Figure] {
    let score = self(
      en: "How strange an event is: lower is stranger, and below the threshold it is flagged. "
        + "w and the number of an event shows how its score came about.",
      de: "Wie auffällig ein Event ist: Niedriger ist auffälliger, und unter dem Schwellwert wird "
        + "es gemeldet. w und die Nummer eines Events zeigt, wie sein Score entstand.")
    return [
      Figure(
        column: "anomaly_score", ["score", "Score", "Anomalie-Score"], shows: [], score,
        working: [
          self(en: "anomaly_score = score - offset", de: "anomaly_score = Score - Offset"),
          self(
            en: "score = -2^(-mean path length / c(\(model.forest.samplesPerTree)))",
            de: "Score = -2^(-mittlere Pfadlänge / c(\(model.forest.samplesPerTree)))"),
        ]),
      Figure(
        column: "anomaly_pred", ["prediction", "Vorhersage"], shows: [],
        self(
          en: "-1 for a flagged event, 1 for all others.",
          de: "-1 für ein gemeldetes Event, 1 für alle anderen.")),
    ]
  }
}
