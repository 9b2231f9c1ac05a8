/// A tree for looking at one column alone, with the values of the others given.
struct SteppedTree: Sendable {
  private let nodes: [Node]
  /// The path length of each node.
  private let lengths: [Double]
  /// For each node that cuts the column itself, the last step that goes left.
  private let lastSteps: [UInt16]

  /// What a walk needs of each node, in few bytes: the trees of a forest are to stay in the cache.
  private struct Node {
    let kind: Kind
    /// The column that is cut.
    let column: Int32
    /// Values up to here go left.
    let threshold: Float
    let left: Int32
    let right: Int32
  }

  private enum Kind {
    case leaf, cutOfItself, cutOfOther
  }

  /// A tree, and the steps that the column has in its forest.
  init(_ tree: IsolationTree, column: Int, steps: StepSearch) {
    nodes = tree.nodes.map { node in
      let cut = node.isLeaf ? -1 : tree.features[node.feature]
      return Node(
        kind: node.isLeaf ? .leaf : cut == column ? .cutOfItself : .cutOfOther,
        column: Int32(cut), threshold: node.isLeaf ? 0 : node.singleThreshold,
        left: Int32(node.left), right: Int32(node.right))
    }
    lengths = tree.pathLengths
    // A threshold goes left itself, as all values do that are not above it.
    lastSteps = steps.steps(of: nodes.map(\.threshold))
  }

  /// Steps of the column that lead to the same leaf.
  struct Leaf {
    let steps: Range<Int>
    let length: Double
  }

  /// Adds the leaves that can be reached.
  ///
  /// - Parameters:
  ///   - values: Those of all columns, without gaps; that of the column itself does not count.
  ///   - stepCount: How many steps there are.
  ///   - leaves: Those of other trees.
  func addLeaves(for values: Span<Float>, stepCount: Int, to leaves: inout [Leaf]) {
    let nodes = nodes.span
    var waiting = [(node: Int32(0), steps: 0..<stepCount)]
    while let next = waiting.popLast() {
      var (number, steps) = (Int(next.node), next.steps)
      while nodes[number].kind != .leaf {
        let node = nodes[number]
        if node.kind == .cutOfOther {
          number = Int(values[Int(node.column)] <= node.threshold ? node.left : node.right)
          continue
        }
        let cut = Int(lastSteps[number]) + 1
        if steps.upperBound <= cut {
          number = Int(node.left)
        } else {
          if steps.lowerBound < cut { waiting.append((node.left, steps.lowerBound..<cut)) }
          number = Int(node.right)
          steps = max(steps.lowerBound, cut)..<steps.upperBound
        }
      }
      leaves.append(Leaf(steps: steps, length: lengths[number]))
    }
  }
}
