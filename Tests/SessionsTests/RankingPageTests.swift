import Display
import Pipeline
import Sessions
import Testing

/// The lines that an evaluation's page has more when the ranking is asked for.
@Suite struct `the measures of a ranking in words` {
  /// What the page has more for such events, with its lines joined.
  private func added(
    truths: [Int], scores: [Double]?, language: Language
  ) throws -> String {
    let columns = [
      Column("a", .integer(truths)), Column("anomaly_pred", .integer(truths.map { _ in 1 })),
    ]
    let score = scores.map { Column("anomaly_score", .real($0)) }
    let table = try Table(columns: columns + [score].compactMap { $0 })
    let evaluation = try evaluate(table, truth: Expression("a"))
    let renderer = TerminalRenderer(
      Profile(charset: .ascii, language: language))
    let plain = renderer.render(evaluation.page(language))
    let ranked = renderer.render(evaluation.page(language, ranking: true))
    #expect(ranked.hasPrefix(plain))
    return ranked.dropFirst(plain.count).split(separator: "\n").joined(separator: " ")
  }

  @Test func `both measures are named with what they mean`() throws {
    let (truths, scores) = ([0, 1, 0, 1], [0.3, -0.1, 0.2, 0.25])
    #expect(
      try added(truths: truths, scores: scores, language: .en)
        == "average precision 0.8333: the mean precision over all anomalies, each at the threshold "
        + "that just flags it "
        + "ROC AUC 0.7500: of all pairs of an anomaly and a normal event, the share in which the "
        + "anomaly has the lower score; equal scores count half")
    #expect(
      try added(truths: truths, scores: scores, language: .de)
        == "Average Precision 0.8333: die mittlere Precision über alle Anomalien, jeweils an der "
        + "Schwelle, die sie gerade noch meldet "
        + "ROC AUC 0.7500: der Anteil der Paare aus einer Anomalie und einem normalen Event, in "
        + "denen die Anomalie den niedrigeren Score hat; gleiche Scores zählen halb")
  }

  @Test(arguments: [
    ([0, 0], [0.1, 0.2], "no event is an anomaly", "kein Event ist eine Anomalie"),
    ([1, 1], [0.1, 0.2], "every event is an anomaly", "jedes Event ist eine Anomalie"),
    ([], [], "there are no events", "es gibt keine Events"),
    (
      [1, 0], nil, "there are no scores to rank by",
      "es gibt keine Scores, die eine Reihenfolge geben"
    ),
  ])
  func `what is undefined is NA with the reason`(
    truths: [Int], scores: [Double]?, english: String, german: String
  ) throws {
    #expect(
      try added(truths: truths, scores: scores, language: .en)
        == "average precision NA: \(english) ROC AUC NA: \(english)")
    #expect(
      try added(truths: truths, scores: scores, language: .de)
        == "Average Precision NA: \(german) ROC AUC NA: \(german)")
  }
}
