import Display
import Forest
import Pipeline

extension TrainStep {
  package static func figures(_ parameters: Parameters, as name: String, in session: Session) throws
    -> [Figure]
  {
    let language = session.language
    let model = try session.model(nil, else: name)
    let features = try session.artefact(
      parameters.from, else: "features", needs: "features", \.features)
    let forest = model.forest
    let contamination = "\(forest.parameters.contamination)"
    return [
      language.chosen(
        language(en: "trees", de: "Bäume"), ["trees", "Bäume"], Numbers.count(forest.trees.count),
        language(
          en: "How many trees the forest has. Each sees other events.",
          de: "So viele Bäume hat der Forest. Jeder sieht andere Events.")),
      samples(forest, rows: features.events.rowCount, language),
      language.chosen(
        language(en: "contamination", de: "Contamination"), [], contamination,
        language(
          en: "The share of the training events that is to be flagged. It only moves the line.",
          de: "Der Anteil der Trainings-Events, der gemeldet werden soll. Er verschiebt nur "
            + "die Linie.")),
      language.seedFigure(forest.parameters.seed), offset(of: model, language),
    ] + flagged(model, features, language)
      + language.fileFigures(parameters.file, in: session)
  }

  private static func samples(_ forest: IsolationForest, rows: Int, _ language: Language) -> Figure
  {
    Figure(
      language(en: "events a tree", de: "Events je Baum"), ["samples", "max_samples"],
      is: Numbers.count(forest.samplesPerTree),
      language(
        en: "So many of the training events each tree draws at random.",
        de: "So viele der Trainings-Events zieht jeder Baum zufällig."),
      working: forest.parameters.samples == .auto
        ? [
          language(
            en: "the smaller of 256 and \(Numbers.count(rows)) = \(forest.samplesPerTree)",
            de: "der kleinere Wert von 256 und \(Numbers.count(rows)) = \(forest.samplesPerTree)")
        ] : [])
  }

  private static func offset(of model: Model, _ language: Language) -> Figure {
    let offset = Numbers.score(model.forest.offset)
    let formula: String
    switch model.forest.parameters.contamination {
    case .auto:
      formula = language(en: "offset = -0.5 by definition", de: "Offset = -0.5, festgelegt")
    case .fraction(let share):
      let part = Numbers.percent(share)
      formula = language(
        en: "\(part) of the training scores lie below \(offset)",
        de: "\(part) der Trainings-Scores liegen unter \(offset)")
    }
    return Figure(
      language(en: "offset", de: "Offset"), ["line", "Linie"], is: offset,
      language(
        en: "Where the line lies among the scores from -1 to 0. It is set so that the share "
          + "of the contamination lies below it.",
        de: "Wo unter den Scores von -1 bis 0 die Linie liegt. Sie ist so gesetzt, dass der Anteil "
          + "der Contamination darunter liegt."), working: [formula])
  }

  private static func flagged(_ model: Model, _ features: Features, _ language: Language)
    -> [Figure]
  {
    let rows = features.events.rowCount
    guard let flagged = model.flaggedInTraining else { return [] }
    let share = Numbers.percent(Double(flagged) / Double(rows))
    let below = (try? detect(features, with: model))?.flagged ?? []
    return [
      Figure(
        language(en: "flagged in training", de: "im Training gemeldet"),
        ["flagged", "gemeldet", "below", "darunter"], is: Numbers.count(flagged),
        also: [Numbers.count(rows)],
        language(
          en: "Training events with a score below the offset, out of \(Numbers.count(rows)).",
          de: "Trainings-Events mit einem Score unter dem Offset, von \(Numbers.count(rows))."),
        working: ["\(Numbers.count(flagged)) / \(Numbers.count(rows)) = \(share)"],
        rows: [Figure.Rows(language(en: "below the offset", de: "unter dem Offset"), below)])
    ]
  }
}
