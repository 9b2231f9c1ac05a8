import Forest
import Pipeline
import Testing

/// Values that repeat are worked out once, and must not be taken for others.
@Suite struct FieldMemoryTests {
  @Test(arguments: [1, 7, 50, 4000, 30_000])
  func `values of every length hash as each of them does alone`(distinct: Int) throws {
    var random = PythonRandom(seed: 5)
    let values = (0..<distinct).map { number in
      let text = String(repeating: "ab", count: random.integer(below: 22)) + "\(number % 997)"
      return String(text.suffix(random.integer(in: 0...40)))
    }
    let texts = (0..<12_000).map { _ in values[random.integer(below: distinct)] }
    let events = try Table(csv: Array(("text,n\n" + texts.map { "\($0),1\n" }.joined()).utf8))
    let features = try hashes(events)
    #expect(features == .real(texts.map { featureHash($0) }))
  }

  @Test func `a value in quotes is the same as without them`() throws {
    let csv = "text,n\n" + String(repeating: "\"a\"\"b\",1\n\"cd\",1\ncd,1\n", count: 100)
    let features = try hashes(Table(csv: Array(csv.utf8)))
    let expected = [featureHash("a\"b"), featureHash("cd"), featureHash("cd")]
    #expect(features == .real((0..<300).map { expected[$0 % 3] }))
  }

  @Test func `an empty text is not taken for a missing one`() throws {
    let truth = try Expression("name == \"\"")
    let names: [String?] = ["", nil, "", "a", ""]
    let flags = Column("anomaly_pred", .integer([1, 1, 1, 1, 1]))
    let table = try Table(columns: [Column("name", .text(names)), flags])
    for row in 0..<names.count {
      let alone = try? evaluate(table.rows([row]), truth: truth)
      let after = try? evaluate(table.rows([0, row]), truth: truth)
      #expect(after?.falseNegatives == alone.map { $0.falseNegatives + 1 }, "row \(row)")
    }
  }

  private func hashes(_ events: Table) throws -> Column.Values? {
    let encodings = [Encoding(.hash, "text")]
    let inMemory = try Featurizer(encodings, fittedOn: events).features(of: events)
    var stream = FeaturizeStream(.stateless(encodings))
    var bytes = try stream.read(events.csv())
    bytes += try stream.finish()
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == String(decoding: inMemory.table.csv(), as: UTF8.self))
    return inMemory.table.columns.first?.values
  }
}
