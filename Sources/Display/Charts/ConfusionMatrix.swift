/// How the forest's flags agree with the truth: four counts, and the measures that follow from them.
package struct ConfusionMatrix: SpokenChart {
  package let title: String
  package let language: Language
  /// Anomalies that were flagged.
  let truePositives: Int
  /// Normal events that were flagged: false alarms.
  let falsePositives: Int
  /// Anomalies that were not flagged: missed.
  let falseNegatives: Int
  /// Normal events that were not flagged.
  let trueNegatives: Int

  /// A matrix of four counts, each 0 or more.
  ///
  /// - Parameters:
  ///   - truePositives: Anomalies that were flagged.
  ///   - falsePositives: Normal events that were flagged.
  ///   - falseNegatives: Anomalies that were not flagged.
  ///   - trueNegatives: Normal events that were not flagged.
  ///   - threshold: The score below which events were flagged; said in the title.
  ///   - title: What is shown.
  ///   - language: The language of every text.
  package init(
    truePositives: Int, falsePositives: Int, falseNegatives: Int, trueNegatives: Int,
    threshold: Double? = nil, title: String? = nil, language: Language = .en
  ) {
    let counts = [truePositives, falsePositives, falseNegatives, trueNegatives]
    precondition(counts.allSatisfy { $0 >= 0 }, "counts are 0 or more")
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
    self.trueNegatives = trueNegatives
    self.language = language
    let place = threshold.map { Numbers.short($0) }.map {
      language(en: " at threshold \($0)", de: " beim Schwellwert \($0)")
    }
    self.title =
      title ?? language(en: "Confusion matrix", de: "Konfusionsmatrix") + (place ?? "")
  }

  /// Everything that was flagged.
  var flagged: Int { truePositives + falsePositives }
  /// Everything that is an anomaly.
  var anomalies: Int { truePositives + falseNegatives }
  /// All events.
  var total: Int { flagged + falseNegatives + trueNegatives }

  package var facts: [String] {
    ["n = \(Numbers.count(total))"]
  }

  package var marks: [String] {
    [
      language(en: "row = truth, column = flag", de: "Zeile = Wahrheit, Spalte = Meldung"),
      language(en: "% = share of the row", de: "% = Anteil der Zeile"),
    ]
  }

  package var summary: String {
    guard total > 0 else {
      return language(
        en: "There are no events to judge.", de: "Es gibt keine Events zu beurteilen.")
    }
    return "\(anomalySentence) \(alarmSentence)"
  }

  private var anomalySentence: String {
    let (found, all) = (Numbers.count(truePositives), Numbers.count(anomalies))
    let missed = Numbers.count(falseNegatives)
    guard anomalies > 0 else {
      return language(en: "There are no anomalies.", de: "Es gibt keine Anomalien.")
    }
    return language(
      en: "Found: \(found) of \(all) anomalies; missed: \(missed).",
      de: "Gefunden: \(found) von \(all) Anomalien; übersehen: \(missed).")
  }

  private var alarmSentence: String {
    let (wrong, all) = (Numbers.count(falsePositives), Numbers.count(flagged))
    guard flagged > 0 else {
      return language(en: "Nothing is flagged.", de: "Nichts ist gemeldet.")
    }
    return language(
      en: "False alarms: \(wrong) of \(all) flagged events.",
      de: "Fehlalarme: \(wrong) von \(all) gemeldeten Events.")
  }

  package var details: [String] {
    let cells = language(
      en: [
        "True positives, anomalies that are flagged: \(Numbers.count(truePositives))",
        "False positives, normal events that are flagged: \(Numbers.count(falsePositives))",
        "False negatives, anomalies that are not flagged: \(Numbers.count(falseNegatives))",
        "True negatives, normal events that are not flagged: \(Numbers.count(trueNegatives))",
      ],
      de: [
        "True Positives, gemeldete Anomalien: \(Numbers.count(truePositives))",
        "False Positives, gemeldete normale Events: \(Numbers.count(falsePositives))",
        "False Negatives, nicht gemeldete Anomalien: \(Numbers.count(falseNegatives))",
        "True Negatives, nicht gemeldete normale Events: \(Numbers.count(trueNegatives))",
      ])
    return total > 0 ? cells + measures.map { $0.sentence(language) } : []
  }

  package var table: TableView {
    let normal = [trueNegatives, falsePositives, trueNegatives + falsePositives]
    let anomaly = [falseNegatives, truePositives, anomalies]
    let names = [
      "normal", language(en: "anomaly", de: "Anomalie"), language(en: "total", de: "Summe"),
    ]
    let heads =
      language(en: ["not flagged", "flagged"], de: ["nicht gemeldet", "gemeldet"]) + [names[2]]
    let counts = heads.indices.map { column in
      TableView.Column(
        heads[column], .integer,
        [normal[column], anomaly[column], normal[column] + anomaly[column]].map { .integer($0) })
    }
    let truth = TableView.Column(
      language(en: "truth", de: "Wahrheit"), .text, names.map { .text($0) })
    return TableView(columns: [truth] + counts)
  }

  package func drawing(in area: DrawingArea) -> [StyledLine] {
    guard total > 0 else { return area.lines(of: summary) }
    return ConfusionMatrixDrawing(self, in: area).lines
  }
}
