/// What chance decides about one tree before it grows: its seeds, its columns and its rows.
///
/// It depends on the parameters and on the size of the matrix, not on the values: who reads a long
/// file can draw first, and keep only the rows that a tree asks for.
package struct TreeSample: Sendable, Equatable {
  /// The seed that the forest draws for the tree.
  package let seed: UInt32
  /// The seed that `seed` leads to, the tree's own `random_state`.
  package let treeSeed: UInt32
  /// The seed that `treeSeed` leads to, from which the splits are drawn.
  package let splitSeed: UInt32
  /// The columns that the tree may split by, in the order in which it counts them.
  package let features: [Int]
  /// The rows that were drawn, each once, ascending.
  package let rows: [Int]
  /// How often each of the rows was drawn; always once without `bootstrap`.
  package let weights: [Int]

  /// Draws for the tree with this seed.
  init(seed: UInt32, from size: Size) {
    self.seed = seed
    var random = RandomState(seed: seed)
    var ofTree = random
    treeSeed = ofTree.seed()
    var ofSplits = RandomState(seed: treeSeed)
    splitSeed = ofSplits.seed()
    features = random.subset(of: size.columns, count: size.featuresPerTree)
    let drawn =
      size.bootstrap
      ? (0..<size.samplesPerTree).map { _ in random.integer(below: size.rows) }
      : random.subset(of: size.rows, count: size.samplesPerTree)
    // Different rows, as many as there are: nothing is left to count.
    (rows, weights) =
      !size.bootstrap && drawn.count == size.rows
      ? (Array(0..<size.rows), Array(repeating: 1, count: size.rows))
      : Self.counted(drawn, of: size.rows)
  }

  /// The same draws, with its rows counted in another way.
  func drawing(_ rows: [Int]) -> TreeSample { TreeSample(self, rows: rows) }

  private init(_ other: TreeSample, rows: [Int]) {
    (seed, treeSeed, splitSeed) = (other.seed, other.treeSeed, other.splitSeed)
    (features, weights) = (other.features, other.weights)
    self.rows = rows
  }

  /// Which rows were drawn, ascending, and how often each.
  private static func counted(_ drawn: [Int], of rowCount: Int) -> (rows: [Int], weights: [Int]) {
    // Among few rows counting is faster than sorting, among many it would walk past most of them.
    guard rowCount > 64 * drawn.count else {
      var counts = [Int](repeating: 0, count: rowCount)
      for row in drawn { counts[row] += 1 }
      var rows = [Int](repeating: 0, count: drawn.count + 1)
      var found = 0
      for row in counts.indices {
        // Overwritten by the next one where it was not drawn: so the processor need not guess.
        rows[found] = row
        found += counts[row] > 0 ? 1 : 0
      }
      rows.removeLast(rows.count - found)
      return (rows, rows.map { counts[$0] })
    }
    var (rows, weights) = ([Int](), [Int]())
    for row in drawn.sorted() {
      if row == rows.last {
        weights[weights.count - 1] += 1
      } else {
        rows.append(row)
        weights.append(1)
      }
    }
    return (rows, weights)
  }

  /// From how much is drawn, and how much.
  struct Size {
    let rows, columns, samplesPerTree, featuresPerTree: Int
    let bootstrap: Bool
  }
}

extension ForestParameters {
  /// Draws for every tree of a forest that is fitted on so many rows and columns.
  package func treeSamples(rows: Int, columns: Int) throws(ParameterError) -> [TreeSample] {
    let size = try sampleSize(rows: rows, columns: columns)
    return treeSeeds().map { TreeSample(seed: $0, from: size) }
  }

  /// From how much each tree draws, and how much.
  func sampleSize(rows: Int, columns: Int) throws(ParameterError) -> TreeSample.Size {
    TreeSample.Size(
      rows: rows, columns: columns, samplesPerTree: try samplesPerTree(rows: rows),
      featuresPerTree: try featuresPerTree(columns: columns), bootstrap: bootstrap)
  }

  /// The seed of each tree, from which all that chance decides about it follows.
  func treeSeeds() -> [UInt32] {
    var random = RandomState(seed: seed)
    return (0..<trees).map { _ in random.seed() }
  }
}

extension RandomState {
  /// Draws a seed as scikit-learn does: below the largest signed number of 32 bits.
  fileprivate mutating func seed() -> UInt32 { UInt32(integer(below: 2_147_483_647)) }
}
