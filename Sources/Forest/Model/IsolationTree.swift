/// One tree of a forest: random cuts that go on until rows stand alone.
package struct IsolationTree: Sendable, Equatable {
  /// A node: a cut of its rows in two, or a leaf.
  package struct Node: Sendable, Equatable {
    /// The number of the left child; -1 in a leaf.
    package internal(set) var left: Int
    /// The number of the right child; -1 in a leaf.
    package internal(set) var right: Int
    /// Which of the tree's columns is cut, as a place in `features`; -2 in a leaf.
    package let feature: Int
    /// Rows with a value up to here go left; -2 in a leaf.
    package let threshold: Double
    /// How many different rows of the tree's sample came here.
    package let count: Int
    /// Whether rows with a gap in the column go left.
    package let nanLeft: Bool

    /// Whether the way of a row ends here.
    package var isLeaf: Bool { left < 0 }

    /// Where a row with this value in the node's column goes.
    package func child(for value: Float) -> Int {
      let goesLeft = value.isNaN ? nanLeft : Double(value) <= threshold
      return goesLeft ? left : right
    }

    /// A node without children, written as scikit-learn writes it.
    static func leaf(count: Int) -> Self {
      Self(left: -1, right: -1, feature: -2, threshold: -2.0, count: count, nanLeft: false)
    }
  }

  /// The columns of the matrix that the tree may cut, in the tree's own order.
  package let features: [Int]
  /// The nodes, each before its children; the first one is the root.
  package let nodes: [Node]

  /// Takes nodes that are known to be a tree.
  init(features: [Int], nodes: [Node]) {
    self.features = features
    self.nodes = nodes
  }
}
