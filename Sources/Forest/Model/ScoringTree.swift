/// A tree laid out for scoring many rows.
///
/// Siblings stand side by side, and leaves lead to themselves, so that every row takes equally many
/// steps and a step adds instead of deciding: the processor never guesses where a row goes, and walks
/// many of them at the same time.
struct ScoringTree {
  private struct Step {
    /// Where the column that the node cuts starts in a block.
    let column: Int
    /// The left child; the right one is the next.
    var left: Int32
    /// Values above go right.
    ///
    /// It is in single precision, like the values: rounded down from the node's own threshold, it
    /// parts them alike.
    let threshold: Float
  }

  private var steps: [Step]
  /// Whether a gap goes right, for each node.
  private var gapsGoRight: [Bool]
  /// The path length of each leaf; no row ends elsewhere.
  private var lengths: [Double]
  private var depth = 0
  /// How many values a block has for the columns that the tree may cut.
  private let leastValues: Int

  init(_ tree: IsolationTree) {
    let (nodes, features, size) = (tree.nodes.span, tree.features.span, tree.nodes.count)
    steps = Array(repeating: Step(column: 0, left: 0, threshold: .infinity), count: size)
    gapsGoRight = Array(repeating: false, count: size)
    lengths = Array(repeating: .nan, count: size)
    // Where each node comes to stand, and how deep; both are known before it is looked at.
    var places = [(step: Int, depth: Int)](repeating: (0, 0), count: size)
    var taken = 1
    for number in 0..<size {
      let (node, place) = (nodes[number], places[number])
      guard !node.isLeaf else {
        steps[place.step].left = Int32(place.step)
        lengths[place.step] = pathLength(atDepth: place.depth, count: node.count)
        depth = max(depth, place.depth)
        continue
      }
      steps[place.step] = Step(
        column: features[node.feature] * RowBlock.size, left: Int32(taken),
        threshold: node.singleThreshold)
      gapsGoRight[place.step] = !node.nanLeft
      places[node.left] = (taken, place.depth + 1)
      places[node.right] = (taken + 1, place.depth + 1)
      taken += 2
    }
    // On this rests that steps are taken without a look at where they lead.
    precondition(taken == size, "no step leads beyond the last node")
    // A leaf looks at the first column, whatever comes of it.
    leastValues = ((tree.features.max() ?? 0) + 1) * RowBlock.size
  }

  /// Adds the lengths of the paths of some rows to their sums.
  ///
  /// All rows take a step before one takes the next: no step waits for the one before it.
  ///
  /// - Parameters:
  ///   - block: The rows.
  ///   - sums: One for each of the rows.
  func add(_ block: RowBlock, to sums: inout [Double]) {
    precondition(block.values.count >= leastValues, "the rows have the columns that the tree cuts")
    var numbers: [Int32]
    if block.hasGaps {
      numbers = Array(repeating: 0, count: block.rowCount)
      for _ in 0..<depth { stepWithGaps(&numbers, block) }
    } else {
      numbers = firstSteps(block)
      for _ in 0..<max(depth - 3, 0) { step(&numbers, block) }
    }
    for place in sums.indices { sums[place] += lengths[Int(numbers[place])] }
  }

  /// Where all rows are after three steps; a leaf leads to itself.
  ///
  /// There are seven nodes at most to begin with: to ask each of them about every row takes less than to
  /// look up at which of them a row stands. They are named by the way to them, `l` for left.
  private func firstSteps(_ block: RowBlock) -> [Int32] {
    func children(_ step: Step) -> (left: Step, right: Step) {
      // Nothing goes right in a leaf, which may be the last of all.
      (steps[Int(step.left)], steps[min(Int(step.left) + 1, steps.count - 1)])
    }
    let root = steps[0]
    let (l, r) = children(root)
    let ((ll, lr), (rl, rr)) = (children(l), children(r))
    let values = block.values.span
    var numbers = [Int32](repeating: 0, count: block.rowCount)
    var ends = numbers.mutableSpan
    for place in ends.indices {
      func goesRight(_ step: Step) -> Bool {
        unsafe values[unchecked: step.column &+ place] > step.threshold
      }
      func end(_ step: Step) -> Int32 { step.left &+ (goesRight(step) ? 1 : 0) }
      let (isL, isLL, isRL) = (!goesRight(root), !goesRight(l), !goesRight(r))
      let (inLL, inLR, inRL, inRR) = (end(ll), end(lr), end(rl), end(rr))
      let (inL, inR) = (isLL ? inLL : inLR, isRL ? inRL : inRR)
      ends[place] = isL ? inL : inR
    }
    return numbers
  }

  private func step(_ numbers: inout [Int32], _ block: RowBlock) {
    let (steps, values) = (steps.span, block.values.span)
    var numbers = numbers.mutableSpan
    for place in numbers.indices {
      let step = unsafe steps[unchecked: Int(numbers[unchecked: place])]
      let goesRight = unsafe values[unchecked: step.column &+ place] > step.threshold
      unsafe numbers[unchecked: place] = step.left &+ (goesRight ? 1 : 0)
    }
  }

  private func stepWithGaps(_ numbers: inout [Int32], _ block: RowBlock) {
    for place in numbers.indices {
      let step = steps[Int(numbers[place])]
      let value = block.values[step.column &+ place]
      let goesRight = value.isNaN ? gapsGoRight[Int(numbers[place])] : value > step.threshold
      numbers[place] = step.left &+ (goesRight ? 1 : 0)
    }
  }
}

/// Rows that go through the trees together, so few that they stay in the cache with a tree.
struct RowBlock {
  /// The most rows of a block, and the room that each column has in it.
  static let size = 256

  let rowCount: Int
  let hasGaps: Bool
  /// Column after column.
  let values: [Float]

  /// Some rows of a matrix, at most `size` of them.
  init(_ rows: Span<Int>, of features: FeatureMatrix, hasGaps: Bool) {
    precondition(rows.count <= Self.size)
    rowCount = rows.count
    self.hasGaps = hasGaps
    var values = [Float](repeating: 0, count: features.columnCount * Self.size)
    for column in 0..<features.columnCount {
      for place in rows.indices {
        values[column * Self.size + place] =
          features.values[column * features.rowCount + rows[place]]
      }
    }
    self.values = values
  }
}

extension IsolationTree.Node {
  /// The threshold in single precision, which parts values of single precision as the node does.
  var singleThreshold: Float {
    let nearest = Float(threshold)
    return Double(nearest) > threshold ? nearest.nextDown : nearest
  }
}
