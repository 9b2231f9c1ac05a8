import Forest
import Testing

@Suite struct ForestShapeTests {
  @Test func `the parts of a forest make the same forest again`() throws {
    let forest = try IsolationForest.fit(notebookFeatures(), .notebook)
    let twin = try IsolationForest(
      parameters: forest.parameters, trees: forest.trees, samplesPerTree: forest.samplesPerTree,
      featureCount: forest.featureCount, offset: forest.offset)
    #expect(twin == forest)
  }

  @Test func `a forest with other trees than it says is refused`() {
    expectRefusal("there are 1 trees instead of 2", trees: 2)
  }

  @Test(arguments: [0, -1])
  func `a forest without samples is refused`(samples: Int) {
    expectRefusal("a tree has \(samples) rows", samplesPerTree: samples)
  }

  @Test func `a tree with more rows than it drew is refused`() {
    expectRefusal("tree 0 has more rows than the 3 it drew", samplesPerTree: 3)
  }

  @Test func `a tree that cuts a column that the matrix lacks is refused`() {
    expectRefusal("tree 0 has a column that is not among the 2", featureCount: 2)
    expectRefusal("tree 0 has a column that is not among the 3", lists: Lists(features: [-1, 0]))
    expectRefusal("there are 0 columns", featureCount: 0)
  }

  @Test(arguments: [0.1, -1.1, .nan, -.infinity])
  func `an offset that no score can have is refused`(offset: Double) {
    expectRefusal("the offset is \(offset), and not in [-1, 0]", offset: offset)
  }

  private func expectRefusal(
    _ message: String, lists: Lists = Lists(), trees: Int = 1, samplesPerTree: Int = 4,
    featureCount: Int = 3, offset: Double = -0.5
  ) {
    let error = #expect(throws: ShapeError.self) {
      try IsolationForest(
        parameters: ForestParameters(trees: trees), trees: [lists.tree()],
        samplesPerTree: samplesPerTree, featureCount: featureCount, offset: offset)
    }
    #expect(error?.description == message)
  }
}
