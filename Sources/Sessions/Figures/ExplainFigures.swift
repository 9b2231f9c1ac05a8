import Display
import Forest
import Pipeline

extension ExplainStep {
  package static func figures(_ parameters: Parameters, as name: String, in session: Session) throws
    -> [Figure]
  {
    let model = try session.model(parameters.with)
    switch try session.artefact(nil, else: name) {
    case .explanation(let explanation): return explanation.figures(model, session.language)
    case .attribution(let attribution): return attribution.figures(model, session.language)
    default: return []
    }
  }
}

extension Language {
  /// The event that is explained.
  fileprivate func eventFigure(_ row: Int) -> Figure {
    chosen(
      self(en: "event", de: "Event"), ["event"], "\(row)",
      self(
        en: "The row of the event, counted from 0.", de: "Die Zeile des Events, ab 0 gezählt."))
  }
}

extension Explanation {
  fileprivate func figures(_ model: Model, _ language: Language) -> [Figure] {
    let table = page(language).blocks.compactMap { block -> TableView? in
      if case .table(let table) = block { table } else { nil }
    }
    return [
      language.eventFigure(row),
      Figure(
        column: language(en: "features", de: "Features"), ["features"],
        shows: features.map { $0.value.isNaN ? "NA" : Numbers.short($0.value) },
        language(
          en: "The event's own features, as the forest reads them.",
          de: "Die eigenen Features des Events, so wie der Forest sie liest.")),
    ] + table.flatMap { cuts($0, language) } + lengths(model, language)
  }

  private func cuts(_ table: TableView, _ language: Language) -> [Figure] {
    let texts = [
      language(en: "The number of the cut, from the root.", de: "Der wievielte Schnitt es ist."),
      language(
        en: "What the cut asks. The number was drawn by chance between the values still there.",
        de: "Wonach der Schnitt fragt. Die Zahl wurde zufällig zwischen den Werten gezogen, "
          + "die noch da waren."),
      language(
        en: "What the event has there. It decides the answer.",
        de: "Was das Event dort hat. Das entscheidet die Antwort."),
      language(
        en: "Drawn events that were still together before the cut.",
        de: "Gezogene Events, die vor dem Schnitt noch zusammen waren."),
      language(
        en: "Drawn events that went the same way as this one.",
        de: "Gezogene Events, die denselben Weg gingen wie dieses."),
    ]
    let answer = 3
    let columns = table.columns.indices.filter { $0 != answer }.map { table.columns[$0] }
    return zip(columns, texts).map { column, text in column.figure(text) }
      + language.tableFigures(table)
  }

  private func lengths(_ model: Model, _ language: Language) -> [Figure] {
    let rest = averagePathLength(of: leafSamples)
    let sum = "\(depth) + \(Numbers.score(rest)) = \(Numbers.score(pathLength))"
    let trees = Numbers.count(model.forest.trees.count)
    return [
      language.chosen(
        language(en: "tree", de: "Baum"), ["tree", "Baum"], "\(tree + 1)",
        language(
          en: "Which of the \(trees) trees is shown, counted from 1.",
          de: "Welcher der \(trees) Bäume gezeigt wird, ab 1 gezählt.")),
      Figure(
        language(en: "cuts", de: "Schnitte"), ["cuts", "Schnitte", "depth", "Tiefe"],
        is: "\(depth)",
        language(
          en: "Cuts that the event passes in this tree.",
          de: "Schnitte, durch die das Event in diesem Baum geht.")),
      Figure(
        language(en: "leaf", de: "Blatt"), ["leaf", "Blatt"], is: "\(leafSamples)",
        language(
          en: "Drawn events that end in the same leaf.",
          de: "Gezogene Events, die im selben Blatt enden.")),
      Figure(
        language(en: "path length", de: "Pfadlänge"), ["path length", "Pfadlänge"],
        is: Numbers.score(pathLength),
        language(
          en: "The cuts, and c(n) for those n events that are still together at the end: "
            + "so many more cuts they would need on average.",
          de: "Die Schnitte, und c(n) für die n Events, die am Ende noch zusammen sind: "
            + "So viele Schnitte bräuchten sie im Mittel noch."),
        working: [
          language(
            en: "path length = cuts + c(\(leafSamples)) = \(sum)",
            de: "Pfadlänge = Schnitte + c(\(leafSamples)) = \(sum)")
        ]),
      Figure(
        language(en: "mean path length", de: "mittlere Pfadlänge"),
        ["mean path length", "mittlere Pfadlänge", "mean", "Mittel"],
        is: Numbers.score(meanPathLength),
        language(
          en: "The event's path lengths in all \(trees) trees, added up and divided by \(trees).",
          de: "Die Pfadlängen des Events in allen \(trees) Bäumen, addiert und durch \(trees) "
            + "geteilt.")),
      Figure(
        language(en: "mean of all events", de: "Mittel aller Events"), ["all", "alle"],
        is: Numbers.score(meanPathLengthOfAll),
        language(
          en: "The same for all events. An event with a shorter path is strange.",
          de: "Dasselbe für alle Events. Ein Event mit kürzerem Pfad ist auffällig.")),
    ]
  }
}

extension Attribution {
  fileprivate func figures(_ model: Model, _ language: Language) -> [Figure] {
    let table = page(language).blocks.compactMap { block -> TableView? in
      if case .table(let table) = block { table } else { nil }
    }
    return table.flatMap { columns($0, language) } + [language.eventFigure(row)]
      + lengths(language)
  }

  private func columns(_ table: TableView, _ language: Language) -> [Figure] {
    let texts = [
      language(
        en: "How many cuts this feature saves on the way of the event, as a mean over all trees. "
          + "Below 0 it cost cuts.",
        de: "Wie viele Schnitte dieses Feature auf dem Weg des Events spart, im Mittel über alle "
          + "Bäume. Unter 0 hat es Schnitte gekostet."),
      language(
        en: "How often the feature is cut on the way of the event, as a mean over all trees.",
        de: "Wie oft nach diesem Feature geschnitten wird, im Mittel über alle Bäume."),
      language(
        en: "In how many trees this feature made the last cut, after which the event was alone.",
        de: "In wie vielen Bäumen dieses Feature den letzten Schnitt machte, nach dem das Event "
          + "allein war."),
    ]
    return zip(table.columns.dropFirst(), texts).map { column, text in column.figure(text) }
      + language.tableFigures(table)
  }

  private func lengths(_ language: Language) -> [Figure] {
    let saved = Numbers.score(expectedPathLength - meanPathLength)
    let (own, all) = (Numbers.score(meanPathLength), Numbers.score(expectedPathLength))
    return [
      Figure(
        language(en: "mean path length", de: "mittlere Pfadlänge"),
        ["path length", "Pfadlänge", "mean", "Mittel"], is: own,
        language(
          en: "The event's path lengths in all trees, as a mean.",
          de: "Die Pfadlängen des Events in allen Bäumen, gemittelt.")),
      Figure(
        language(en: "expected", de: "erwartet"), ["expected", "erwartet"], is: all,
        language(
          en: "The path length of an event of which nothing is known: c(n) for the n events "
            + "that a tree drew.",
          de: "Die Pfadlänge eines Events, über das nichts bekannt ist: c(n) für die n Events, "
            + "die ein Baum gezogen hat.")),
      Figure(
        language(en: "saved", de: "gespart"), ["saved", "gespart", "gain"], is: saved,
        language(
          en: "Cuts fewer than expected. It is the sum of the column as well.",
          de: "So viele Schnitte weniger als erwartet. Es ist auch die Summe der Spalte."),
        working: ["\(all) - \(own) = \(saved)"]),
      Figure(
        language(en: "alone", de: "allein"), ["alone", "allein", "trees", "Bäume"],
        is: Numbers.count(aloneCount),
        language(
          en: "Trees in which the event ends alone in its leaf.",
          de: "Bäume, in denen das Event am Ende allein in seinem Blatt ist.")),
    ]
  }
}
