/// The sums over the rows of a node that say how much their hidden targets differ.
struct Moments {
  var weight = 0.0
  var sum = 0.0
  var squares = 0.0

  /// The variance of the hidden targets.
  var impurity: Double { squares / weight - (sum / weight) * (sum / weight) }

  /// What is left of a node beside one of its children.
  static func - (whole: Self, part: Self) -> Self {
    Self(
      weight: whole.weight - part.weight, sum: whole.sum - part.sum,
      squares: whole.squares - part.squares)
  }
}

extension SampledValues {
  /// The sums over some rows, added in their order.
  func moments(of rows: ArraySlice<Int>) -> Moments {
    var moments = Moments()
    for row in rows {
      moments.sum += weightedTargets[row]
      moments.squares += weightedSquares[row]
      moments.weight += weights[row]
    }
    return moments
  }

  /// The sums over the left child, the first `count` rows of a node.
  ///
  /// As the reference does, the larger child is what remains when the smaller one is taken away;
  /// only the squares are always added. That decides the last bits, and those decide now and then
  /// whether two rows are told apart.
  func leftMoments(count: Int, of rows: ArraySlice<Int>, whole: Moments) -> Moments {
    let left = rows.prefix(count)
    var moments = moments(of: left)
    guard count > rows.count - count else { return moments }
    moments.sum = whole.sum
    moments.weight = whole.weight
    for row in rows.dropFirst(count).reversed() {
      moments.sum -= weightedTargets[row]
      moments.weight -= weights[row]
    }
    return moments
  }
}
