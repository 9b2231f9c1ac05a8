/// Numbers for the different combinations of values that rows have in all columns but one.
struct CombinationNumbers: Sendable {
  /// How many combinations are known.
  private(set) var count = 0

  private let columnCount: Int
  private let columns: [Int]
  /// The values of the known combinations, one after the other, the left-out column included.
  private var known: [Float] = []
  /// Known combinations by hash, open addressing; -1 where none is.
  private var slots: [Int32]
  /// The most combinations that are kept apart: wide rows have room for fewer.
  private let room: Int

  init(columnCount: Int, without left: Int) {
    self.columnCount = columnCount
    columns = (0..<columnCount).filter { $0 != left }
    room = min(1 << 15, (1 << 22) / columnCount)
    slots = Array(repeating: -1, count: 2 * room + 1)
  }

  /// The values of a combination, in the order of the columns.
  func values(of number: Int) -> [Float] {
    Array(known[number * columnCount..<(number + 1) * columnCount])
  }

  /// The number of each row's combination; -1 for new ones where there is no more room.
  mutating func numbers(of features: FeatureMatrix) -> [Int32] {
    (0..<features.rowCount).map { number(of: $0, in: features) }
  }

  private mutating func number(of row: Int, in features: FeatureMatrix) -> Int32 {
    var slot = hash(of: row, in: features)
    while slots[slot] >= 0 {
      if isKnown(Int(slots[slot]), as: row, in: features) { return slots[slot] }
      slot = (slot + 1) % slots.count
    }
    guard count < room else { return -1 }
    for column in 0..<columnCount {
      known.append(features.values[column * features.rowCount + row])
    }
    slots[slot] = Int32(count)
    count += 1
    return slots[slot]
  }

  private func isKnown(_ number: Int, as row: Int, in features: FeatureMatrix) -> Bool {
    columns.allSatisfy { column in
      known[number * columnCount + column].bitPattern
        == features.values[column * features.rowCount + row].bitPattern
    }
  }

  /// Where the search for a row's combination begins: FNV-1a over words, folded to the number of slots.
  private func hash(of row: Int, in features: FeatureMatrix) -> Int {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for column in columns {
      let word = features.values[column * features.rowCount + row].bitPattern
      hash = (hash ^ UInt64(word)) &* 1_099_511_628_211
    }
    return Int((hash ^ hash >> 32) % UInt64(slots.count))
  }
}
