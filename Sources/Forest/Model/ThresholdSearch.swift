/// Ascending thresholds, and where among them a value lies.
///
/// A grid of equal cells over their range leads to the few thresholds near a value.
struct ThresholdSearch: Sendable {
  let thresholds: [Float]
  let cellsPerUnit: Float
  /// The place of the first threshold of each cell, and their number at the end.
  let starts: [Int32]

  init(_ thresholds: [Float]) {
    self.thresholds = thresholds
    let range = (thresholds.last ?? 0) - (thresholds.first ?? 0)
    let perUnit = Float(cellCount) / range
    cellsPerUnit = perUnit.isFinite ? perUnit : 0
    var starts = [Int32](repeating: 0, count: cellCount + 1)
    for threshold in thresholds {
      starts[Self.cell(of: threshold, from: thresholds[0], cellsPerUnit) + 1] += 1
    }
    for cell in 0..<cellCount { starts[cell + 1] += starts[cell] }
    self.starts = starts
  }

  /// How many thresholds there are.
  var count: Int { thresholds.count }

  /// How many thresholds are below a value, which is not a gap.
  func countBelow(_ value: Float) -> Int {
    guard let first = thresholds.first else { return 0 }
    // A larger value never has a smaller cell: what stands in other cells need not be compared.
    let cell = Self.cell(of: value, from: first, cellsPerUnit)
    var (low, end) = (Int(starts[cell]), Int(starts[cell + 1]))
    while low < end {
      let middle = (low + end) / 2
      if thresholds[middle] < value { low = middle + 1 } else { end = middle }
    }
    return low
  }

  /// The cell of a value; those beyond both ends belong to the outermost cells.
  private static func cell(of value: Float, from first: Float, _ cellsPerUnit: Float) -> Int {
    Int(max(0, min((value - first) * cellsPerUnit, Float(cellCount - 1))))
  }
}

/// Into how many cells the thresholds are sorted.
private let cellCount = 4096

extension ArraySlice<IsolationTree> {
  /// The different thresholds of each column, ascending.
  func thresholds(columnCount: Int) -> [[Float]] {
    var thresholds = [[Float]](repeating: [], count: columnCount)
    for tree in self {
      for node in tree.nodes where !node.isLeaf {
        thresholds[tree.features[node.feature]].append(node.singleThreshold)
      }
    }
    return thresholds.map { $0.sorted().withoutRepeats() }
  }
}

extension [Float] {
  /// The values without those that are equal to the one before them.
  fileprivate func withoutRepeats() -> [Float] {
    var different: [Float] = []
    different.reserveCapacity(count)
    for value in self where value != different.last { different.append(value) }
    return different
  }
}
