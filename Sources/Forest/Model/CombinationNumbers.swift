/// Numbers for the different combinations of values that rows have in some columns.
struct CombinationNumbers: Sendable {
  /// How many combinations are known.
  private(set) var count = 0

  private let columns: [Int]
  /// The most combinations that are kept apart.
  private let room: Int
  /// The bits of the known combinations, one after the other.
  private var known: [UInt32] = []
  /// Known combinations by hash, open addressing; -1 where none is.
  private var slots: [Int32]
  /// The number of slots is a power of 2: so many of a hash's bits do not count.
  private let unusedBits: UInt32

  init(columns: [Int], room: Int) {
    self.columns = columns
    self.room = room
    let bits = Int.bitWidth - max(room, 1).leadingZeroBitCount + 1
    slots = Array(repeating: -1, count: 1 << bits)
    unusedBits = UInt32(32 - bits)
  }

  /// The number of each row's combination; -1 for those that are not known.
  func find(_ rows: Range<Int>, in features: FeatureMatrix) -> [Int32] {
    let hashes = hashes(of: rows, in: features)
    return rows.map { row in find(row, hashes[row - rows.lowerBound], in: features).number }
  }

  /// The number of each row's combination, new ones included; -1 where there is no more room.
  mutating func add(_ rows: Range<Int>, of features: FeatureMatrix) -> [Int32] {
    let hashes = hashes(of: rows, in: features)
    return rows.map { row in
      let (number, slot) = find(row, hashes[row - rows.lowerBound], in: features)
      guard number < 0, count < room else { return number }
      known += columns.map { features.values[$0 * features.rowCount + row].bitPattern }
      slots[slot] = Int32(count)
      count += 1
      return slots[slot]
    }
  }

  /// The number of a row's combination, or -1, and the slot in which it stands or would stand.
  private func find(
    _ row: Int, _ hash: UInt32, in features: FeatureMatrix
  ) -> (number: Int32, slot: Int) {
    var slot = Int(hash >> unusedBits)
    while slots[slot] >= 0, !isKnown(Int(slots[slot]), as: row, in: features) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return (slots[slot], slot)
  }

  private func isKnown(_ number: Int, as row: Int, in features: FeatureMatrix) -> Bool {
    var place = number * columns.count
    for column in columns {
      guard known[place] == features.values[column * features.rowCount + row].bitPattern else {
        return false
      }
      place += 1
    }
    return true
  }

  /// A hash of each row's combination, the last bits of which are the poorest.
  ///
  /// Column by column, so that several rows can be worked on at once.
  private func hashes(of rows: Range<Int>, in features: FeatureMatrix) -> [UInt32] {
    var hashes = [UInt32](repeating: 0, count: rows.count)
    for column in columns {
      let start = column * features.rowCount
      let values = features.values[start + rows.lowerBound..<start + rows.upperBound]
      for (place, value) in zip(hashes.indices, values) {
        let mixed = (hashes[place] ^ value.bitPattern) &* 0x9E37_79B1
        hashes[place] = mixed ^ mixed >> 15
      }
    }
    return hashes.map { $0 &* 0x85EB_CA6B }
  }
}
