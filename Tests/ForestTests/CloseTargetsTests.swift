import Forest
import TestSupport
import Testing

/// Two rows whose hidden targets are nearly the same: the last bits of sums decide about a cut.
@Suite struct CloseTargetsTests {
  @Test(arguments: try Fixtures.json("close_targets.json", as: [CloseTargets].self))
  func `rows with nearly the same hidden target are told apart where scikit-learn does`(
    expected: CloseTargets
  ) throws {
    let features = FeatureMatrix(columns: [expected.column])
    let parameters = try ForestParameters(trees: 10, samples: .count(600), seed: expected.seed)
    let forest = try IsolationForest.fit(features, parameters)
    let together = forest.trees.map { tree in
      Set(expected.pair.compactMap { tree.path(of: $0, in: features).last }).count == 1
    }
    #expect(together == expected.together)
    #expect(forest.trees.map(\.fingerprint) == expected.fingerprints)
  }
}

/// One case of `close_targets.json`.
struct CloseTargets: Decodable {
  let seed: UInt32
  let pair: [Int]
  let together: [Bool]
  let fingerprints: [String]

  /// Values between 0 and 600, and far from them those of the pair.
  var column: [Double] {
    var column = (0..<600).map { Double($0 * 37 % 601) }
    for (row, value) in zip(pair, [100_000.0, 100_300]) { column[row] = value }
    return column
  }
}
