/// How often each score was met.
///
/// The scores of a log repeat each other, because its rows do: each is kept once, so that a long log
/// takes hardly more memory than a short one.
struct ScoreCounts: Sendable, Equatable {
  /// The fewest scores that are sorted at once.
  private static let leastLatest = 1 << 15

  /// The different scores, rising, of all that are settled.
  private(set) var scores: [Double] = []
  /// How often each of them was met.
  private(set) var counts: [Int] = []
  /// Those that came last, in no order.
  private var latest: [Double] = []

  /// How many scores were met.
  private(set) var total = 0

  /// Counts a score, which is not NaN.
  mutating func add(_ score: Double) {
    total += 1
    latest.append(score)
    settleIfMany()
  }

  private mutating func settleIfMany() {
    if latest.count >= max(Self.leastLatest, scores.count / 4) { settle() }
  }

  /// Counts the scores that another has counted, too.
  mutating func add(_ other: ScoreCounts) {
    total += other.total
    merge(other.scores, other.counts)
    latest += other.latest
    settleIfMany()
  }

  /// Puts the last scores among the others.
  mutating func settle() {
    latest.sortBytewise()
    var (scores, counts) = ([Double](), [Int]())
    for score in latest {
      if score == scores.last {
        counts[counts.count - 1] += 1
      } else {
        scores.append(score)
        counts.append(1)
      }
    }
    latest.removeAll(keepingCapacity: true)
    merge(scores, counts)
  }

  /// Puts different scores, rising, among the others; from the end on, so that nothing is held twice.
  private mutating func merge(_ more: [Double], _ moreCounts: [Int]) {
    var old = scores.count
    var new = more.count
    let added = new - commonCount(scores, more)
    scores += repeatElement(0, count: added)
    counts += repeatElement(0, count: added)
    var place = scores.count
    while new > 0 {
      place -= 1
      let isOld = old > 0 && scores[old - 1] >= more[new - 1]
      let isNew = old == 0 || more[new - 1] >= scores[old - 1]
      let count = (isOld ? counts[old - 1] : 0) + (isNew ? moreCounts[new - 1] : 0)
      scores[place] = isNew ? more[new - 1] : scores[old - 1]
      counts[place] = count
      if isOld { old -= 1 }
      if isNew { new -= 1 }
    }
  }
}

/// How many numbers stand in both of two rising lists.
private func commonCount(_ first: [Double], _ second: [Double]) -> Int {
  var (common, place) = (0, 0)
  for number in second {
    while place < first.count, first[place] < number { place += 1 }
    if place < first.count, first[place] == number { common += 1 }
  }
  return common
}
