extension IsolationTree {
  /// The depth of each node: the number of cuts above it.
  package var depths: [Int] {
    var depths = [Int](repeating: 0, count: nodes.count)
    for (number, node) in nodes.enumerated() where !node.isLeaf {
      depths[node.left] = depths[number] + 1
      depths[node.right] = depths[number] + 1
    }
    return depths
  }

  /// The depth of the deepest leaf.
  package var depth: Int { depths.max() ?? 0 }

  /// The number of leaves.
  package var leafCount: Int { nodes.count { $0.isLeaf } }

  /// The path length of each node.
  package var pathLengths: [Double] {
    zip(nodes, depths).map { pathLength(atDepth: $1, count: $0.count) }
  }

  /// The nodes that a row passes, from the root to its leaf.
  ///
  /// - Parameters:
  ///   - row: A row of the matrix.
  ///   - matrix: With as many columns as the forest was fitted on, in the same order.
  /// - Returns: Node numbers; the first is 0, the last is a leaf.
  package func path(of row: Int, in matrix: FeatureMatrix) -> [Int] {
    let values = matrix.row(row)
    var path = [0]
    var node = nodes[0]
    while !node.isLeaf {
      let next = node.child(for: values[features[node.feature]])
      path.append(next)
      node = nodes[next]
    }
    return path
  }
}

/// How long a path is that ends at some depth: the depth, and how much deeper its rows would have gone.
///
/// The brackets are the reference's: without them the last bit differs.
func pathLength(atDepth depth: Int, count: Int) -> Double {
  (Double(depth + 1) + averagePathLength(of: count)) - 1.0
}
