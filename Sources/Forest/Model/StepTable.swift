/// What all rows have that share one combination of values in all columns but one.
///
/// Path sums, or the scores that follow from them, are a step function of the remaining column. It can
/// change at the forest's thresholds of that column; most of these stand in no tree's way, so that many
/// steps have one number.
struct StepTable: Sendable {
  private let changes: [Changes]
  private let numbers: [Double]

  /// Where the number changes among 64 steps: so little that many tables stay in the cache.
  private struct Changes {
    /// A bit for each step that has another number than the one before it.
    var bits: UInt64 = 0
    /// How many changes there are in the steps before these.
    var before = 0

    /// How many changes there are up to a step.
    func count(upTo step: Int) -> Int {
      before + (bits & (~0 >> UInt64(63 - step % 64))).nonzeroBitCount
    }
  }

  /// Adds up the leaves of all trees.
  ///
  /// - Parameters:
  ///   - leaves: Those that can be reached, tree after tree.
  ///   - stepCount: How many steps there are.
  ///   - make: What is made of the path sums.
  init(_ leaves: [SteppedTree.Leaf], stepCount: Int, _ make: ([Double]) -> [Double]) {
    var changes = [Changes](repeating: Changes(), count: stepCount / 64 + 1)
    for step in leaves.map(\.steps.lowerBound) where step > 0 {
      changes[step / 64].bits |= 1 << UInt64(step % 64)
    }
    for place in changes.indices.dropFirst() {
      changes[place].before = changes[place - 1].before + changes[place - 1].bits.nonzeroBitCount
    }
    func place(of step: Int) -> Int { changes[step / 64].count(upTo: step) }
    var sums = [Double](repeating: 0, count: place(of: stepCount - 1) + 1)
    // In the order of the trees, as rows are added up that walk.
    for leaf in leaves {
      let last = place(of: leaf.steps.upperBound - 1)
      for place in place(of: leaf.steps.lowerBound)...last { sums[place] += leaf.length }
    }
    self.changes = changes
    numbers = make(sums)
  }

  /// The number of a step.
  func number(ofStep step: Int) -> Double {
    numbers[changes[step / 64].count(upTo: step)]
  }

  /// How much memory the table takes.
  var byteCount: Int {
    MemoryLayout<Changes>.stride * changes.count + MemoryLayout<Double>.stride * numbers.count
  }
}
