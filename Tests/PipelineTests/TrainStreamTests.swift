import Forest
import Pipeline
import TestSupport
import Testing

/// Training on a file that is read several times, against training on a table.
@Suite struct TrainStreamTests {
  @Test func `the notebook's file trains the notebook's model`() throws {
    let notebook = try Notebook()
    let events = [UInt8](try Fixtures.data("notebook_events.csv"))
    let model = try train(
      events, Notebook.encodings, ForestParameters(contamination: .fraction(0.02)), piece: 5000)
    #expect(model == notebook.model)
  }

  @Test(arguments: try ForestParameters.few(), [997, 1 << 18])
  func `where trees draw few rows, no others are kept and the forest is the same`(
    parameters: ForestParameters, piece: Int
  ) throws {
    let log = try SecurityLog(normal: 4000, anomalous: 40)
    let table = log.table()
    let features = try Featurizer(Encoding.list(Notebook.encodings), fittedOn: table)
      .features(of: table)
    #expect(try ForestSample.isSmall(rows: log.rowCount, parameters))
    let model = try train(table.csv(), Notebook.encodings, parameters, piece: piece)
    let whole = try IsolationForest.fit(features.matrix, parameters)
    #expect(model.forest == whole)
    #expect(model.forest.offset.bitPattern == whole.offset.bitPattern)
  }

  @Test func `a file without rows teaches nothing`() throws {
    let error = #expect(throws: InputError.self) {
      try train(Array("a\n".utf8), "number:a", ForestParameters(), piece: 10)
    }
    #expect(error?.message == "there are no rows to learn from")
  }

  @Test func `a column that is missing is missed in the first pass`() throws {
    var stream = TrainStream(.stateless(try Encoding.list("number:b")), try ForestParameters())
    let file = "a\n" + String(repeating: "1\n", count: 1000)
    #expect(throws: InputError.self) { try stream.read(file.utf8) }
  }

  @Test func `a field that no tree draws has to be a number all the same`() throws {
    let rows = (0..<4000).map { $0 == 1234 ? "x\n" : "\($0 % 50)\n" }.joined()
    let error = #expect(throws: InputError.self) {
      try train(Array("a\n\(rows)".utf8), "number:a", .few(samples: .count(30)), piece: 1 << 18)
    }
    #expect(error?.line == 1236)
  }

  private func train(
    _ file: [UInt8], _ encodings: String, _ parameters: ForestParameters, piece: Int
  ) throws -> Model {
    var stream = TrainStream(.stateless(try Encoding.list(encodings)), parameters, file: "x.csv")
    for _ in 0..<3 {
      for start in stride(from: 0, to: file.count, by: piece) {
        try stream.read(file[start..<min(start + piece, file.count)])
      }
      if let model = try stream.finish() { return model }
    }
    throw InputError("three passes are enough for every training")
  }
}

extension ForestParameters {
  /// Forests whose trees draw few of four thousand rows.
  fileprivate static func few() throws -> [ForestParameters] {
    [
      try few(), try few(contamination: .auto), try few(bootstrap: true),
      try few(samples: .count(1)), try few(contamination: .fraction(0.5)),
      try few(maxFeatures: .count(2)),
    ]
  }

  fileprivate static func few(
    samples: Amount = .count(30), contamination: Contamination = .fraction(0.02),
    maxFeatures: Amount = .share(1), bootstrap: Bool = false
  ) throws(ParameterError) -> ForestParameters {
    try ForestParameters(
      trees: 20, samples: samples, contamination: contamination, maxFeatures: maxFeatures,
      bootstrap: bootstrap)
  }
}
