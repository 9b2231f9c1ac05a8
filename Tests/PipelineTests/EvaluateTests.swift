import Pipeline
import TestSupport
import Testing

@Suite struct EvaluateTests {
  struct Expected: Decodable {
    let tp, fp, fn, tn, flagged: Int
    let precision, recall, f1: Double
  }

  private func table(anomaly: [Int], flags: [Int]) throws -> Table {
    try Table(columns: [
      Column("anomaly", .integer(anomaly)), Column("anomaly_pred", .integer(flags)),
    ])
  }

  private func stream(_ text: String, truth: String) throws -> Evaluation {
    var stream = try EvaluationStream(truth: Expression(truth), file: "x.csv")
    try stream.read(text.utf8)
    return try stream.finish()
  }

  @Test func `the notebook's evaluation comes out to the last bit`() throws {
    let expected = try Fixtures.json("notebook_evaluation.json", as: Expected.self)
    let detections = try Notebook().detections.table
    let evaluation = try evaluate(detections, truth: Expression("anomaly"))
    #expect(evaluation.truePositives == expected.tp)
    #expect(evaluation.falsePositives == expected.fp)
    #expect(evaluation.falseNegatives == expected.fn)
    #expect(evaluation.trueNegatives == expected.tn)
    #expect(evaluation.flaggedCount == expected.flagged)
    #expect(evaluation.precision == expected.precision)
    #expect(evaluation.recall == expected.recall)
    #expect(evaluation.f1 == expected.f1)
    var stream = EvaluationStream(truth: try Expression("anomaly"), ranking: true)
    for byte in detections.csv() { try stream.read([byte]) }
    #expect(try stream.finish() == evaluation)
    #expect(stream.rowCount == 510)
  }

  @Test func `its JSON is one line with sorted keys`() throws {
    let evaluation = try evaluate(Notebook().detections.table, truth: Expression("anomaly"))
    let expected = #"""
      {"accuracy":0.9901960784313726,"f1":0.761904761904762,"flagged":11,"fn":2,"fp":3,\#
      "notes":{},"precision":0.7272727272727273,"recall":0.8,"rows":510,\#
      "schema":"lernlog.evaluation/1","tn":497,"tp":8,"truth":"anomaly"}
      """#
    #expect(String(decoding: evaluation.json(), as: UTF8.self) == expected)
  }

  @Test func `what is undefined is null, and a note says why`() throws {
    let none = try evaluate(table(anomaly: [0, 0], flags: [1, 1]), truth: Expression("anomaly"))
    let expected = #"""
      {"accuracy":1.0,"f1":null,"flagged":0,"fn":0,"fp":0,"notes":{\#
      "f1":"it needs both precision and recall","precision":"no event was flagged",\#
      "recall":"no event is an anomaly"},"precision":null,"recall":null,"rows":2,\#
      "schema":"lernlog.evaluation/1","tn":2,"tp":0,"truth":"anomaly"}
      """#
    #expect(String(decoding: none.json(), as: UTF8.self) == expected)
    let empty = try evaluate(table(anomaly: [], flags: []), truth: Expression("anomaly"))
    #expect(empty.accuracy == nil)
    #expect(empty.notes.map(\.name) == ["accuracy", "f1", "precision", "recall"])
  }

  @Test func `flagging everything, and only the wrong ones, has metrics`() throws {
    let all = try evaluate(
      table(anomaly: [1, 0, 0], flags: [-1, -1, -1]), truth: Expression("anomaly"))
    #expect(all.precision == 1.0 / 3.0)
    #expect(all.recall == 1)
    let wrong = try evaluate(table(anomaly: [1, 0], flags: [1, -1]), truth: Expression("anomaly"))
    #expect(wrong.f1 == 0)
  }

  @Test(arguments: [
    ("code == \"404\"", 1), ("code == 404", 1), ("code > 400", 2), ("level == \"ERROR\"", 2),
    ("level != missing", 3), ("ok", 2), ("ok == true", 2), ("level in (\"INFO\", missing)", 2),
  ])
  func `in a file a field has the type of what it is compared with`(
    truth: String, anomalies: Int
  ) throws {
    let file = """
      code,level,ok,anomaly_pred
      404,ERROR,true,-1
      500,ERROR,false,1
      200,INFO,true,1
      200,,false,1

      """
    let evaluation = try stream(file, truth: truth)
    #expect(evaluation.truePositives + evaluation.falseNegatives == anomalies)
    #expect(evaluation.rowCount == 4)
  }

  @Test(arguments: [
    ("a,anomaly_pred\n1,①\n", "a", "'' is not a flag"),
    ("a,anomaly_pred\n1,①0\n", "a", "'0' is not a flag"),
    ("a,anomaly_pred\n1,①nan\n", "a", "'nan' is not a flag"),
    (
      "a,anomaly_pred\n①,1\n", "a",
      "the truth 'a': a missing value is neither 0 or 1 nor true or false"
    ),
    (
      "a,anomaly_pred\n1,1\n①2,1\n", "a",
      "the truth 'a': the number 2.0 is neither 0 or 1 nor true or false"
    ),
    (
      "b,a,anomaly_pred\n1,①x,1\n", "a > 1",
      "the truth 'a > 1': the text 'x' cannot be compared with the number 1.0"
    ),
    ("①b,anomaly_pred\n", "a", "there is no column 'a'"),
    ("①a,b\n", "a", "there is no column 'anomaly_pred'"),
  ])
  func `a mistake is named with its place`(marked: String, truth: String, message: String) {
    let text = Marked(marked)
    let error = #expect(throws: InputError.self) { try stream(text.text, truth: truth) }
    #expect(error?.message == message)
    #expect(error?.line == text.line)
    #expect(error?.column ?? 1 == text.column)
  }
}
