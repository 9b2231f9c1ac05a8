import Display
import Pipeline

extension Explanation {
  /// The event's features, its cuts in one tree, and how its path compares.
  func page(_ language: Language) -> Page {
    [
      .paragraph(values(language)), .table(cuts(language)),
    ] + Page(summary: [ending(language), comparison(language)])
  }

  private func values(_ language: Language) -> String {
    let values = features.map { "\($0.name) \(Self.written($0.value))" }.joined(separator: ", ")
    return language(en: "event \(row): \(values)", de: "Event \(row): \(values)")
  }

  /// One row a cut: the question, the event's value, the answer, and how many events are left.
  private func cuts(_ language: Language) -> TableView {
    let questions = steps.map {
      TableView.Cell.text("\($0.feature) <= \(Self.written($0.threshold))")
    }
    let answers = steps.map { step in
      TableView.Cell.text(
        step.goesLeft ? language(en: "yes", de: "ja") : language(en: "no", de: "nein"))
    }
    return TableView(
      columns: [
        .init(language(en: "cut", de: "Schnitt"), .integer, steps.indices.map { .integer($0 + 1) }),
        .init(language(en: "question", de: "Frage"), .text, questions),
        .init(language(en: "value", de: "Wert"), .real, steps.map { .cell($0.value) }, decimals: 4),
        .init(language(en: "answer", de: "Antwort"), .text, answers),
        .init(language(en: "before", de: "vor"), .integer, steps.map { .integer($0.samples) }),
        .init(
          language(en: "after", de: "nach"), .integer, steps.map { .integer($0.samplesAfter) }),
      ])
  }

  private func ending(_ language: Language) -> String {
    let cuts = language.counted(depth, en: ("cut", "cuts"), de: ("Schnitt", "Schnitte"))
    let length = Numbers.score(pathLength)
    return language(
      en: "tree \(tree + 1): \(cuts), then a leaf of \(leafSamples); path length \(length)",
      de: "Baum \(tree + 1): \(cuts), dann ein Blatt mit \(leafSamples); Pfadlänge \(length)")
  }

  private func comparison(_ language: Language) -> String {
    let (own, all) = (Numbers.score(meanPathLength), Numbers.score(meanPathLengthOfAll))
    return language(
      en: "mean path length over all trees: event \(row) \(own), all events \(all)",
      de: "mittlere Pfadlänge über alle Bäume: Event \(row) \(own), alle Events \(all)")
  }

  private static func written(_ value: Double) -> String {
    value.isNaN ? "NA" : Numbers.short(value)
  }
}

extension TableView.Cell {
  /// A number, or a missing value where it is not one.
  fileprivate static func cell(_ value: Double) -> Self { value.isNaN ? .missing : .real(value) }
}
