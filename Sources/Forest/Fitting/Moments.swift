/// The sums over the rows of a node that say how much their hidden targets differ.
struct Moments {
  var weight = 0.0
  var sum = 0.0
  var squares = 0.0

  /// Whether the hidden targets differ, as far as the variance tells: what the reference asks.
  var differ: Bool { squares / weight - (sum / weight) * (sum / weight) > Double.ulpOfOne }

  /// What is left of a node beside one of its children.
  static func - (whole: Self, part: Self) -> Self {
    Self(
      weight: whole.weight - part.weight, sum: whole.sum - part.sum,
      squares: whole.squares - part.squares)
  }
}

extension SampledValues {
  /// Whether the variance of some rows' hidden targets is so large that no rounding hides it.
  ///
  /// Two of the targets tell it without any sum: among rows of the weight w, targets that lie d apart
  /// have a variance of at least d² / 2w. Rounding moves a variance that comes from sums over up to all
  /// rows of the tree, of the weight W, by less than 2⁻⁴⁸ W² / w, and the least one that counts is 2⁻⁵².
  func surelyDiffer(_ rows: Span<Int>) -> Bool {
    let distance = targets[rows[0]] - targets[rows[rows.count - 1]]
    return distance.magnitude > 0x1p-23 * totalWeight
  }

  /// The sums over some rows, added in their order.
  func moments(of rows: Span<Int>) -> Moments {
    var moments = Moments()
    for place in rows.indices {
      let (weight, target) = (weights[rows[place]], targets[rows[place]])
      moments.sum += weight * target
      moments.squares += weight * target * target
      moments.weight += weight
    }
    return moments
  }

  /// The sums over the left child, the first `count` rows of a node.
  ///
  /// As the reference does, the larger child is what remains when the smaller one is taken away;
  /// only the squares are always added. That decides the last bits, and those decide now and then
  /// whether two rows are told apart.
  func leftMoments(count: Int, of rows: Span<Int>, whole: Moments) -> Moments {
    var moments = moments(of: rows.extracting(..<count))
    guard count > rows.count - count else { return moments }
    moments.sum = whole.sum
    moments.weight = whole.weight
    for place in (count..<rows.count).reversed() {
      let (weight, target) = (weights[rows[place]], targets[rows[place]])
      moments.sum -= weight * target
      moments.weight -= weight
    }
    return moments
  }
}
