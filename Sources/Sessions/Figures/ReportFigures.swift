import Display
import Forest
import Pipeline

extension ReportStep {
  package static func figures(_ parameters: Parameters, as name: String, in session: Session) throws
    -> [Figure]
  {
    let language = session.language
    let detections = try session.detections(parameters.from)
    let model = try session.model(parameters.with)
    let (rows, flagged) = (detections.table.rowCount, detections.flagged.count)
    let rate = Numbers.percent(Double(flagged) / Double(max(1, rows)))
    let lines = detections.flagged
    return [
      Figure(
        language(en: "events", de: "Events"), ["events", "rows"], is: "\(rows)",
        also: [Numbers.count(rows)],
        language(en: "Events that were analysed.", de: "Events, die untersucht wurden.")),
      Figure(
        language(en: "anomalies found", de: "gefundene Anomalien"),
        ["anomalies", "Anomalien", "flagged", "gemeldet"], is: "\(flagged)",
        also: [Numbers.count(flagged)],
        language(
          en: "Events that are flagged. Whether they are anomalies, the report cannot know.",
          de: "Events, die gemeldet sind. Ob es Anomalien sind, kann der Bericht nicht wissen."),
        rows: [Figure.Rows(language(en: "flagged", de: "gemeldet"), lines)]),
      Figure(
        language(en: "anomaly rate", de: "Anomalierate"), ["rate", "Rate", "share"], is: rate,
        language(
          en: "The flagged events as a part of all, in per cent.",
          de: "Der gemeldete Teil aller Events, in Prozent."),
        working: ["\(flagged) / \(rows) = \(rate)"]),
      language.chosen(
        language(en: "contamination", de: "Contamination"), [],
        "\(model.forest.parameters.contamination)",
        language(
          en: "The share of the training events that was to be flagged.",
          de: "Der Anteil der Trainings-Events, der gemeldet werden sollte.")),
      Figure(
        column: language(en: "event", de: "Event"), ["event"], shows: lines.map { "\($0)" },
        language(
          en: "The row of a flagged event, counted from 0.",
          de: "Die Zeile eines gemeldeten Events, ab 0 gezählt.")),
      Figure(
        column: "Score", ["anomaly_score"],
        shows: lines.compactMap { detections.scores?[$0] }.map(Numbers.score),
        language(
          en: "The anomaly_score of the event. Lower is stranger.",
          de: "Der anomaly_score des Events. Niedriger ist auffälliger.")),
    ] + language.fileFigures(parameters.file, in: session)
  }
}
