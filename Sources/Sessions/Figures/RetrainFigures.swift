import Display
import Pipeline

extension RetrainStep {
  package static func figures(_ parameters: Parameters, as name: String, in session: Session) throws
    -> [Figure]
  {
    guard case .retraining(let retraining) = try session.artefact(nil, else: name) else {
      return []
    }
    return retraining.figures(name, session.language)
  }
}

extension Retraining {
  fileprivate func figures(_ name: String, _ language: Language) -> [Figure] {
    let tables = page(name, language).blocks.compactMap { block -> TableView? in
      if case .table(let table) = block { table } else { nil }
    }
    return tables.flatMap { columns($0, language) } + [
      Figure(
        language(en: "events", de: "Events"), ["events", "rows"], is: Numbers.count(scores.count),
        language(en: "New events, batch by batch.", de: "Neue Events, Block für Block.")),
      Figure(
        language(en: "flagged before", de: "vorher gemeldet"), ["before", "vorher"],
        is: Numbers.count(flaggedBefore.count),
        language(
          en: "Events that the first model flags. It is never fitted again.",
          de: "Events, die das erste Modell meldet. Es wird nie neu trainiert."),
        working: [language.sum(batches.map(\.flaggedBefore))],
        rows: [Figure.Rows(language(en: "before", de: "vorher"), flaggedBefore)]),
      Figure(
        language(en: "flagged after", de: "nachher gemeldet"),
        ["after", "nachher", "flagged", "gemeldet"], is: Numbers.count(flagged.count),
        language(
          en: "Events that the models flag which are fitted again on the window.",
          de: "Events, die von den Modellen gemeldet werden, die auf dem Fenster neu trainiert "
            + "sind."), working: [language.sum(batches.map(\.flaggedAfter))],
        rows: [Figure.Rows(language(en: "after", de: "nachher"), flagged)]),
    ]
  }

  private func columns(_ table: TableView, _ language: Language) -> [Figure] {
    let texts = [
      language(en: "The batches in order.", de: "Die Blöcke der Reihe nach."),
      language(
        en: "The new events of the batch, counted from 0.",
        de: "Die neuen Events des Blocks, ab 0 gezählt."),
      language(
        en: "So many of the latest rows the model was fitted on before the batch.",
        de: "Auf so vielen der neuesten Zeilen wurde das Modell vor dem Block trainiert."),
      language(
        en: "The line of that model among the scores.",
        de: "Die Linie dieses Modells unter den Scores."),
      language(
        en: "Events of the batch that the first model flags.",
        de: "Events des Blocks, die das erste Modell meldet."),
      language(
        en: "Events of the batch that the new model flags.",
        de: "Events des Blocks, die das neue Modell meldet."),
    ]
    return zip(table.columns, texts).map { column, text in column.figure(text) }
      + language.tableFigures(table)
  }
}
