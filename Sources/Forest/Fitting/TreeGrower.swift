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
    // Small samples have hardly more nodes; what large ones have depends on their rows.
    nodes.reserveCapacity(min(values.rowCount * 3 / 2, 400))
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
    let rows = 0..<values.rowCount
    var waiting = [Place(rows: rows, depth: 0, isMixed: areMixed(rows), constants: 0, parent: nil)]
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
    place.depth < depthLimit && place.rows.count >= 2 && place.isMixed
  }

  /// Whether the hidden targets of the rows at some places differ.
  private func areMixed(_ places: Range<Int>) -> Bool {
    let rows = splitter.rows.span.extracting(places)
    return values.surelyDiffer(rows) || values.moments(of: rows).differ
  }

  /// Cuts a node in two.
  private mutating func split(_ place: Place) -> (Splitter.Split, left: Place, right: Place)? {
    guard let split = splitter.split(place.rows, knownConstants: place.constants) else {
      return nil
    }
    let (left, right) = (place.rows.lowerBound..<split.cut, split.cut..<place.rows.upperBound)
    let areMixed = areMixed(left, right, at: place.rows)
    func child(_ rows: Range<Int>, isMixed: Bool, isLeft: Bool) -> Place {
      Place(
        rows: rows, depth: place.depth + 1, isMixed: isMixed, constants: split.constants,
        parent: nodes.count, isLeft: isLeft)
    }
    return (
      split, left: child(left, isMixed: areMixed.left, isLeft: true),
      right: child(right, isMixed: areMixed.right, isLeft: false)
    )
  }

  /// Whether the hidden targets differ in either child of a node.
  private func areMixed(_ left: Range<Int>, _ right: Range<Int>, at places: Range<Int>) -> (
    left: Bool, right: Bool
  ) {
    let rows = splitter.rows.span
    // One row is not cut, whatever its target.
    func needsNoSums(_ child: Range<Int>) -> Bool {
      child.count < 2 || values.surelyDiffer(rows.extracting(child))
    }
    if needsNoSums(left), needsNoSums(right) { return (true, true) }
    // The cut puts the rows into another order, and the last bits of sums depend on it.
    let before = splitter.rowsBefore(count: places.count)
    let whole = values.moments(of: before.span)
    let leftMoments = values.leftMoments(
      count: left.count, of: rows.extracting(places), whole: whole)
    return (leftMoments.differ, (whole - leftMoments).differ)
  }

  /// A node that is still to be grown.
  private struct Place {
    /// Where its rows stand in the splitter's list.
    let rows: Range<Int>
    let depth: Int
    /// Whether the hidden targets of its rows differ.
    let isMixed: Bool
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
