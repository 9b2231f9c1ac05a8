import Forest
import TestSupport
import Testing

/// A forest that scikit-learn fitted, and what it said about the rows.
struct ForestCase: Decodable {
  struct Parameters: Decodable {
    struct Share: Decodable { let auto: Bool?, count: Int?, fraction: Double? }

    let n_estimators: Int
    let max_samples, max_features: Share
    let contamination: Double?
    let bootstrap: Bool
    let random_state: UInt32
  }

  struct Scores: Decodable { let path_sum, score_samples, decision_function: [Double], pred: [Int] }

  let params_typed: Parameters
  let X, X_test: [[Double?]]
  let max_samples, max_features: Int
  let offset: Double
  let trees: [TreeSummary]
  let first_tree: TreeNodes
  let train, test: Scores

  var parameters: ForestParameters {
    get throws {
      try ForestParameters(
        trees: params_typed.n_estimators, samples: params_typed.max_samples.amount,
        contamination: params_typed.contamination.map(Contamination.fraction) ?? .auto,
        maxFeatures: params_typed.max_features.amount, bootstrap: params_typed.bootstrap,
        seed: params_typed.random_state)
    }
  }
}

extension ForestCase.Parameters.Share {
  var amount: Amount {
    count.map(Amount.count) ?? fraction.map(Amount.share) ?? .auto
  }
}

/// What the fixtures say about one tree of a forest.
struct TreeSummary: Decodable {
  let seed, tree_seed, split_seed: UInt32
  let features: [Int]?
  let node_count, leaves, max_depth: Int
  let fingerprint: String
}

/// All nodes of a tree that scikit-learn grew.
struct TreeNodes: Decodable {
  let left, right, feature, n: [Int]
  let threshold: [Double]
  let nan_left: [Bool]
}

extension FeatureMatrix {
  /// A matrix of rows; `nil` is a gap.
  init(rows: [[Double?]]) {
    self.init(
      columns: (rows.first ?? []).indices.map { column in rows.map { $0[column] ?? .nan } })
  }
}

extension IsolationTree {
  /// A number that differs when any node does: FNV-1a over words of 64 bits.
  var fingerprint: String {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for node in nodes {
      let words = [
        UInt64(bitPattern: Int64(node.left)), UInt64(bitPattern: Int64(node.right)),
        UInt64(bitPattern: Int64(node.feature)), node.threshold.bitPattern, UInt64(node.count),
      ]
      for word in words { hash = (hash ^ word) &* 1_099_511_628_211 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Expects the very nodes that scikit-learn grew.
  func expectNodes(_ expected: TreeNodes) {
    #expect(left == expected.left)
    #expect(right == expected.right)
    #expect(feature == expected.feature)
    #expect(same(threshold, expected.threshold))
    #expect(count == expected.n)
    #expect(nanLeft == expected.nan_left)
  }
}

extension IsolationForest {
  /// Expects the seeds, columns and nodes that scikit-learn's trees have.
  func expectTrees(_ expected: [TreeSummary], rows: Int) throws {
    let samples = try parameters.treeSamples(rows: rows, columns: featureCount)
    #expect(samples.map(\.seed) == expected.map(\.seed))
    #expect(samples.map(\.treeSeed) == expected.map(\.tree_seed))
    #expect(samples.map(\.splitSeed) == expected.map(\.split_seed))
    let features = expected.map { $0.features ?? Array(0..<featureCount) }
    #expect(trees.map(\.features) == features)
    #expect(trees.map(\.nodes.count) == expected.map(\.node_count))
    #expect(trees.map(\.leafCount) == expected.map(\.leaves))
    #expect(trees.map(\.depth) == expected.map(\.max_depth))
    #expect(trees.map(\.fingerprint) == expected.map(\.fingerprint))
  }
}
