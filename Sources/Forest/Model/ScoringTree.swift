/// A tree laid out for scoring many rows.
///
/// Leaves lead to themselves, so that every row takes equally many steps, and a step looks its next
/// node up instead of deciding: the processor can walk the next row before it has finished this one.
struct ScoringTree {
  private struct Step {
    /// Where the column of the node begins in the matrix.
    let column: Int
    let threshold: Double
    let gapsGoRight: Bool
  }

  private var steps: [Step] = []
  /// The left and the right child of each node.
  private var children: [Int] = []
  /// The path length of each node.
  private let lengths: [Double]
  private let depth: Int

  init(_ tree: IsolationTree, rowCount: Int) {
    let depths = tree.depths
    depth = depths.max() ?? 0
    lengths = tree.pathLengths
    steps.reserveCapacity(tree.nodes.count)
    children.reserveCapacity(2 * tree.nodes.count)
    for (number, node) in tree.nodes.enumerated() {
      let column = node.isLeaf ? 0 : tree.features[node.feature] * rowCount
      steps.append(
        Step(column: column, threshold: node.threshold, gapsGoRight: !node.nanLeft))
      children.append(node.isLeaf ? number : node.left)
      children.append(node.isLeaf ? number : node.right)
    }
  }

  /// Adds the length of each row's path to its sum.
  func add(_ rows: Range<Int>, of values: [Float], to sums: inout [Double]) {
    for row in rows {
      var number = 0
      for _ in 0..<depth {
        let step = steps[number]
        let value = values[step.column + row]
        let goesRight = value.isNaN ? step.gapsGoRight : Double(value) > step.threshold
        number = children[2 * number + (goesRight ? 1 : 0)]
      }
      sums[row] += lengths[number]
    }
  }
}
