/// A tree laid out for scoring many rows.
///
/// Siblings stand side by side, and leaves lead to themselves, so that every row takes equally many
/// steps and a step adds instead of deciding: the processor can walk the next row before it has
/// finished this one.
struct ScoringTree {
  private struct Step {
    /// Where the column of the node begins in the matrix.
    let column: Int
    /// The left child; the right one is the next.
    let left: Int32
    /// Values above go right.
    ///
    /// It is in single precision, like the values: rounded down from the node's own threshold, it
    /// parts them alike.
    let threshold: Float
  }

  private var steps: [Step] = []
  /// Whether a gap goes right, for each node.
  private var gapsGoRight: [Bool] = []
  /// The path length of each node.
  private var lengths: [Double] = []
  private let depth: Int

  init(_ tree: IsolationTree, rowCount: Int) {
    let pathLengths = tree.pathLengths
    depth = tree.depths.max() ?? 0
    steps.reserveCapacity(tree.nodes.count)
    lengths.reserveCapacity(tree.nodes.count)
    gapsGoRight.reserveCapacity(tree.nodes.count)
    var numbers = [0]
    numbers.reserveCapacity(tree.nodes.count)
    for place in tree.nodes.indices {
      let node = tree.nodes[numbers[place]]
      lengths.append(pathLengths[numbers[place]])
      gapsGoRight.append(!node.isLeaf && !node.nanLeft)
      guard !node.isLeaf else {
        steps.append(Step(column: 0, left: Int32(place), threshold: .infinity))
        continue
      }
      steps.append(
        Step(
          column: tree.features[node.feature] * rowCount, left: Int32(numbers.count),
          threshold: Float(roundedDown: node.threshold)))
      numbers.append(node.left)
      numbers.append(node.right)
    }
  }

  /// Adds the length of each row's path to its sum.
  ///
  /// - Parameters:
  ///   - rows: The rows to walk.
  ///   - values: All values of the matrix, column after column.
  ///   - hasGaps: Whether some of the values are gaps.
  ///   - sums: One for each row of the matrix.
  func add(_ rows: Range<Int>, of values: [Float], hasGaps: Bool, to sums: inout [Double]) {
    for row in rows {
      var number = 0
      for _ in 0..<depth {
        let step = steps[number]
        let value = values[step.column &+ row]
        var goesRight = value > step.threshold
        if hasGaps, value.isNaN { goesRight = gapsGoRight[number] }
        number = Int(step.left) &+ (goesRight ? 1 : 0)
      }
      sums[row] += lengths[number]
    }
  }
}

extension Float {
  /// The largest value that is not above a number.
  fileprivate init(roundedDown number: Double) {
    let nearest = Float(number)
    self = Double(nearest) > number ? nearest.nextDown : nearest
  }
}
