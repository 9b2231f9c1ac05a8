/// How often each score was met.
///
/// The scores of a log repeat each other, because its rows do: each is kept once, so that a long log
/// takes hardly more memory than a short one.
struct ScoreCounts: Sendable {
  /// How many scores were met.
  private(set) var total = 0

  /// Different scores by hash, open addressing.
  private var slots = [Slot](repeating: Slot(), count: 1 << 6)
  private var takenCount = 0

  private struct Slot {
    var score = 0.0
    /// Zero where no score stands.
    var count = 0
  }

  /// Counts a score, which is not NaN.
  mutating func add(_ score: Double) {
    total += 1
    var place = place(of: score)
    if slots[place].count == 0 {
      if 4 * takenCount >= 3 * slots.count {
        grow()
        place = self.place(of: score)
      }
      slots[place].score = score
      takenCount += 1
    }
    slots[place].count += 1
  }

  /// The different scores, rising, and how often each of them was met.
  func sorted() -> SortedScores {
    var scores = taken.map(\.score)
    scores.sortBytewise()
    return SortedScores(
      scores: scores, counts: scores.map { slots[place(of: $0)].count }, total: total)
  }

  private var taken: [Slot] { slots.filter { $0.count > 0 } }

  /// Where a score stands or would stand.
  private func place(of score: Double) -> Int {
    // Zeros of both signs are one score.
    let hash = (score + 0.0).bitPattern &* 0x9E37_79B9_7F4A_7C15
    var place = Int(hash >> UInt64(slots.count.leadingZeroBitCount + 1))
    while slots[place].count > 0, slots[place].score != score {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow() {
    let old = taken
    slots = Array(repeating: Slot(), count: 2 * slots.count)
    for slot in old { slots[place(of: slot.score)] = slot }
  }
}

/// Different scores, rising, and how often each of them was met.
struct SortedScores: Sendable, Equatable {
  let scores: [Double]
  let counts: [Int]
  /// How many there are, each as often as it was met.
  let total: Int
}
