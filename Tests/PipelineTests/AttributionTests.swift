import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct AttributionTests {
  struct File: Decodable {
    let notebook: [Expected]
    let small: Small
  }

  struct Small: Decodable {
    let X: [[Double?]]
    let trees, max_samples, max_features: Int
    let seed: UInt32
    let bootstrap: Bool
    let rows: [Expected]
  }

  struct Expected: Decodable {
    let row, alone: Int
    let gain, cuts: [Double]
    let last_cuts: [Int]
    let mean_path_length, expected_path_length: Double
  }

  private func file() throws -> File { try Fixtures.json("attribution.json", as: File.self) }

  private func expect(_ attribution: Attribution, isThatOf expected: Expected) {
    #expect(attribution.row == expected.row)
    #expect(agree(attribution.features.map(\.gain), expected.gain))
    #expect(agree(attribution.features.map(\.cuts), expected.cuts))
    #expect(attribution.features.map(\.lastCuts) == expected.last_cuts)
    #expect(attribution.aloneCount == expected.alone)
    #expect(agrees(attribution.meanPathLength, expected.mean_path_length))
    #expect(agrees(attribution.expectedPathLength, expected.expected_path_length))
  }

  /// Features of numbers in columns named `0`, `1` and so on.
  private func features(_ rows: [[Double?]]) throws -> Features {
    let names = rows[0].indices.map(String.init)
    let table = try Table(
      columns: names.enumerated().map { index, name in
        Column(name, .real(rows.map { $0[index] }))
      })
    return try Featurizer(names.map { Encoding(.number, $0) }, fittedOn: table).features(of: table)
  }

  private func smallModel(_ small: Small) throws -> (Features, Model) {
    let features = try features(small.X)
    let parameters = try ForestParameters(
      trees: small.trees, samples: .count(small.max_samples),
      maxFeatures: .count(small.max_features), bootstrap: small.bootstrap, seed: small.seed)
    return (features, try train(features, parameters))
  }

  @Test func `the notebook's gains are those of scikit-learn's trees`() throws {
    let notebook = try Notebook()
    for expected in try file().notebook {
      let attribution = try attribute(
        event: expected.row, in: notebook.features, by: notebook.model)
      expect(attribution, isThatOf: expected)
      let names = ["hour", "day", "user_h", "ip_h", "action_h", "resource_h"]
      #expect(attribution.features.map(\.name) == names)
      #expect(agrees(attribution.expectedPathLength, averagePathLength(of: 256)))
    }
  }

  @Test func `so are those of trees with gaps, few columns and repeated rows`() throws {
    let small = try file().small
    let (features, model) = try smallModel(small)
    for expected in small.rows {
      expect(try attribute(event: expected.row, in: features, by: model), isThatOf: expected)
    }
  }

  @Test func `in every tree the gains add up to what the path is shorter than expected`() throws {
    let notebook = try Notebook()
    for seed: UInt32 in 0..<20 {
      let model = try train(notebook.features, ForestParameters(trees: 1, seed: seed))
      for row in [0, 100, 503, 509] {
        let attribution = try attribute(event: row, in: notebook.features, by: model)
        let explanation = try explain(event: row, in: notebook.features, by: model, tree: 0)
        let total = attribution.features.map(\.gain).reduce(0, +)
        let root = model.forest.trees[0].nodes[0].count
        #expect(agrees(total, averagePathLength(of: root) - explanation.pathLength, within: 1e-9))
        #expect(attribution.features.map(\.cuts).reduce(0, +) == Double(explanation.depth))
        #expect(
          attribution.features.map(\.lastCuts).reduce(0, +)
            == (explanation.leafSamples == 1 ? 1 : 0))
      }
    }
  }

  @Test func `over all trees they add up as well`() throws {
    let notebook = try Notebook()
    let explanation = try explain(event: 509, in: notebook.features, by: notebook.model, tree: 3)
    let attribution = try attribute(event: 509, in: notebook.features, by: notebook.model)
    let total = attribution.features.map(\.gain).reduce(0, +)
    #expect(
      agrees(total, averagePathLength(of: 256) - explanation.meanPathLength, within: 1e-9))
    #expect(agrees(attribution.meanPathLength, explanation.meanPathLength))
    #expect(attribution.features.map(\.lastCuts).reduce(0, +) == attribution.aloneCount)
  }

  @Test func `features are put together by the group that they belong to`() throws {
    let notebook = try Notebook()
    let single = try attribute(event: 507, in: notebook.features, by: notebook.model)
    let grouped = single.grouped { $0.hasSuffix("_h") ? "hashes" : "time" }
    #expect(grouped.features.map(\.name) == ["time", "hashes"])
    func sum<Number: AdditiveArithmetic>(
      _ part: (Attribution.Feature) -> Number, _ features: [Attribution.Feature]
    ) -> Number { features.map(part).reduce(.zero, +) }
    let (time, hashes) = (Array(single.features[..<2]), Array(single.features[2...]))
    #expect(agree(grouped.features.map(\.gain), [time, hashes].map { sum(\.gain, $0) }))
    #expect(agree(grouped.features.map(\.cuts), [time, hashes].map { sum(\.cuts, $0) }))
    #expect(grouped.features.map(\.lastCuts) == [time, hashes].map { sum(\.lastCuts, $0) })
    #expect(grouped.meanPathLength == single.meanPathLength)
    #expect(single.grouped { $0 } == single)
  }

  @Test func `rows that are all equal have no cuts, and no gain`() throws {
    let features = try features([[Double?]](repeating: [1, 2], count: 6))
    let attribution = try attribute(
      event: 0, in: features, by: train(features, ForestParameters(trees: 4)))
    #expect(attribution.features.map(\.gain) == [0, 0])
    #expect(attribution.features.map(\.cuts) == [0, 0])
    #expect(attribution.aloneCount == 0)
    #expect(attribution.meanPathLength == attribution.expectedPathLength)
  }

  @Test func `what is not there is refused`() throws {
    let notebook = try Notebook()
    for row in [-1, 510] {
      let error = #expect(throws: InputError.self) {
        try attribute(event: row, in: notebook.features, by: notebook.model)
      }
      #expect(error?.message == "there is no event \(row)")
    }
  }
}
