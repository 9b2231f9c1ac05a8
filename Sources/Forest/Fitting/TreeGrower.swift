/// Grows one tree from the values of its sample, node by node, left before right.
struct TreeGrower {
  private let values: SampledValues
  private let depthLimit: Int
  private var splitter: Splitter
  private var nodes: [IsolationTree.Node] = []

  private init(_ values: SampledValues, splitSeed: UInt32, depthLimit: Int) {
    self.values = values
    self.depthLimit = depthLimit
    splitter = Splitter(values, seed: splitSeed)
    nodes.reserveCapacity(values.rowCount)
  }

  /// The tree of a sample.
  ///
  /// - Parameters:
  ///   - sample: The tree's columns, rows and seeds.
  ///   - values: The values in those columns and rows.
  ///   - depthLimit: The depth at which every node is a leaf.
  /// - Returns: The tree, with its nodes in the order in which they were grown.
  static func grow(
    _ sample: TreeSample, from values: SampledValues, depthLimit: Int
  ) -> IsolationTree {
    var grower = Self(values, splitSeed: sample.splitSeed, depthLimit: depthLimit)
    grower.grow()
    return IsolationTree(features: sample.features, nodes: grower.nodes)
  }

  private mutating func grow() {
    let impurity = values.moments(of: splitter.rows[...]).impurity
    var waiting = [
      Place(rows: 0..<values.rowCount, depth: 0, impurity: impurity, constants: 0, parent: nil)
    ]
    while let place = waiting.popLast() {
      link(place)
      guard canSplit(place), let (split, left, right) = split(place) else {
        nodes.append(.leaf(count: place.rows.count))
        continue
      }
      nodes.append(.inner(split, count: place.rows.count))
      // The left child is taken first.
      waiting.append(right)
      waiting.append(left)
    }
  }

  /// Tells the parent of the node that comes next where its child is.
  private mutating func link(_ place: Place) {
    guard let parent = place.parent else { return }
    if place.isLeft {
      nodes[parent].left = nodes.count
    } else {
      nodes[parent].right = nodes.count
    }
  }

  private func canSplit(_ place: Place) -> Bool {
    place.depth < depthLimit && place.rows.count >= 2 && place.impurity > Double.ulpOfOne
  }

  /// Cuts a node in two.
  private mutating func split(_ place: Place) -> (Splitter.Split, left: Place, right: Place)? {
    // Before the cut, which puts the rows into another order: the last bits depend on it.
    let whole = values.moments(of: splitter.rows[place.rows])
    guard let split = splitter.split(place.rows, knownConstants: place.constants) else {
      return nil
    }
    let rows = splitter.rows[place.rows]
    let left = values.leftMoments(count: split.cut - rows.startIndex, of: rows, whole: whole)
    func child(_ rows: Range<Int>, _ moments: Moments, isLeft: Bool) -> Place {
      Place(
        rows: rows, depth: place.depth + 1, impurity: moments.impurity,
        constants: split.constants, parent: nodes.count, isLeft: isLeft)
    }
    return (
      split, left: child(rows.startIndex..<split.cut, left, isLeft: true),
      right: child(split.cut..<rows.endIndex, whole - left, isLeft: false)
    )
  }

  /// A node that is still to be grown.
  private struct Place {
    /// Where its rows stand in the splitter's list.
    let rows: Range<Int>
    let depth: Int
    let impurity: Double
    /// How many columns are known to be constant in it.
    let constants: Int
    let parent: Int?
    var isLeft = false
  }
}

extension IsolationTree.Node {
  /// A node whose children are not known yet.
  fileprivate static func inner(_ split: Splitter.Split, count: Int) -> Self {
    Self(
      left: -1, right: -1, feature: split.column, threshold: split.threshold, count: count,
      nanLeft: split.nanLeft)
  }
}
