import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct DetectTests {
  @Test func `the notebook's scores and flags come out as Python writes them`() throws {
    let expected = try Table(csv: Array(Fixtures.data("notebook_scores.csv")))
    let notebook = try Notebook()
    let table = notebook.detections.table
    #expect(table.texts("anomaly_score") == expected.texts("decision_function"))
    #expect(table.texts("anomaly_pred") == expected.texts("pred"))
    #expect(
      notebook.detections.scoreSamples?.map(PythonText.repr) == expected.texts("score_samples"))
    #expect(notebook.detections.flagged == [22, 290, 326, 500, 501, 502, 503, 504, 507, 508, 509])
    #expect(notebook.model.flaggedInTraining == 11)
    #expect(notebook.model.forest.offset == -0.607850104330507)
  }

  @Test(arguments: [97, 5000, 1 << 20])
  func `a file passes through with its bytes and two more columns`(piece: Int) throws {
    let notebook = try Notebook()
    let events = [UInt8](try Fixtures.data("notebook_events.csv"))
    var stream = DetectStream(notebook.model)
    let text = try streamed(
      events, piece: piece, read: { try stream.read($0) }, finish: { try stream.finish() })
    #expect(text == String(decoding: notebook.detections.table.csv(), as: UTF8.self))
    #expect(stream.rowCount == 510)
    #expect(stream.flaggedCount == 11)
  }

  @Test func `quotes and line ends stay as they are`() throws {
    let table = try Table(csv: Array("a\n1\n2\n3\n".utf8))
    let features = try Featurizer([Encoding(.number, "a")], fittedOn: table).features(of: table)
    let model = try train(features, ForestParameters(trees: 1))
    var stream = DetectStream(model, threshold: -1, allScores: true)
    let text = try streamed(
      Array("\u{FEFF}b,\"a\"\r\n\"x,\"\"y\"\"\",\"1\"\r\nz,2".utf8), read: { try stream.read($0) },
      finish: { try stream.finish() })
    let detections = try detect(features, with: model, threshold: -1)
    let samples = try #require(detections.scoreSamples)
    let scores = try #require(detections.scores)
    let lines = zip(samples, scores).map { "\(PythonText.repr($0)),\(PythonText.repr($1)),1" }
    #expect(
      text == "b,\"a\",score_samples,anomaly_score,anomaly_pred\r\n"
        + "\"x,\"\"y\"\"\",\"1\",\(lines[0])\r\nz,2,\(lines[1])\n")
  }

  @Test func `another contamination moves the offset as fitting again would, to the last bit`()
    throws
  {
    let notebook = try Notebook()
    let wider = try ForestParameters(contamination: .fraction(0.1))
    let fresh = try train(notebook.features, wider)
    #expect(notebook.model.retrained(on: notebook.features, wider) == fresh)
    #expect(
      try notebook.model.retrained(on: notebook.features, ForestParameters(seed: 7)) == nil)
  }

  @Test func `a threshold moves the flags and not the scores`() throws {
    let notebook = try Notebook()
    let strict = try detect(notebook.features, with: notebook.model, threshold: -0.05)
    #expect(strict.scores == notebook.detections.scores)
    let scores = try #require(strict.scores)
    #expect(strict.flagged == scores.indices.filter { scores[$0] < -0.05 })
    #expect(strict.flagged.count < 11)
  }

  @Test func `what went through detection before is refused`() throws {
    let notebook = try Notebook()
    let again = notebook.detections.table
    let features = try Featurizer(notebook.features.featurizer.encodings, fittedOn: again)
      .features(of: again)
    #expect(throws: InputError.self) { try detect(features, with: notebook.model) }
    var stream = DetectStream(notebook.model, file: "x.csv")
    let error = #expect(throws: InputError.self) { try stream.read(again.csv()) }
    #expect(error?.message == "there is a column 'anomaly_score' already")
    #expect(error?.line == 1)
  }

  @Test func `a model takes its features by name`() throws {
    let notebook = try Notebook()
    let others = notebook.features.featurizer.encodings.reversed() + [Encoding(.number, "anomaly")]
    let features = try Featurizer(others, fittedOn: notebook.events).features(of: notebook.events)
    #expect(try detect(features, with: notebook.model).scores == notebook.detections.scores)
    let few = try Featurizer(Array(others.prefix(2)), fittedOn: notebook.events)
      .features(of: notebook.events)
    let error = #expect(throws: InputError.self) { try detect(few, with: notebook.model) }
    #expect(error?.message == "there are no columns 'hour', 'day', 'user_h', 'ip_h'")
  }
}
