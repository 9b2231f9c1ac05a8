/// A forest laid out for the processor's wide instructions, by which 128 rows walk at the same time.
///
/// A threshold counts only by its rank among all those of its column, so that a node fits into 16 bits
/// and a tree into eight registers: see `wide_add_paths`.
package struct WideForest: Sendable {
  private let groups: [WideTrees]

  /// Lays out a forest; `nil` where the processor lacks the instructions, or the forest does not fit.
  ///
  /// It fits with trees of at most 256 rows, which are at most eight cuts deep, and with at most 16
  /// columns. A forest may have any number of trees: as soon as ranks would need more bits, another
  /// group begins, with ranks of its own.
  package init?(_ forest: IsolationForest) {
    let columns = forest.cutColumns
    guard Self.isAvailable, columns.count <= WideTrees.mostColumns,
      forest.trees.allSatisfy({ $0.depth <= WideTrees.mostCuts })
    else { return nil }
    groups = forest.trees.groups(room: WideTrees.roomForRanks(columnCount: columns.count))
      .map { WideTrees($0, columns: columns) }
  }

  /// The path sums of some rows.
  ///
  /// - Parameters:
  ///   - rows: Rows of the matrix, ascending.
  ///   - features: The matrix, without gaps in these rows.
  /// - Returns: One for each of the rows.
  func pathSums(of rows: Span<Int>, in features: FeatureMatrix) -> [Double] {
    var sums: [Double] = []
    sums.reserveCapacity(rows.count)
    for start in stride(from: 0, to: rows.count, by: WideTrees.blockSize) {
      let block = rows.extracting(start..<min(start + WideTrees.blockSize, rows.count))
      var walked = [Double](repeating: 0, count: WideTrees.blockSize)
      for group in groups { group.add(block, of: features, to: &walked) }
      sums += walked.prefix(block.count)
    }
    return sums
  }
}

extension IsolationForest {
  /// The columns of the matrix that some node cuts, ascending; at least one.
  fileprivate var cutColumns: [Int] {
    var isCut = [Bool](repeating: false, count: featureCount)
    for tree in trees {
      for node in tree.nodes where !node.isLeaf { isCut[tree.features[node.feature]] = true }
    }
    let columns = isCut.indices.filter { isCut[$0] }
    return columns.isEmpty ? [0] : columns
  }
}

extension [IsolationTree] {
  /// The trees one after the other, in groups that cut no column more often than there is room for.
  fileprivate func groups(room: Int) -> [ArraySlice<IsolationTree>] {
    var starts = [0]
    var cuts: [Int: Int] = [:]
    for (number, tree) in enumerated() {
      let own = Dictionary(
        tree.nodes.filter { !$0.isLeaf }.map { (tree.features[$0.feature], 1) },
        uniquingKeysWith: +)
      cuts.merge(own, uniquingKeysWith: +)
      guard cuts.values.contains(where: { $0 > room }) else { continue }
      starts.append(number)
      cuts = own
    }
    return zip(starts, starts.dropFirst() + [count]).map { self[$0..<$1] }
  }
}
