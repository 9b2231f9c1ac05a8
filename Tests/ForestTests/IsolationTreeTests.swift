import Forest
import Testing

@Suite struct IsolationTreeTests {
  @Test func `a path names the nodes from the root to the leaf`() throws {
    let tree = try Lists().tree()
    let matrix = FeatureMatrix(columns: [[0, 0, 0, 0], [1, 5, 5, .nan], [0, 7, 8, 0]])
    #expect(tree.path(of: 0, in: matrix) == [0, 1])
    #expect(tree.path(of: 1, in: matrix) == [0, 2, 3])
    #expect(tree.path(of: 2, in: matrix) == [0, 2, 4])
    #expect(tree.path(of: 3, in: matrix) == [0, 1])
    #expect(tree.depths == [0, 1, 1, 2, 2])
    #expect(tree.depth == 2)
    #expect(tree.leafCount == 3)
    #expect(tree.pathLengths[3] == 2)
    #expect(tree.pathLengths[1] == 2)  // one cut, and one more for two rows
  }

  @Test func `path lengths along the paths add up to the path sums`() throws {
    let features = try notebookFeatures()
    let forest = try IsolationForest.fit(features, .notebook)
    let sums = forest.pathSums(features)
    for row in [0, 22, 507] {
      let lengths = forest.trees.map { tree in
        tree.path(of: row, in: features).last.map { tree.pathLengths[$0] } ?? .nan
      }
      #expect(lengths.reduce(0, +).bitPattern == sums[row].bitPattern)
    }
  }

  @Test func `the lists of a tree make the same tree again`() throws {
    for tree in try IsolationForest.fit(notebookFeatures(), .notebook).trees {
      let twin = try IsolationTree(
        features: tree.features, left: tree.left, right: tree.right, feature: tree.feature,
        threshold: tree.threshold, count: tree.count, nanLeft: tree.nanLeft)
      #expect(twin == tree)
    }
  }

  @Test(arguments: Damage.all)
  func `what is not a tree is refused`(damage: Damage) {
    var lists = Lists()
    damage.apply(&lists)
    let error = #expect(throws: ShapeError.self) { try lists.tree() }
    #expect(error?.description == damage.message)
  }
}

/// The lists of a tree that cuts column 1 of three at 2, and column 2 at 7.5.
struct Lists: Sendable {
  var features = [2, 1]
  var left = [1, -1, 3, -1, -1]
  var right = [2, -1, 4, -1, -1]
  var feature = [1, -2, 0, -2, -2]
  var threshold = [2, -2, 7.5, -2, -2]
  var count = [4, 2, 2, 1, 1]
  var nanLeft = [true, false, false, false, false]

  func tree() throws(ShapeError) -> IsolationTree {
    try IsolationTree(
      features: features, left: left, right: right, feature: feature, threshold: threshold,
      count: count, nanLeft: nanLeft)
  }
}

/// One way in which a model file can be wrong, and what is said about it.
struct Damage: Sendable, CustomTestStringConvertible {
  let message: String
  let apply: @Sendable (inout Lists) -> Void

  init(_ message: String, _ apply: @escaping @Sendable (inout Lists) -> Void) {
    self.message = message
    self.apply = apply
  }

  var testDescription: String { message }

  static let all = [
    Damage("the lists of nodes are empty, or not equally long") { $0.count.removeLast() },
    Damage("the lists of nodes are empty, or not equally long") { $0.nanLeft.append(true) },
    Damage("the lists of nodes are empty, or not equally long") {
      $0 = Lists(
        left: [], right: [], feature: [], threshold: [], count: [], nanLeft: [])
    },
    Damage("node 3 has 0 rows") { $0.count[3] = 0 },
    Damage("node 1 has -2 rows") { $0.count[1] = -2 },
    Damage("node 4 has \(Int.min) rows") { $0.count[4] = .min },
    Damage("node 2 has the threshold nan") { $0.threshold[2] = .nan },
    Damage("node 0 has the threshold inf") { $0.threshold[0] = .infinity },
    Damage("node 2 cuts column 2 of 2") { $0.feature[2] = 2 },
    Damage("node 0 cuts column -1 of 2") { $0.feature[0] = -1 },
    Damage(
      "node 2 has the children 3 and 5, which are not both after it and below 5"
    ) { $0.right[2] = 5 },
    Damage(
      "node 2 has the children 0 and 4, which are not both after it and below 5"
    ) { $0.left[2] = 0 },
    Damage(
      "node 2 has the children 2 and 4, which are not both after it and below 5"
    ) { $0.left[2] = 2 },
    Damage(
      "node 0 has the children -1 and 2, which are not both after it and below 5"
    ) { $0.left[0] = -1 },
    Damage(
      "node 0 has the children \(Int.min) and \(Int.max), which are not both after it and below 5"
    ) { ($0.left[0], $0.right[0]) = (.min, .max) },
    Damage("the children of node 0 do not share its rows") { $0.count[0] = 5 },
    Damage("the children of node 2 do not share its rows") { $0.count[3] = .max },
    Damage("node 3 is the child of 2 nodes, not of one") { $0.right[2] = 3 },
    Damage("node 3 is the child of 0 nodes, not of one") {
      ($0.left[2], $0.right[2]) = (-1, -1)
    },
  ]
}
