import Display
import Lessons
import Pipeline

extension RulesStep {
  package static func figures(_ parameters: Parameters, as name: String, in session: Session) throws
    -> [Figure]
  {
    let language = session.language
    let joined = try session.detections(nil, else: name)
    let rules = parameters.flag.names.count
    let forest = try session.artefact(parameters.from, else: "detections").detections
    return [
      Figure(
        language(en: "events", de: "Events"), ["events", "rows", "Zeilen"],
        is: Numbers.count(joined.table.rowCount),
        language(en: "Events that were judged.", de: "Events, die beurteilt wurden."))
    ] + language.flaggedFigures(joined, named: name) + [
      language.chosen(
        language(en: "rules", de: "Regeln"), ["rules", "Regel", "rule"], "\(rules)",
        parameters.flag.names.map(\.value).joined(separator: "; ") + ".")
    ] + (forest.map { [alone($0, language)] } ?? [])
      + language.fileFigures(parameters.file, in: session, rows: joined.table.rowCount)
  }

  private static func alone(_ forest: Detections, _ language: Language) -> Figure {
    Figure(
      language(en: "the forest alone", de: "der Forest allein"), ["forest", "Forest"],
      is: Numbers.count(forest.flagged.count),
      language(
        en: "Events that the forest flags without the rules.",
        de: "Events, die der Forest ohne die Regeln meldet."),
      rows: [Figure.Rows("Forest", forest.flagged)])
  }
}
