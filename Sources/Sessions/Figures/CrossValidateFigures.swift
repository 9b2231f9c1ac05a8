import Display
import Pipeline

extension CrossValidateStep {
  package static func figures(_ parameters: Parameters, as name: String, in session: Session) throws
    -> [Figure]
  {
    guard case .crossValidation(let validation) = try session.artefact(nil, else: name) else {
      return []
    }
    return validation.figures(session.language)
  }
}

extension CrossValidation {
  fileprivate func figures(_ language: Language) -> [Figure] {
    let view = table.view(rows: Array(0..<table.rowCount), decimals: 4, numbered: false)
    let columns = view.columns.map { column in column.figure(meaning(of: column.name, language)) }
    return columns + language.tableFigures(view) + measures.flatMap { summaries(of: $0, language) }
  }

  private func meaning(of column: String, _ language: Language) -> String {
    switch column {
    case "fold":
      language(
        en: "The part that was held out. A model of the other parts judged it.",
        de: "Der zurückgehaltene Teil. Ein Modell der anderen Teile hat ihn beurteilt.")
    case "rows":
      language(en: "How many events were held out.", de: "So viele Events wurden zurückgehalten.")
    case "flagged":
      language(
        en: "How many of the held-out events were flagged.",
        de: "So viele der zurückgehaltenen Events wurden gemeldet.")
    case "flagged_share": "flagged_share = flagged / rows"
    default:
      language(
        en: "This measure on the held-out events of each fold.",
        de: "Dieses Maß auf den zurückgehaltenen Events jedes Teils.")
    }
  }

  private func summaries(of measure: Measure, _ language: Language) -> [Figure] {
    let summary = summary(of: measure)
    let (mean, spread) = (measure.text(summary.mean), measure.text(summary.spread))
    let count = folds.count - summary.undefinedCount
    return [
      Figure(
        language(en: "mean of \(measure.rawValue)", de: "Mittel von \(measure.rawValue)"),
        ["mean", "Mittel", measure.rawValue], is: mean,
        also: summary.undefinedCount > 0 ? ["\(summary.undefinedCount)"] : [],
        language(
          en: "The values of the \(count) folds, added up and divided by \(count).",
          de: "Die Werte der \(count) Teile, addiert und durch \(count) geteilt.")),
      language.deviationFigure(of: measure.rawValue, spread, mean: mean, count: count),
    ]
  }
}
