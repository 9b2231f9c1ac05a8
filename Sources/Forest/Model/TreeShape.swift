extension IsolationTree {
  /// Makes a tree of lists with an entry for each node, as model files hold them.
  ///
  /// Refuses whatever is not a tree, so that walking it always ends in a leaf.
  ///
  /// - Parameters:
  ///   - features: The columns of the matrix that the tree may cut.
  ///   - left: The left children, which come after their parents; -1 in leaves.
  ///   - right: The right children, which come after their parents; -1 in leaves.
  ///   - feature: The places in `features` of the columns that are cut; -2 in leaves.
  ///   - threshold: The largest values that go left; -2 in leaves.
  ///   - count: The numbers of rows, 1 or more.
  ///   - nanLeft: Whether gaps go left.
  /// - Throws: A `ShapeError` that names the first node in which something is wrong.
  package init(
    features: [Int], left: [Int], right: [Int], feature: [Int], threshold: [Double], count: [Int],
    nanLeft: [Bool]
  ) throws(ShapeError) {
    let lengths = [left.count, right.count, feature.count, threshold.count, count.count]
    guard !left.isEmpty, lengths.allSatisfy({ $0 == nanLeft.count }) else {
      throw ShapeError("the lists of nodes are empty, or not equally long")
    }
    self.init(
      features: features,
      nodes: left.indices.map {
        Node(
          left: left[$0], right: right[$0], feature: feature[$0], threshold: threshold[$0],
          count: count[$0], nanLeft: nanLeft[$0])
      })
    try checkValues()
    try checkChildren()
    try checkParents()
  }

  private func checkValues() throws(ShapeError) {
    for (number, node) in nodes.enumerated() {
      guard node.count >= 1 else { throw ShapeError("node \(number) has \(node.count) rows") }
      guard node.threshold.isFinite else {
        throw ShapeError("node \(number) has the threshold \(node.threshold)")
      }
    }
  }

  private func checkChildren() throws(ShapeError) {
    for (number, node) in nodes.enumerated() where node.left != -1 || node.right != -1 {
      guard features.indices.contains(node.feature) else {
        throw ShapeError("node \(number) cuts column \(node.feature) of \(features.count)")
      }
      let later = number + 1..<nodes.count
      guard later.contains(node.left), later.contains(node.right) else {
        throw ShapeError(
          "node \(number) has the children \(node.left) and \(node.right), "
            + "which are not both after it and below \(nodes.count)")
      }
      // A difference, because the sum of two counts from a file could overflow.
      guard nodes[node.left].count == node.count - nodes[node.right].count else {
        throw ShapeError("the children of node \(number) do not share its rows")
      }
    }
  }

  /// Refuses nodes with two parents and nodes without one; the root has none.
  private func checkParents() throws(ShapeError) {
    var parents = [Int](repeating: 0, count: nodes.count)
    parents[0] = 1
    for node in nodes where !node.isLeaf {
      parents[node.left] += 1
      parents[node.right] += 1
    }
    guard let number = parents.firstIndex(where: { $0 != 1 }) else { return }
    throw ShapeError("node \(number) is the child of \(parents[number]) nodes, not of one")
  }
}
