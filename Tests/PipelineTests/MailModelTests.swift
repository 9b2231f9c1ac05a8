import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct MailModelTests {
  private let course: MailCourse

  init() throws { course = try MailCourse() }

  @Test func `the walkthrough's path sums, scores and flags agree to the last bit`() throws {
    let baseline = try detect(course.baseline, with: course.model)
    let scores = try Table(csv: Array(Fixtures.data("mail_scores.csv")))
    let sums =
      course.model.forest.pathSums(course.baseline.matrix)
      + course.model.forest.pathSums(course.test.matrix)
    #expect(scores.texts("path_sum") == sums.map(PythonText.repr))
    #expect(
      scores.texts("score_samples")
        == [baseline, course.detections].flatMap { $0.scoreSamples ?? [] }.map(PythonText.repr))
    #expect(
      scores.texts("decision_function")
        == [baseline, course.detections].flatMap { $0.scores ?? [] }.map(PythonText.repr))
    let flags = [baseline, course.detections].flatMap { $0.table.texts("anomaly_pred") ?? [] }
    #expect(scores.texts("pred") == flags)
  }

  @Test func `58 rows of the test and 40 of the baseline are flagged`() throws {
    let python = try MailEvaluation.read()
    #expect(python.flaggedRows.count == 58)
    #expect(course.detections.flagged == python.flaggedRows)
    #expect(course.model.flaggedInTraining == python.baselineFlagged)
    #expect(python.baselineFlagged == 40)
    #expect(course.model.forest.offset.bitPattern == python.offset.bitPattern)
  }

  @Test func `of 89 errors 58 are found, and nothing else is flagged`() throws {
    let evaluation = try evaluate(
      course.detections.table, truth: Expression("LogLevel == \"ERROR\""))
    #expect(evaluation.truePositives == 58)
    #expect(evaluation.falsePositives == 0)
    #expect(evaluation.falseNegatives == 31)
    #expect(evaluation.trueNegatives == 161)
    #expect(evaluation.recall == 0.651685393258427)
  }

  @Test func `the flagged rows counted by their parties are those that pandas counts`() throws {
    let table = course.detections.table.rows(course.detections.flagged)
    let names = ["Sender", "Recipient", "MailServer"]
    let columns = names.compactMap { table.texts($0) }
    var counts: [String: Int] = [:]
    for row in 0..<table.rowCount {
      counts[columns.map { $0[row] }.joined(separator: ","), default: 0] += 1
    }
    let lines = counts.sorted { $0.key < $1.key }.map { "\($0),\($1)\n" }
    #expect(
      try Fixtures.text("mail_anomaly_counts.csv")
        == "Sender,Recipient,MailServer,Count\n" + lines.joined())
  }

  @Test(arguments: [97, 1 << 20])
  func `a file of mail passes through with its bytes and two more columns`(piece: Int) throws {
    var stream = DetectStream(try Model(json: course.model.json()))
    let text = try streamed(
      [UInt8](Fixtures.data("mail_test.csv")), piece: piece, read: { try stream.read($0) },
      finish: { try stream.finish() })
    #expect(text == String(decoding: course.detections.table.csv(), as: UTF8.self))
    #expect(stream.flaggedCount == 58)
  }

  @Test func `training on the file gives the same model`() throws {
    let file = [UInt8](try Fixtures.data("mail_baseline.csv"))
    var fit = FeaturizerFitStream(try Encoding.list(MailCourse.encodings))
    try fit.read(file)
    var stream = TrainStream(
      .fitted(try fit.finish()), try ForestParameters(contamination: .fraction(0.2)))
    try stream.read(file)
    #expect(try stream.finish() == nil)
    try stream.read(file)
    let model = try stream.finish()
    #expect(model == course.model)
  }

  @Test func `a report on mail lists each column under its own name`() throws {
    let report = try Report(of: course.detections.table, model: course.model).text(.english)
    try expectGolden(report, "mail-report.txt")
  }
}
