/// The targets that scikit-learn makes up for its trees, in [0, 1), one for each row.
///
/// An isolation forest has no target, but its trees are regression trees and stop where all
/// targets of a node are the same, which happens to two rows now and then.
func hiddenTargets(rows: Int, seed: UInt32) -> [Double] {
  var random = RandomState(seed: seed)
  return (0..<rows).map { _ in random.random() }
}

/// The same for trees that drew a small part of the rows: those of the others stay words of the
/// generator, which has to go on over them, but makes no number of them.
///
/// - Parameters:
///   - samples: What each tree drew.
///   - rowCount: From how many rows.
///   - seed: The seed of the forest.
/// - Returns: For each tree, the targets of its rows.
func hiddenTargets(
  of samples: [TreeSample], rowCount: Int, seed: UInt32
) -> [[Double]] {
  let size = MersenneTwister.unitsPerRenewal
  let wanted = placesByRenewal(samples, count: rowCount / size + 1)
  var targets = samples.map { [Double](repeating: 0, count: $0.rows.count) }
  var twister = MersenneTwister(word: seed)
  for (start, end) in zip(wanted.starts, wanted.starts.dropFirst()) {
    twister.renew()
    for place in wanted.places[start..<end] {
      let row = samples[Int(place.tree)].rows[Int(place.row)]
      targets[Int(place.tree)][Int(place.row)] = twister.unit(at: row % size)
    }
  }
  return targets
}

/// A row of a tree, by its place among those that the tree drew.
private struct Place {
  var tree: Int32
  var row: Int32
}

/// The rows of all trees, put together by the renewal of the generator that their targets come from.
private func placesByRenewal(
  _ samples: [TreeSample], count: Int
) -> (places: [Place], starts: [Int]) {
  let size = MersenneTwister.unitsPerRenewal
  var starts = [Int](repeating: 0, count: count + 1)
  for sample in samples {
    for row in sample.rows { starts[row / size + 1] += 1 }
  }
  for renewal in 0..<count { starts[renewal + 1] += starts[renewal] }
  var next = starts
  var places = [Place](repeating: Place(tree: 0, row: 0), count: starts[count])
  for (tree, sample) in samples.enumerated() {
    for (place, row) in sample.rows.enumerated() {
      places[next[row / size]] = Place(tree: Int32(tree), row: Int32(place))
      next[row / size] += 1
    }
  }
  return (places, starts)
}
