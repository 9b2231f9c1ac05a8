import Forest
import Testing

/// What the processor's wide instructions are asked to do, and what they are spared.
@Suite(.enabled(if: WideForest.isAvailable, "this processor lacks the wide instructions"))
struct WideForestTests {
  @Test(arguments: 1...16)
  func `rows beside every threshold go to the side that the tree says`(columns: Int) throws {
    let forest = try forest(columns: columns, trees: 8)
    #expect(WideForest(forest) != nil)
    let rows = rowsBesideThresholds(of: forest)
    #expect(same(wideSums(of: rows, by: forest), forest.sumsAlongPaths(rows)))
  }

  @Test func `more trees than ranks have bits for go in groups`() throws {
    let forest = try forest(columns: 1, trees: 1000)
    #expect(forest.trees.reduce(0) { $0 + $1.nodes.count / 2 } > 1 << 16)
    #expect(WideForest(forest) != nil)
    let rows = matrix(columns: 1, rows: 50, seed: 8)
    #expect(same(wideSums(of: rows, by: forest), forest.sumsAlongPaths(rows)))
  }

  @Test(arguments: [1, 2, 3, 7, 100, 256])
  func `trees of few rows and flat trees are held as well`(samples: Int) throws {
    let forest = try forest(columns: 3, trees: 10, samples: samples)
    #expect(WideForest(forest) != nil)
    let rows = matrix(columns: 3, rows: 1000, seed: 8)
    #expect(same(wideSums(of: rows, by: forest), forest.sumsAlongPaths(rows)))
  }

  @Test(arguments: [(columns: 17, samples: 256), (columns: 3, samples: 257)])
  func `forests of many columns or of deep trees walk in plain Swift`(
    columns: Int, samples: Int
  ) throws {
    let forest = try forest(columns: columns, trees: 10, samples: samples)
    #expect(WideForest(forest) == nil)
    let rows = matrix(columns: columns, rows: 600, seed: 8)
    #expect(same(wideSums(of: rows, by: forest), forest.sumsAlongPaths(rows)))
  }

  @Test func `columns that no tree cuts take no room`() throws {
    let constant = [Double](repeating: 1, count: 500)
    let varied = matrix(columns: 2, rows: 500, seed: 3)
    let columns = (0..<2).map { column in (0..<500).map { Double(varied.row($0)[column]) } }
    let features = FeatureMatrix(
      columns: [columns[0]] + Array(repeating: constant, count: 40) + [columns[1]])
    let forest = try IsolationForest.fit(features, ForestParameters(trees: 10))
    #expect(WideForest(forest) != nil)
    #expect(same(wideSums(of: features, by: forest), forest.sumsAlongPaths(features)))
  }

  @Test func `a forest that cuts nothing gives all rows the same sum`() throws {
    let features = FeatureMatrix(columns: [[1, 1, 1], [2, 2, 2]])
    let forest = try IsolationForest.fit(features, ForestParameters(trees: 5))
    #expect(WideForest(forest) != nil)
    #expect(same(wideSums(of: features, by: forest), forest.sumsAlongPaths(features)))
  }

  private func wideSums(of features: FeatureMatrix, by forest: IsolationForest) -> [Double] {
    var scorer = ForestScorer(forest, path: .wide)
    return scorer.pathSums(features)
  }

  private func forest(columns: Int, trees: Int, samples: Int = 256) throws -> IsolationForest {
    let parameters = try ForestParameters(trees: trees, samples: .count(samples), seed: 1)
    return try .fit(matrix(columns: columns, rows: 2000, seed: 7), parameters)
  }

  /// Columns of many values, of few, and of values at either end of single precision, in turn.
  private func matrix(columns: Int, rows: Int, seed: UInt32) -> FeatureMatrix {
    var random = RandomState(seed: seed)
    return FeatureMatrix(
      columns: (0..<columns).map { column in
        (0..<rows).map { _ in
          switch column % 4 {
          case 0: random.normal()
          case 1: Double(random.integer(in: -3..<4))
          case 2: (random.random() - 0.5) * 6e38
          default: random.normal() * (random.random() < 0.5 ? 1e-40 : 1)
          }
        }
      })
  }

  /// Rows with values at all thresholds, and at the next numbers below and above them.
  private func rowsBesideThresholds(of forest: IsolationForest) -> FeatureMatrix {
    var values = [[Double]](repeating: [0, -0.0], count: forest.featureCount)
    for tree in forest.trees {
      for node in tree.nodes where !node.isLeaf {
        let near = Float(node.threshold)
        values[tree.features[node.feature]] += [near.nextDown, near, near.nextUp].map(Double.init)
      }
    }
    let count = values.map(\.count).max() ?? 0
    return FeatureMatrix(columns: values.map { own in (0..<count).map { own[$0 % own.count] } })
  }
}
