/// A tree laid out for scoring many rows.
///
/// Siblings stand side by side, and leaves lead to themselves, so that every row takes equally many
/// steps and a step adds instead of deciding: the processor never guesses where a row goes, and walks
/// many of them at the same time.
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
  /// The path length of each leaf; no row ends elsewhere.
  private var lengths: [Double] = []
  private let depth: Int

  init(_ tree: IsolationTree, rowCount: Int) {
    let size = tree.nodes.count
    steps.reserveCapacity(size)
    gapsGoRight.reserveCapacity(size)
    lengths.reserveCapacity(size)
    // The numbers and depths of nodes in their new order, level by level.
    var places = [(number: 0, depth: 0)]
    places.reserveCapacity(size)
    for place in 0..<size {
      let (number, depth) = places[place]
      let node = tree.nodes[number]
      gapsGoRight.append(!node.isLeaf && !node.nanLeft)
      guard !node.isLeaf else {
        steps.append(Step(column: 0, left: Int32(place), threshold: .infinity))
        lengths.append(pathLength(atDepth: depth, count: node.count))
        continue
      }
      steps.append(
        Step(
          column: tree.features[node.feature] * rowCount, left: Int32(places.count),
          threshold: Float(roundedDown: node.threshold)))
      lengths.append(.nan)
      places.append((node.left, depth + 1))
      places.append((node.right, depth + 1))
    }
    depth = places[size - 1].depth
  }

  /// Adds the lengths of the paths of neighbouring rows to their sums.
  ///
  /// All rows take a step before one takes the next: no step waits for the one before it.
  ///
  /// - Parameters:
  ///   - first: The first of the rows.
  ///   - values: All values of the matrix, column after column.
  ///   - hasGaps: Whether some of the values are gaps.
  ///   - sums: One for each of the rows.
  func add(from first: Int, of values: [Float], hasGaps: Bool, to sums: inout [Double]) {
    var numbers = [Int32](repeating: 0, count: sums.count)
    for _ in 0..<depth {
      if hasGaps {
        stepWithGaps(&numbers, from: first, values.span)
      } else {
        step(&numbers, from: first, values.span)
      }
    }
    for row in sums.indices { sums[row] += lengths[Int(numbers[row])] }
  }

  private func step(_ numbers: inout [Int32], from first: Int, _ values: Span<Float>) {
    let steps = steps.span
    var numbers = numbers.mutableSpan
    for row in 0..<numbers.count {
      let step = steps[Int(numbers[row])]
      let goesRight = values[step.column &+ first &+ row] > step.threshold
      numbers[row] = step.left &+ (goesRight ? 1 : 0)
    }
  }

  private func stepWithGaps(_ numbers: inout [Int32], from first: Int, _ values: Span<Float>) {
    for row in numbers.indices {
      let number = Int(numbers[row])
      let value = values[steps[number].column &+ first &+ row]
      let goesRight = value.isNaN ? gapsGoRight[number] : value > steps[number].threshold
      numbers[row] = steps[number].left &+ (goesRight ? 1 : 0)
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
