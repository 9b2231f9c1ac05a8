extension RandomState {
  /// Draws `count` different numbers of 0..<`total`, as scikit-learn's `sample_without_replacement`.
  ///
  /// There are three ways, and the share that is drawn decides which one: each has its own order
  /// of draws and of results.
  package mutating func subset(of total: Int, count: Int) -> [Int] {
    precondition((0...total).contains(count), "\(count) of \(total) cannot be drawn")
    let share = Double(count) / Double(total)
    if share >= 0.99 { return reservoir(of: total, count: count) }
    if share > 0.01 { return Array(permutation(total).prefix(count)) }
    return distinct(of: total, count: count)
  }

  private mutating func distinct(of total: Int, count: Int) -> [Int] {
    var taken = NumberSet(room: count)
    return (0..<count).map { _ in
      var number = integer(below: total)
      while !taken.insert(number) { number = integer(below: total) }
      return number
    }
  }

  private mutating func reservoir(of total: Int, count: Int) -> [Int] {
    var numbers = Array(0..<count)
    for number in count..<total {
      let place = integer(below: number + 1)
      if place < count { numbers[place] = number }
    }
    return numbers
  }
}

/// Numbers that were drawn: open addressing, half empty at most, no number below 0.
private struct NumberSet {
  private var slots: [Int]
  private let shift: UInt64

  /// An empty set for up to `room` numbers.
  init(room: Int) {
    let bits = Int.bitWidth - (2 * room).leadingZeroBitCount
    slots = Array(repeating: -1, count: 1 << bits)
    shift = UInt64(UInt64.bitWidth - bits)
  }

  /// Adds a number; `false` where it was there.
  mutating func insert(_ number: Int) -> Bool {
    // Fibonacci hashing: the high bits of a multiple of 2⁶⁴ over the golden ratio.
    var slot = Int((UInt64(number) &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while slots[slot] >= 0 {
      if slots[slot] == number { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = number
    return true
  }
}
