/// A tree for looking at one column alone, with the values of the others given.
struct SteppedTree {
  private let tree: IsolationTree
  private let column: Int
  private let lengths: [Double]
  /// For each node that cuts the column, the place of its threshold among all.
  private let places: [Int]

  init(_ tree: IsolationTree, column: Int, thresholds: [Float]) {
    self.tree = tree
    self.column = column
    lengths = tree.pathLengths
    let numbers = Dictionary(uniqueKeysWithValues: zip(thresholds, thresholds.indices))
    places = tree.nodes.map { node in
      node.isLeaf || tree.features[node.feature] != column
        ? -1 : numbers[node.singleThreshold] ?? -1
    }
  }

  /// Adds the path length of each step of the column to its sum.
  ///
  /// - Parameters:
  ///   - values: Those of all columns; that of the column itself does not count.
  ///   - sums: One for the values up to the first threshold, one for those between the first and
  ///     the second, and so on.
  func add(_ values: [Float], to sums: inout [Double]) {
    let nodes = tree.nodes.span
    var sums = sums.mutableSpan
    var waiting = [(node: 0, steps: 0..<sums.count)]
    while let (number, steps) = waiting.popLast() {
      let node = nodes[number]
      if node.isLeaf {
        let length = lengths[number]
        for step in steps { sums[step] += length }
      } else if places[number] >= 0 {
        let cut = places[number] + 1
        let (left, right) = (steps.clamped(to: 0..<cut), steps.clamped(to: cut..<sums.count))
        if !left.isEmpty { waiting.append((node.left, left)) }
        if !right.isEmpty { waiting.append((node.right, right)) }
      } else {
        waiting.append((node.child(for: values[tree.features[node.feature]]), steps))
      }
    }
  }
}
