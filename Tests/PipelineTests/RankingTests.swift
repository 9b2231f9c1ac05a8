import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct RankingTests {
  struct File: Decodable {
    let cases: [Case]
    let evaluations: [Flagged]
  }

  struct Case: Decodable, CustomTestStringConvertible {
    let name: String
    let scores: [Double]
    let truths: [Int]
    let average_precision: Double?
    let roc_auc: Double?
    let precision_recall: PrecisionRecall?
    let roc: ROC?

    var testDescription: String { name }
    var ranking: Ranking { Ranking(scores: scores, truths: truths.map { $0 == 1 }) }
  }

  struct PrecisionRecall: Decodable {
    let precision, recall, threshold: [Double]
  }

  struct ROC: Decodable {
    let false_positive_rate, recall: [Double]
    let threshold: [Double?]
  }

  struct Flagged: Decodable, CustomTestStringConvertible {
    let name: String
    let scores: [Double]
    let truths, flags: [Int]
    let precision, recall, f1, average_precision, roc_auc: Double?

    var testDescription: String { name }
    var table: Table {
      get throws {
        try Table(columns: [
          Column("anomaly", .integer(truths)), Column("anomaly_score", .real(scores)),
          Column("anomaly_pred", .integer(flags.map { 1 - 2 * $0 })),
        ])
      }
    }
  }

  static func file() throws -> File { try Fixtures.json("ranking.json", as: File.self) }

  @Test(arguments: try file().cases)
  func `average precision and ROC AUC are scikit-learn's`(of: Case) {
    #expect(of.ranking.averagePrecision?.bitPattern == of.average_precision?.bitPattern)
    #expect(agrees(of.ranking.rocAUC, of.roc_auc))
    #expect((of.ranking.undefined == nil) == (of.roc_auc != nil))
    #expect(of.ranking.anomalyCount == of.truths.count { $0 == 1 })
    #expect(of.ranking.normalCount == of.truths.count { $0 == 0 })
  }

  @Test(arguments: try file().cases.filter { $0.roc != nil })
  func `the curves have scikit-learn's points`(of: Case) throws {
    let expected = try #require(of.precision_recall)
    let points = Array(of.ranking.precisionRecallCurve.reversed())
    #expect(points.last?.threshold == nil)
    #expect(points.dropLast().map(\.threshold) == expected.threshold)
    #expect(agree(points.map(\.precision), expected.precision))
    #expect(agree(points.map(\.recall), expected.recall))
    let roc = try #require(of.roc)
    #expect(of.ranking.rocCurve.map(\.threshold) == roc.threshold)
    #expect(agree(of.ranking.rocCurve.map(\.falsePositiveRate), roc.false_positive_rate))
    #expect(agree(of.ranking.rocCurve.map(\.recall), roc.recall))
  }

  @Test(arguments: [1, 40, 3000, 1 << 40])
  func `many scores are ranked in whatever order they come`(differentScores: Int) throws {
    var random = PythonRandom(seed: 11)
    // Zeros of both signs are one score.
    let scores = (0..<150_000).map { _ in
      Double(random.integer(below: differentScores) - differentScores / 2) / 1024 * -1
    }
    let truths = scores.map { _ in random.integer(below: 10) == 0 }
    let ranking = Ranking(scores: scores, truths: truths)
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    let turned = Ranking(scores: order.map { scores[$0] }, truths: order.map { truths[$0] })
    #expect(ranking == turned)
    #expect(ranking.averagePrecision == turned.averagePrecision)

    var (found, cuts) = (0, [Double: Int]())
    for place in order.reversed() {
      found += truths[place] ? 1 : 0
      cuts[scores[place]] = found
    }
    let points = ranking.precisionRecallCurve.dropFirst()
    #expect(points.count == cuts.count)
    let share = Double(ranking.anomalyCount)
    for point in points {
      let threshold = try #require(point.threshold)
      #expect(point.recall == Double(try #require(cuts[threshold])) / share)
    }
  }

  @Test func `without events of one kind nothing is measured, and it says why`() {
    func ranking(_ truths: [Bool]) -> Ranking {
      Ranking(scores: truths.map { _ in 1 }, truths: truths)
    }
    #expect(ranking([]).undefined == .noEvents)
    #expect(ranking([false, false]).undefined == .noAnomaly)
    #expect(ranking([true]).undefined == .onlyAnomalies)
    #expect(ranking([true]).precisionRecallCurve.isEmpty)
    #expect(ranking([false]).rocCurve.isEmpty)
    #expect(ranking([true, false]).undefined == nil)
  }

  @Test(arguments: try file().evaluations)
  func `flags and scores are measured as scikit-learn does, or not at all`(of: Flagged) throws {
    let evaluation = try evaluate(of.table, truth: Expression("anomaly"))
    #expect(agrees(evaluation.precision, of.precision))
    #expect(agrees(evaluation.recall, of.recall))
    #expect(agrees(evaluation.f1, of.f1))
    #expect(agrees(evaluation.averagePrecision, of.average_precision))
    #expect(agrees(evaluation.rocAUC, of.roc_auc))
    let measures = [
      ("average_precision", of.average_precision), ("f1", of.f1), ("precision", of.precision),
      ("recall", of.recall), ("roc_auc", of.roc_auc),
    ]
    let undefined = measures.filter { $1 == nil }.map(\.0)
    #expect((evaluation.notes + evaluation.rankingNotes).map(\.name).sorted() == undefined)
    let json = String(decoding: evaluation.json(ranking: true), as: UTF8.self)
    for (name, value) in measures { #expect(json.contains("\"\(name)\":null") == (value == nil)) }
  }

  @Test func `a file is ranked only where that is asked for, with the same result`() throws {
    let detections = try Notebook().detections.table
    let evaluation = try evaluate(detections, truth: Expression("anomaly"))
    var ranked = EvaluationStream(truth: try Expression("anomaly"), ranking: true)
    var plain = EvaluationStream(truth: try Expression("anomaly"))
    for byte in detections.csv() {
      try ranked.read([byte])
      try plain.read([byte])
    }
    #expect(try ranked.finish() == evaluation)
    let counts = try plain.finish()
    #expect(counts.ranking == nil)
    #expect(counts.json() == evaluation.json())
    #expect(
      counts.rankingNotes.map(\.note)
        == Array(repeating: "there are no scores to rank by", count: 2))
  }

  @Test func `its JSON has the measures of the ranking among the others`() throws {
    let evaluation = try evaluate(Notebook().detections.table, truth: Expression("anomaly"))
    let expected = #"""
      {"accuracy":0.9901960784313726,"average_precision":0.8732558139534883,\#
      "f1":0.761904761904762,"flagged":11,"fn":2,"fp":3,"notes":{},\#
      "precision":0.7272727272727273,"recall":0.8,"roc_auc":0.9916,"rows":510,\#
      "schema":"lernlog.evaluation/1","tn":497,"tp":8,"truth":"anomaly"}
      """#
    #expect(String(decoding: evaluation.json(ranking: true), as: UTF8.self) == expected)
  }

  @Test func `the reason why nothing is ranked stands among the notes`() throws {
    let table = try Table(columns: [
      Column("a", .integer([0, 0])), Column("anomaly_pred", .integer([1, 1])),
    ])
    let unscored = try evaluate(table, truth: Expression("a")).json(ranking: true)
    #expect(
      String(decoding: unscored, as: UTF8.self).contains(
        #""notes":{"average_precision":"there are no scores to rank by","f1":"#))
    let scored = try table.appending([Column("anomaly_score", .real([0.1, 0.2]))])
    #expect(
      try evaluate(scored, truth: Expression("a")).rankingNotes.map(\.note)
        == Array(repeating: "no event is an anomaly", count: 2))
  }

  @Test(arguments: [
    ("a,anomaly_score,anomaly_pred\n1,①,1\n", "'' is not a score"),
    ("a,anomaly_score,anomaly_pred\n1,0.5,1\n1,①nan,1\n", "'nan' is not a score"),
    ("a,anomaly_score,anomaly_pred\n1,①-inf,1\n", "'-inf' is not a score"),
    ("a,anomaly_score,anomaly_pred\n1,①1e400,1\n", "'1e400' is not a score"),
    ("①a,anomaly_pred\n1,1\n", "there is no column 'anomaly_score'"),
  ])
  func `what cannot be ranked is named with its place`(marked: String, message: String) throws {
    let text = Marked(marked)
    var stream = EvaluationStream(truth: try Expression("a"), ranking: true, file: "x.csv")
    let error = #expect(throws: InputError.self) {
      try stream.read(text.text.utf8)
      _ = try stream.finish()
    }
    #expect(error?.message == message)
    #expect(error?.line == text.line)
    #expect(error?.column ?? 1 == text.column)
  }
}

/// Whether two measures are the same up to rounding, or both undefined.
func agrees(_ value: Double?, _ expected: Double?, within tolerance: Double = 1e-12) -> Bool {
  guard let value, let expected else { return value == nil && expected == nil }
  return (value - expected).magnitude <= tolerance
}

/// Whether two lists of numbers are the same up to rounding.
func agree(_ values: [Double], _ expected: [Double], within tolerance: Double = 1e-12) -> Bool {
  values.count == expected.count
    && zip(values, expected).allSatisfy { agrees($0, $1, within: tolerance) }
}
