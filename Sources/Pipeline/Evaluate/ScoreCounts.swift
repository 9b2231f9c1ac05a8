/// How often each score was met.
///
/// The scores of a log repeat each other, because its rows do: each is kept once, so that a long log
/// takes hardly more memory than a short one.
struct ScoreCounts: Sendable {
  /// How many scores were met.
  private(set) var total = 0

  private var table = ScoreTable()

  /// Counts a score, which is not NaN.
  mutating func add(_ score: Double) {
    total += 1
    table.add(score)
  }

  /// The different scores, rising, and how often each of them was met.
  func sorted() -> SortedScores {
    var scores = table.taken.map(\.score)
    scores.sortBytewise()
    return SortedScores(scores: scores, counts: scores.map { table.count(of: $0) }, total: total)
  }
}

/// Different scores, rising, and how often each of them was met.
struct SortedScores: Sendable, Equatable {
  let scores: [Double]
  let counts: [Int]
  /// How many there are, each as often as it was met.
  let total: Int
}

/// Scores by hash, open addressing.
private struct ScoreTable {
  struct Slot {
    var score = 0.0
    /// Zero where no score stands.
    var count = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 6)
  private var takenCount = 0

  /// The scores and their counts, in no order.
  var taken: [Slot] { slots.filter { $0.count > 0 } }

  mutating func add(_ score: Double) {
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

  func count(of score: Double) -> Int { slots[place(of: score)].count }

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
