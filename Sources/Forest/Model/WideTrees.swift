/// Trees of a forest whose thresholds are ranked together, as `wide_add_paths` wants them.
struct WideTrees: Sendable {
  /// How many cuts lie between the root and the deepest leaf at most.
  static let mostCuts = 8
  /// Of how many columns a row's ranks can be kept apart.
  static let mostColumns = 16

  /// The columns of the matrix that are cut.
  let columns: [Int]
  /// The thresholds of each of the columns.
  let thresholds: [WideThresholds]
  /// How many of the 16 bits of a node hold a rank; the others hold the place of its column.
  let rankBits: Int
  let count: Int
  private(set) var nodes: [UInt16]
  private(set) var lengths: [UInt8]
  private(set) var depths: [UInt8]

  /// How many ranks there are beside the first one, with so many columns.
  static func roomForRanks(columnCount: Int) -> Int { 1 << rankBits(columnCount: columnCount) - 1 }

  private static func rankBits(columnCount: Int) -> Int {
    UInt16.bitWidth - (Int.bitWidth - (columnCount - 1).leadingZeroBitCount)
  }

  init(_ trees: ArraySlice<IsolationTree>, columns: [Int]) {
    self.columns = columns
    let all = trees.thresholds(columnCount: (columns.last ?? 0) + 1)
    thresholds = columns.map { WideThresholds(ThresholdSearch(all[$0])) }
    rankBits = Self.rankBits(columnCount: columns.count)
    count = trees.count
    // Where there is no node, no row has a higher rank: all go left.
    let nowhere = UInt16(Self.roomForRanks(columnCount: columns.count))
    nodes = Array(repeating: nowhere, count: heapSize * count)
    lengths = Array(repeating: 0, count: 8 * heapSize * count)
    depths = trees.map { UInt8($0.depth) }
    for (number, tree) in trees.enumerated() { lay(tree, number) }
  }

  /// Puts the nodes of a tree into its heap.
  private mutating func lay(_ tree: IsolationTree, _ number: Int) {
    var places = [(heap: Int, depth: Int)](repeating: (1, 0), count: tree.nodes.count)
    for (node, place) in zip(tree.nodes, places.indices) {
      let (heap, depth) = places[place]
      guard !node.isLeaf else {
        let last = heap << (Int(depths[number]) - depth)
        setLength(pathLength(atDepth: depth, count: node.count), last % heapSize, number)
        continue
      }
      nodes[heapSize * number + heap] = word(for: node, column: tree.features[node.feature])
      places[node.left] = (2 * heap, depth + 1)
      places[node.right] = (2 * heap + 1, depth + 1)
    }
  }

  private func word(for node: IsolationTree.Node, column: Int) -> UInt16 {
    guard let place = columns.firstIndex(of: column) else {
      preconditionFailure("column \(column) is not among those that are cut")
    }
    return UInt16(place << rankBits | thresholds[place].search.countBelow(node.singleThreshold))
  }

  private mutating func setLength(_ length: Double, _ leaf: Int, _ number: Int) {
    for byte in 0..<8 {
      lengths[heapSize * (8 * number + byte) + leaf] =
        UInt8(truncatingIfNeeded: length.bitPattern >> (8 * byte))
    }
  }
}

/// How many nodes, and how many leaves below them, a tree has room for.
private let heapSize = 1 << WideTrees.mostCuts
